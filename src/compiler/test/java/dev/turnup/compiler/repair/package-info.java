// SPDX-License-Identifier: Apache-2.0
/** Tests of repairs. */
@NullMarked
package dev.turnup.compiler.repair;

import org.jspecify.annotations.NullMarked;

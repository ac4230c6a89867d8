// SPDX-License-Identifier: Apache-2.0
@NullMarked
package dev.turnup.compiler.release;

import org.jspecify.annotations.NullMarked;

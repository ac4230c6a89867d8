// SPDX-License-Identifier: Apache-2.0
/** Tests of folders. */
@NullMarked
package dev.turnup.compiler.folder;

import org.jspecify.annotations.NullMarked;

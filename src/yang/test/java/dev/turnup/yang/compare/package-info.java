// SPDX-License-Identifier: Apache-2.0
/** Tests of the comparison of schemas. */
@NullMarked
package dev.turnup.yang.compare;

import org.jspecify.annotations.NullMarked;

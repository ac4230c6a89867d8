// SPDX-License-Identifier: Apache-2.0
@NullMarked
package dev.turnup.yang.codec;

import org.jspecify.annotations.NullMarked;

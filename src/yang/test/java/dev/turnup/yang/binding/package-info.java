// SPDX-License-Identifier: Apache-2.0
@NullMarked
package dev.turnup.yang.binding;

import org.jspecify.annotations.NullMarked;

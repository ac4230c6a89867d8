// SPDX-License-Identifier: Apache-2.0
@NullMarked
package dev.turnup.yang.edit;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
@NullMarked
package dev.turnup.xml;

import org.jspecify.annotations.NullMarked;

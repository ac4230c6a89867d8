// SPDX-License-Identifier: Apache-2.0
/** Tests of {@code netconf.library}. */
@NullMarked
package dev.turnup.netconf.library;

import org.jspecify.annotations.NullMarked;

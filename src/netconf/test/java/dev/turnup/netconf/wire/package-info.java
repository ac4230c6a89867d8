// SPDX-License-Identifier: Apache-2.0
/** Tests of {@code netconf.wire}. */
@NullMarked
package dev.turnup.netconf.wire;

import org.jspecify.annotations.NullMarked;

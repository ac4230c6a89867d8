// SPDX-License-Identifier: Apache-2.0
/** Tests of {@code netconf.state}. */
@NullMarked
package dev.turnup.netconf.state;

import org.jspecify.annotations.NullMarked;

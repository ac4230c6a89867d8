// SPDX-License-Identifier: Apache-2.0
/** Tests of {@code netconf.callhome}. */
@NullMarked
package dev.turnup.netconf.callhome;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
/** Tests of {@code netconf.event}. */
@NullMarked
package dev.turnup.netconf.event;

import org.jspecify.annotations.NullMarked;

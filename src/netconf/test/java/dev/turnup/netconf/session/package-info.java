// SPDX-License-Identifier: Apache-2.0
/** Tests of {@code netconf.session}. */
@NullMarked
package dev.turnup.netconf.session;

import org.jspecify.annotations.NullMarked;

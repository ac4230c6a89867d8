// SPDX-License-Identifier: Apache-2.0
/** Tests of {@code netconf.tls}. */
@NullMarked
package dev.turnup.netconf.tls;

import org.jspecify.annotations.NullMarked;

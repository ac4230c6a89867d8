// SPDX-License-Identifier: Apache-2.0
/** Tests of {@code netconf.ssh}. */
@NullMarked
package dev.turnup.netconf.ssh;

import org.jspecify.annotations.NullMarked;

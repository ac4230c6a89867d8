// SPDX-License-Identifier: Apache-2.0
/** Tests of {@code netconf.message}. */
@NullMarked
package dev.turnup.netconf.message;

import org.jspecify.annotations.NullMarked;

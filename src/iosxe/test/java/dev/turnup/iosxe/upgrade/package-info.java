// SPDX-License-Identifier: Apache-2.0
/** What an upgrade finds out of a router. */
@org.jspecify.annotations.NullMarked
package dev.turnup.iosxe.upgrade;

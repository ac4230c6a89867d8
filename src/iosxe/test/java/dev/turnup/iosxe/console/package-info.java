// SPDX-License-Identifier: Apache-2.0
/** The command line, against a terminal that says what a test tells it to. */
@org.jspecify.annotations.NullMarked
package dev.turnup.iosxe.console;

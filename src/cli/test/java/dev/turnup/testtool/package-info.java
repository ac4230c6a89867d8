// SPDX-License-Identifier: Apache-2.0
/**
 * Turnup's client against OpenDaylight's netconf-testtool, many devices in a process of its own.
 *
 * <pre>{@code
 * try (Testtool devices = Testtool.start(folder, "branch@2026-11-24.yang", 20)) {
 *     Session.open(ssh.connect(devices.target(0), devices.credentials()));
 * }
 * }</pre>
 */
@NullMarked
package dev.turnup.testtool;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
/**
 * Releases of IOS XE.
 *
 * <pre>{@code
 * Release release = Release.parse("16.09.03");
 * release.isBefore(Releases.ORDERED_BOOT_LIST);      // true: this boot list has no order in the model
 * Releases.of(running);                              // what the device's own configuration says
 * }</pre>
 *
 * <p>What a device can do is read from its hello and its schema, never guessed from its release; a release decides only
 * where one thing has two places in the models, and whether the models of that release have a node at all.
 */
@NullMarked
package dev.turnup.iosxe.release;

import org.jspecify.annotations.NullMarked;

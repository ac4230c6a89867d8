// SPDX-License-Identifier: Apache-2.0
/**
 * What Turnup refuses before a router is asked, although its models would allow it.
 *
 * <pre>{@code
 * Preflight preflight = Preflight.of(new Access("admin", "192.0.2.1"));
 * preflight.of(before, after).forEach(System.out::println);
 * // /native/boot/system/bootfile/filename-list-ordered-by-user[filename="flash:.bin"]/filename
 * //   rule      image on bootflash:  Turnup rule boot-file-system (ISR 4300: at boot time there is no flash:, ...)
 * //   actual    flash:.bin
 * //   hint      use bootflash:<image>
 * }</pre>
 *
 * <p>{@link dev.turnup.iosxe.preflight.Rule} names the rules, and each is one class here. {@link
 * dev.turnup.iosxe.preflight.Preflight} asks them: of a tree in itself, and of a change. A rule judges what the change
 * brings; what stood wrong before and stays as it was is left alone.
 *
 * <p>What cannot be judged from the models is not pretended: that call-manager-fallback and CME exclude each other, for
 * instance, since CME has no node in any release.
 */
@NullMarked
package dev.turnup.iosxe.preflight;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
/**
 * What show commands print, as values. A reading takes what it knows and passes over the rest: releases differ in what they
 * print beside it. What is not printed is not there; nothing is guessed.
 *
 * <pre>{@code
 * ShowVersion version = ShowVersion.read(text);
 * version.release();                                // 16.9.3, whether the router writes 16.09.03 or 16.9.3
 * ShowPlatform.rommon(text);                       // 15.4(3r)S5: show version does not say it on an ISR 4000
 * Directory.read(text).file("new.bin");             // its size, where it is there
 * }</pre>
 */
@NullMarked
package dev.turnup.iosxe.show;

import org.jspecify.annotations.NullMarked;

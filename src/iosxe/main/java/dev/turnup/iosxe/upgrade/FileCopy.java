// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.upgrade;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.LongConsumer;

/** The way of files to a router. */
@FunctionalInterface
public interface FileCopy {
    /**
     * Copies a file, whole.
     *
     * @param remote its place there, such as {@code bootflash:new.bin}
     * @param sent hears how many octets have left so far
     * @return why it was not copied; empty where it was
     */
    Optional<String> copy(Path local, String remote, LongConsumer sent);
}

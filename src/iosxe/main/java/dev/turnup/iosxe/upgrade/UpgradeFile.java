// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.upgrade;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A file that the router is to have on {@code bootflash:}.
 *
 * @param name without the file system
 * @param local where it lies here; empty where the router has it already
 * @param size its size in octets, as it should be
 * @param md5 its MD5 sum, as it should be, in small letters: what Cisco's download page states
 */
public record UpgradeFile(String name, Optional<Path> local, OptionalLong size, Optional<String> md5) {
    /** @throws IllegalArgumentException where the name or the sum cannot be one */
    public UpgradeFile {
        if (!name.matches("[A-Za-z0-9][A-Za-z0-9._+-]{0,120}")) {
            throw new IllegalArgumentException("a file's name has letters, digits, . _ + and -, not '" + name + "'");
        }
        md5 = md5.map(sum -> sum.toLowerCase(Locale.ROOT));
        if (md5.filter(sum -> !sum.matches("[0-9a-f]{32}")).isPresent()) {
            throw new IllegalArgumentException("an MD5 sum is 32 hexadecimal digits");
        }
    }

    /** A file that the router has already, of which this is known. */
    public static UpgradeFile there(String name, String md5) {
        return new UpgradeFile(name, Optional.empty(), OptionalLong.empty(), Optional.of(md5));
    }

    /** A file that lies here, under its own name; how large it is and what its sum is follows from it. */
    public static UpgradeFile here(Path file) {
        return new UpgradeFile(
                file.getFileName().toString(), Optional.of(file), OptionalLong.empty(), Optional.empty());
    }

    /** With the MD5 sum that it must have. */
    public UpgradeFile md5(String sum) {
        return new UpgradeFile(name, local, size, Optional.of(sum));
    }

    /** Its place on the router. */
    public String onRouter() {
        return "bootflash:" + name;
    }
}

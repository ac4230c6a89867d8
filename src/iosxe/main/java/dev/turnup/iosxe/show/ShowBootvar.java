// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.show;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What {@code show bootvar} prints: what the next start will do.
 *
 * @param images the files of the variable BOOT, which are tried in this order
 * @param register the configuration register
 * @param nextRegister what it will be at the next start
 */
public record ShowBootvar(List<String> images, Optional<String> register, Optional<String> nextRegister) {
    private static final Pattern BOOT = Pattern.compile("(?m)^BOOT variable = (.*)$");
    private static final Pattern REGISTER = Pattern.compile("(?m)^Configuration register is (0x[0-9A-Fa-f]+)");
    private static final Pattern NEXT = Pattern.compile("\\(will be (0x[0-9A-Fa-f]+) at next reload\\)");

    public ShowBootvar {
        images = List.copyOf(images);
    }

    /** Reads the text. */
    public static ShowBootvar read(String text) {
        Optional<String> register = Fields.first(REGISTER, text);
        return new ShowBootvar(
                images(Fields.first(BOOT, text).orElse("")),
                register,
                Fields.first(NEXT, text).or(() -> register));
    }

    /** The files of a value of the variable BOOT: {@code bootflash:a.bin,12;bootflash:b.bin,12;}. */
    public static List<String> images(String boot) {
        return Arrays.stream(boot.split(";", -1))
                .map(entry -> entry.replaceFirst(",\\d+$", "").strip())
                .filter(entry -> !entry.isEmpty())
                .toList();
    }
}

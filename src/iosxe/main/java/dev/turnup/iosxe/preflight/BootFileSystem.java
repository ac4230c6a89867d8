// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.preflight;

import dev.turnup.iosxe.preflight.Reading.Found;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Every {@code boot system} entry names an image on a file system that is there at boot time. {@code flash:} is an alias
 * that only the running system knows; a boot statement that uses it starts the old image, or none.
 */
final class BootFileSystem {
    /** {@code boot system bootflash:image}: the file system stands in the entry. */
    static final List<String> FILE_LISTS = List.of(
            "/native/boot/system/bootfile/filename-list", "/native/boot/system/bootfile/filename-list-ordered-by-user");

    /** {@code boot system flash image}: an entry without a file system lies on {@code flash:}. */
    static final List<String> FLASH_LISTS =
            List.of("/native/boot/system/flash/flash-list", "/native/boot/system/flash/flash-list-ordered-by-user");

    private static final Set<String> LOCAL = Set.of("bootflash", "harddisk", "usb0", "usb1");
    private static final Set<String> REMOTE = Set.of("tftp", "ftp", "rcp");

    private BootFileSystem() {}

    static Stream<Judgement> check(Situation situation) {
        Reading reading = situation.now();
        return Stream.concat(
                FILE_LISTS.stream().flatMap(reading::entries).flatMap(entry -> check(entry, "")),
                FLASH_LISTS.stream().flatMap(reading::entries).flatMap(entry -> check(entry, "flash")));
    }

    private static Stream<Judgement> check(Found entry, String otherwise) {
        String text = entry.name();
        int colon = text.indexOf(':');
        String fileSystem = colon < 0 ? otherwise : text.substring(0, colon).toLowerCase(Locale.ROOT);
        String file = text.substring(colon + 1);
        String image = isImage(file) ? file : "<image>";
        if (REMOTE.contains(fileSystem)) {
            return Stream.empty();
        }
        if (!LOCAL.contains(fileSystem)) {
            return Stream.of(violation(entry, "image on bootflash:", text, "use bootflash:" + image));
        }
        return isImage(file)
                ? Stream.empty()
                : Stream.of(violation(
                        entry,
                        "image named *.bin or packages.conf",
                        text,
                        "use " + fileSystem + ":<image>, such as isr4300-universalk9.17.12.01.SPA.bin"));
    }

    private static boolean isImage(String file) {
        String name = file.substring(file.lastIndexOf('/') + 1);
        return name.equals("packages.conf") || (name.endsWith(".bin") && name.length() > ".bin".length());
    }

    private static Judgement violation(Found entry, String what, String actual, String hint) {
        return new Judgement.Fault(entry.namePath(), what, actual, hint);
    }
}

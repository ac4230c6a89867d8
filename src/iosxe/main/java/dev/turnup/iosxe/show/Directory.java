// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.show;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What {@code dir bootflash:} prints.
 *
 * @param files the files; directories are not among them
 * @param total the octets of the file system
 * @param free the octets that are left
 */
public record Directory(List<File> files, OptionalLong total, OptionalLong free) {
    private static final Pattern ENTRY = Pattern.compile(
            "(?m)^\\s*\\d+\\s+([d-][rwx-]{3})\\s+(\\d+)\\s+\\w{3}\\s+\\d{1,2}\\s+\\d{4}\\s+[\\d:.]+\\s+[+-]\\d\\d:?\\d\\d\\s+(.+?)\\s*$");
    private static final Pattern SPACE = Pattern.compile("(?m)^(\\d+) bytes total \\((\\d+) bytes free\\)");

    /**
     * A file.
     *
     * @param name without the file system
     * @param size in octets
     */
    public record File(String name, long size) {}

    public Directory {
        files = List.copyOf(files);
    }

    /** Reads the text. */
    public static Directory read(String text) {
        Optional<MatchResult> space = Fields.all(SPACE, text).stream().findFirst();
        return new Directory(
                Fields.all(ENTRY, text).stream()
                        .filter(match -> !match.group(1).startsWith("d"))
                        .map(match -> new File(match.group(3), Long.parseLong(match.group(2))))
                        .toList(),
                number(space, 1),
                number(space, 2));
    }

    private static OptionalLong number(Optional<MatchResult> match, int group) {
        return match.map(found -> OptionalLong.of(Long.parseLong(found.group(group))))
                .orElse(OptionalLong.empty());
    }

    /** The file of that name, with or without its file system. */
    public Optional<File> file(String name) {
        String bare = name.substring(name.indexOf(':') + 1).replaceFirst("^/", "");
        return files.stream().filter(file -> file.name().equals(bare)).findFirst();
    }
}

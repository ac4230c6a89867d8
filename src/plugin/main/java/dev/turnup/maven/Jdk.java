// SPDX-License-Identifier: Apache-2.0
package dev.turnup.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An installed Java.
 *
 * @param home its folder
 * @param version its feature version, such as 21
 */
record Jdk(Path home, int version) {
    private static final int OLDEST = 21;
    private static final Pattern VERSION = Pattern.compile("(?m)^JAVA_VERSION=\"(?:1\\.)?(\\d{1,4})");

    /** The first of some folders that holds Java 21 or later; folders that hold no Java are passed over. */
    static Optional<Jdk> first(List<Path> homes) {
        return homes.stream()
                .map(Jdk::at)
                .flatMap(Optional::stream)
                .filter(jdk -> jdk.version >= OLDEST)
                .findFirst();
    }

    /** The Java in a folder, by what its {@code release} file says; empty where there is none. */
    static Optional<Jdk> at(Path home) {
        try {
            Matcher version = VERSION.matcher(Files.readString(home.resolve("release")));
            return version.find() ? Optional.of(new Jdk(home, Integer.parseInt(version.group(1)))) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** What starts it. */
    Path java() {
        Path windows = home.resolve("bin").resolve("java.exe");
        return Files.exists(windows) ? windows : home.resolve("bin").resolve("java");
    }
}

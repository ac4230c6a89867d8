// SPDX-License-Identifier: Apache-2.0
package dev.turnup.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JdkTest {
    @TempDir
    private Path folder;

    private Path home(String version) throws IOException {
        Path home = Files.createDirectories(folder.resolve(version));
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
        return home;
    }

    @Test
    void the_first_that_is_new_enough_is_taken() throws IOException {
        List<Path> homes = List.of(folder.resolve("none"), home("17.0.15"), home("21.0.2"), home("25"));
        assertThat(Jdk.first(homes)).contains(new Jdk(folder.resolve("21.0.2"), 21));
    }

    @Test
    void one_that_is_too_old_is_none() throws IOException {
        assertThat(Jdk.first(List.of(home("1.8.0_402"), home("20.0.1")))).isEmpty();
    }
}

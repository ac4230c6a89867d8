// SPDX-License-Identifier: Apache-2.0
package dev.turnup.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FingerprintTest {
    @TempDir
    private Path folder;

    private String before = "";

    @BeforeEach
    void one_module() throws IOException {
        Files.writeString(folder.resolve("a.yang"), "module a {}");
        before = now("x");
    }

    private String now(String... texts) throws IOException {
        return Fingerprint.of(List.of(texts), List.of(folder));
    }

    @Test
    void the_same_again_is_the_same() throws IOException {
        Files.writeString(folder.resolve("a.yang"), "module a {}");
        assertThat(now("x")).isEqualTo(before);
    }

    @Test
    void another_text_is_another() throws IOException {
        assertThat(now("x", "")).isNotEqualTo(before);
    }

    @Test
    void another_content_is_another() throws IOException {
        Files.writeString(folder.resolve("a.yang"), "module b {}");
        assertThat(now("x")).isNotEqualTo(before);
    }

    @Test
    void another_name_is_another() throws IOException {
        Files.move(folder.resolve("a.yang"), folder.resolve("b.yang"));
        assertThat(now("x")).isNotEqualTo(before);
    }

    @Test
    void what_is_not_there_has_a_fingerprint_too() throws IOException {
        assertThat(Fingerprint.of(List.of(), List.of(folder.resolve("none")))).hasSize(64);
    }
}

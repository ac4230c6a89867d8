// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.turnup.transaction.Health;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A host is asked by the system's own ping. */
class PingCheckTest {
    private static final Duration LONG = Duration.ofSeconds(30);

    @TempDir
    private Path folder;

    @Test
    void this_machine_answers() {
        assumeTrue(installed(), "no ping is installed here");
        assertThat(new PingCheck("127.0.0.1").check(new View(""))).isEqualTo(Health.good());
    }

    /** Of the class that RFC 1112 keeps back, so that no host has it. */
    @Test
    void an_address_that_nobody_has_does_not_answer() {
        assumeTrue(installed(), "no ping is installed here");
        Health health = new PingCheck("240.0.0.1", Duration.ofMillis(500)).check(new View(""));
        assertThat(health).isInstanceOf(Health.Bad.class);
        // A system without a route has the program say so; with one nothing comes.
        assertThat(((Health.Bad) health).reason()).containsAnyOf("240.0.0.1 does not answer", "nreachable");
    }

    @Test
    void a_name_that_nobody_knows_is_told_in_the_words_of_the_program() throws IOException {
        String program = program("echo 'ping: no.such.host: Name or service not known' >&2; exit 2");
        assertThat(new PingCheck("no.such.host", LONG).asked(program))
                .isEqualTo(Health.bad("ping ended with 2:\nping: no.such.host: Name or service not known"));
    }

    @Test
    void one_that_asked_and_heard_nothing_does_not_answer() throws IOException {
        assertThat(new PingCheck("192.0.2.1", LONG).asked(program("exit 1")))
                .isEqualTo(Health.bad("192.0.2.1 does not answer"));
    }

    @Test
    void one_that_goes_on_asking_is_stopped_when_time_is_up() throws IOException {
        assertThat(new PingCheck("192.0.2.1", Duration.ofMillis(1)).asked(program("exec sleep 600")))
                .isEqualTo(Health.bad("192.0.2.1 does not answer"));
    }

    @Test
    void it_asks_the_host_and_once() throws IOException {
        Path asked = folder.resolve("asked");
        assertThat(new PingCheck("fe80::1%eth0", LONG).asked(program("echo $* > '" + asked + "'")))
                .isEqualTo(Health.good());
        assertThat(asked).hasContent("-c 1 fe80::1%eth0");
    }

    @Test
    void a_machine_without_the_program_says_so_and_what_needs_none() {
        Health health =
                new PingCheck("127.0.0.1", LONG).asked(folder.resolve("absent").toString());
        assertThat(((Health.Bad) health).reason())
                .startsWith("the program ping cannot be run here (")
                .endsWith("); a TCP check needs none");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-f", "a b", "", "$(id)", "a;b"})
    void what_is_no_host_is_no_option_of_the_program_either(String host) {
        assertThatThrownBy(() -> new PingCheck(host)).isInstanceOf(IllegalArgumentException.class);
    }

    private String program(String does) throws IOException {
        Path file = Files.writeString(folder.resolve("ping"), "#!/bin/sh\n" + does + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
        return file.toString();
    }

    private static boolean installed() {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1))
                .anyMatch(each -> Files.isExecutable(Path.of(each, "ping")));
    }
}

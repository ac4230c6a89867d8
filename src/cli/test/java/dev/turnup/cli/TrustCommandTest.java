// SPDX-License-Identifier: Apache-2.0
package dev.turnup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnup.fixture.OnDevice;
import dev.turnup.fixture.SimulatedDevice;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OnDevice("isr4331-17.12.01")
class TrustCommandTest {
    private static final Pattern FINGERPRINT = Pattern.compile("SHA256:[A-Za-z0-9+/]{43}");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path home;

    @SuppressWarnings("NullAway.Init")
    private Shell shell;

    @BeforeEach
    void aShell() {
        shell = new Shell(home);
    }

    private Shell.Ran trust(SimulatedDevice router, String typed, String... more) {
        String[] all = new String[more.length + 2];
        all[0] = "trust";
        all[1] = router.uri().toString();
        System.arraycopy(more, 0, all, 2, more.length);
        return shell.run(new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)), all);
    }

    private Shell.Ran get(SimulatedDevice router) {
        return shell.with("TURNUP_PASSWORD", router.password())
                .run("get", "--device", router.uri().toString());
    }

    private Path knownHosts() {
        return home.resolve(".ssh/known_hosts");
    }

    @Test
    void aKeyIsShownAndTrustedOnceSomebodyAgrees(SimulatedDevice router) throws IOException {
        assertThat(get(router).err()).contains("is not in").contains("'turnup trust ssh://");
        Shell.Ran ran = trust(router, "y\n");
        assertThat(ran.exitCode()).as(ran.toString()).isZero();
        Matcher shown = FINGERPRINT.matcher(ran.err());
        assertThat(shown.find()).isTrue();
        assertThat(ran.out()).startsWith("trusted").contains(shown.group());
        assertThat(get(router).exitCode()).isZero();

        String before = Files.readString(knownHosts());
        assertThat(trust(router, "").out()).startsWith("known");
        assertThat(Files.readString(knownHosts())).isEqualTo(before);
    }

    @Test
    void nothingIsTrustedWhereNobodyAgrees(SimulatedDevice router) {
        for (String typed : new String[] {"n\n", "", "\n"}) {
            Shell.Ran ran = trust(router, typed);
            assertThat(ran.exitCode()).as(ran.toString()).isEqualTo(4);
            assertThat(ran.err()).contains("nothing was added").contains("--fingerprint");
            assertThat(knownHosts()).doesNotExist();
        }
    }

    @Test
    void aFingerprintAgreesInAScript(SimulatedDevice router) throws IOException {
        Matcher shown = FINGERPRINT.matcher(trust(router, "n\n").err());
        assertThat(shown.find()).isTrue();
        Shell.Ran ran = trust(router, "", "--fingerprint", shown.group(), "--hash", "--json");
        assertThat(ran.exitCode()).as(ran.toString()).isZero();
        assertThat(ran.out()).contains("\"outcome\":\"TRUSTED\"").contains("\"added\":true");
        assertThat(Files.readString(knownHosts())).startsWith("|1|");
        assertThat(get(router).exitCode()).isZero();
    }

    @Test
    void anotherFingerprintIsRefusedWithWhatTheDeviceShows(SimulatedDevice router) {
        Shell.Ran ran = trust(router, "", "--fingerprint", "SHA256:" + "A".repeat(43));
        assertThat(ran.exitCode()).as(ran.toString()).isEqualTo(4);
        assertThat(ran.err()).contains("does not show the key SHA256:AAA").containsPattern("SHA256:[^A]");
        assertThat(knownHosts()).doesNotExist();
    }

    @Test
    void aKeyThatDiffersFromTheKnownOneIsNeverAdded(SimulatedDevice router) throws IOException {
        String host = router.uri().getHost() + "]:" + router.uri().getPort();
        Files.createDirectories(home.resolve(".ssh"));
        String other = "[" + host + " ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAA\n";
        Files.writeString(knownHosts(), other);
        Shell.Ran ran = trust(router, "y\n");
        assertThat(ran.exitCode()).as(ran.toString()).isEqualTo(4);
        assertThat(ran.err()).contains("known_hosts:1").contains("remove line 1");
        assertThat(Files.readString(knownHosts())).isEqualTo(other);
    }

    @Test
    void anAliasOfTheSshConfigurationNamesUserHostAndPort(SimulatedDevice router) throws IOException {
        Files.createDirectories(home.resolve(".ssh"));
        Files.writeString(
                home.resolve(".ssh/config"),
                "Host edge1\n  HostName " + router.uri().getHost() + "\n  Port "
                        + router.uri().getPort() + "\n  User " + router.uri().getUserInfo() + "\n");
        assertThat(shell.run(new ByteArrayInputStream("yes\n".getBytes(StandardCharsets.UTF_8)), "trust", "ssh://edge1")
                        .exitCode())
                .isZero();
        Shell.Ran ran = shell.with("TURNUP_PASSWORD", router.password()).run("get", "--device", "ssh://edge1");
        assertThat(ran.exitCode()).as(ran.toString()).isZero();
    }

    /** A key that stands in the configuration for every host is no reason not to use the password. */
    @Test
    void aKeyOfTheConfigurationThatCannotBeOpenedIsANote(SimulatedDevice router) throws IOException {
        Path config = Files.writeString(
                home.resolve("config"),
                "IdentityFile " + Files.writeString(home.resolve("id"), "no key") + "\nIdentityFile ~/none\n");
        Shell.Ran ran = shell.on(router, "get", "--ssh-config", config.toString());
        assertThat(ran.exitCode()).as(ran.toString()).isZero();
        assertThat(ran.err()).containsOnlyOnce("note: ").contains("not a private key");
    }

    @Test
    void aKeyFileThatCannotBeOpenedEndsTheCommandBeforeAnythingIsSent(SimulatedDevice router) throws IOException {
        Path key = Files.writeString(home.resolve("id"), "no key");
        Shell.Ran ran = shell.on(router, "get", "--identity", key.toString());
        assertThat(ran.exitCode()).as(ran.toString()).isEqualTo(1);
        assertThat(ran.err()).contains("not a private key in OpenSSH's format or PEM");
        assertThat(shell.on(router, "get", "--agent").err()).contains("SSH_AUTH_SOCK is not set");
    }
}

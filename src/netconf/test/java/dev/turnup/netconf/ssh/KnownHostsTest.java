// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.turnup.netconf.session.ConnectFailure.HostKeyProblem;
import dev.turnup.netconf.session.ConnectFailure.HostKeyRejected;
import dev.turnup.xml.Location;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KnownHostsTest {
    private static final HostKey KEY = new HostKey("ssh-rsa", "AAAAB3NzaC1yc2EAAAADAQABAAAAAQA=");
    private static final HostKey OTHER = new HostKey("ssh-ed25519", "AAAAC3NzaC1lZDI1NTE5AAAA");
    private static final Path FILE = Path.of("known_hosts");

    @ParameterizedTest
    @CsvSource({
        "router1,            router1,   22",
        "router1,            ROUTER1,   22",
        "[router1]:830,      router1,   830",
        "'r2,router1',       router1,   22",
        "router*,            router1,   22",
        "router?,            router1,   22",
        "[2001:db8::1]:830,  2001:db8::1, 830",
        "'*,!router2',       router1,   22",
        "r*t*r1,             router1,   22",
        "*r1*,               router1,   22",
        "'r2,*ou?er?',       router1,   22",
    })
    void a_name_is_found(String names, String host, int port) {
        assertThat(hosts(names + " " + KEY).check(host, port, KEY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "router1,        router1,   830",
        "[router1]:830,  router1,   22",
        "[router1]:830,  router1,   831",
        "router?,        router12,  22",
        "'*,!router1',   router1,   22",
        "router.1,       routerx1,  22",
        "r*r2*,          router1,   22",
        "*router,        router1,   22",
        "'router1,!r*1', router1,   22",
    })
    void a_name_of_another_host_or_port_is_not(String names, String host, int port) {
        assertThat(problem(hosts(names + " " + KEY), host, port, KEY)).contains(HostKeyProblem.UNKNOWN);
    }

    /** The salt and hash were made with {@code ssh-keygen -H} for {@code [192.0.2.1]:830}. */
    @Test
    void a_hashed_name_is_found() {
        KnownHosts hosts = hosts("|1|+xro31s739qquim3G117U2+smtI=|QWPm+Gbc4BKOHUCnffDEi6ptwF4= " + KEY);
        assertThat(hosts.check("192.0.2.1", 830, KEY)).isEmpty();
        assertThat(problem(hosts, "192.0.2.2", 830, KEY)).contains(HostKeyProblem.UNKNOWN);
    }

    @Test
    void another_key_than_the_known_one_is_a_change_and_names_the_line() {
        KnownHosts hosts = hosts("# mine\n\nrouter1 " + KEY + " comment with words\n");
        assertThat(hosts.check("router1", 22, OTHER))
                .contains(new HostKeyRejected(HostKeyProblem.CHANGED, "ssh-ed25519", OTHER.fingerprint(), FILE, 3));
    }

    @Test
    void of_several_lines_with_and_without_wildcards_the_first_is_named() {
        KnownHosts hosts = hosts("router2 " + KEY + "\nrouter* " + OTHER + "\nrouter1 " + OTHER + "\n");
        assertThat(hosts.check("router1", 22, KEY))
                .contains(new HostKeyRejected(HostKeyProblem.CHANGED, "ssh-rsa", KEY.fingerprint(), FILE, 2));
    }

    @Test
    void a_revoked_key_is_rejected_though_another_line_trusts_it() {
        KnownHosts hosts = hosts("router1 " + KEY + "\n@revoked * " + KEY);
        assertThat(hosts.check("router1", 22, KEY))
                .contains(new HostKeyRejected(HostKeyProblem.REVOKED, "ssh-rsa", KEY.fingerprint(), FILE, 2));
    }

    @Test
    void the_key_of_a_certificate_authority_is_not_a_host_key() {
        assertThat(problem(hosts("@cert-authority * " + KEY), "router1", 22, KEY))
                .contains(HostKeyProblem.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "router1 ssh-rsa",
                "router1",
                "@trusted router1 ssh-rsa AAAA",
                "router1 ssh-rsa not*base64",
                "|1|c2FsdA== ssh-rsa AAAA",
                "|2|c2FsdA==|c2FsdA== ssh-rsa AAAA",
            })
    void a_line_that_is_none_names_its_number(String line) {
        assertThatThrownBy(() -> hosts("# comment\n" + line))
                .isInstanceOfSatisfying(
                        KnownHostsException.class,
                        e -> assertThat(e.location()).isEqualTo(new Location("known_hosts", 2, 0)))
                .hasMessageStartingWith("known_hosts:2: not a known host: ");
    }

    @Test
    void a_file_that_is_not_there_knows_no_host(@TempDir Path folder) {
        KnownHosts hosts = KnownHosts.read(folder.resolve("none"));
        assertThat(problem(hosts, "router1", 22, KEY)).contains(HostKeyProblem.UNKNOWN);
    }

    @Test
    void a_file_that_cannot_be_read_is_named(@TempDir Path folder) {
        assertThatThrownBy(() -> KnownHosts.read(folder))
                .isInstanceOf(KnownHostsException.class)
                .hasMessageStartingWith(folder + ": cannot be read");
    }

    @Test
    void a_file_with_windows_line_ends_is_read(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("known_hosts"), "router1 " + KEY + "\r\n");
        assertThat(KnownHosts.read(file).check("router1", 22, KEY)).isEmpty();
    }

    private static KnownHosts hosts(String text) {
        return KnownHosts.parse(text, FILE);
    }

    private static Optional<HostKeyProblem> problem(KnownHosts hosts, String host, int port, HostKey key) {
        return hosts.check(host, port, key).map(HostKeyRejected::problem);
    }
}

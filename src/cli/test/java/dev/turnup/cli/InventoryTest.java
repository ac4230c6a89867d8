// SPDX-License-Identifier: Apache-2.0
package dev.turnup.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an inventory says of each host, and what it says to who wrote it wrongly. */
class InventoryTest {
    @TempDir
    private Path folder;

    private Inventory read(String text) {
        try {
            return InventoryFile.read(Files.writeString(folder.resolve("inventory.yaml"), text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Inventory.Host host(Inventory inventory, String name) {
        return inventory.limited(List.of(name)).getFirst();
    }

    @Test
    void a_host_has_what_is_said_of_it_its_groups_and_all_the_nearest_first() {
        Inventory inventory = read("""
                defaults: {user: admin, port: 2830, password: {env: ALL}, known-hosts: known_hosts, vars: {a: 1, b: 1, c: 1}}
                groups:
                  early: {user: one, vars: {b: 2, c: 2}}
                  late: {user: two, vars: {c: 3}}
                hosts:
                  r1: {address: 192.0.2.1, groups: [early, late], password: {file: secret/r1}}
                  r2: {address: "[2001:db8::2]:22", user: own, identity: [id_a, id_b]}
                  r3.example.net:
                """);
        Inventory.Host r1 = host(inventory, "r1");
        assertThat(r1.destination()).isEqualTo(new Destination(Optional.of("two"), "192.0.2.1", OptionalInt.of(2830)));
        assertThat(r1.settings().vars()).isEqualTo(Map.of("a", "1", "b", "2", "c", "3"));
        assertThat(r1.settings().passwordFile())
                .contains(folder.resolve("secret/r1").toAbsolutePath());
        assertThat(r1.settings().passwordVariable())
                .as("the host's own password")
                .isEmpty();
        Inventory.Host r2 = host(inventory, "r2");
        assertThat(r2.destination()).isEqualTo(new Destination(Optional.of("own"), "2001:db8::2", OptionalInt.of(22)));
        assertThat(r2.settings().identities()).hasSize(2).allMatch(Path::isAbsolute);
        assertThat(r2.settings().passwordVariable()).contains("ALL");
        assertThat(host(inventory, "r3.example.net").destination().host()).isEqualTo("r3.example.net");
    }

    @Test
    void hosts_are_picked_by_their_names_and_their_groups() {
        Inventory inventory = read("""
                groups: {a: {}, b: {}}
                hosts: {r1: {groups: a}, r2: {groups: [a, b]}, r3: {}}
                """);
        assertThat(names(inventory.limited(List.of()))).containsExactly("r1", "r2", "r3");
        assertThat(names(inventory.limited(List.of("b", "r3")))).containsExactly("r2", "r3");
        assertThatThrownBy(() -> inventory.limited(List.of("r9"))).hasMessageContaining("has no host and no group r9");
    }

    private static List<String> names(List<Inventory.Host> hosts) {
        return hosts.stream().map(Inventory.Host::name).toList();
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                Arguments.of("", ":1: the inventory is empty"),
                Arguments.of("hosts: [r1", ":1: this is no YAML"),
                Arguments.of("- r1", ":1: an inventory is written NAME: VALUE"),
                Arguments.of("groups: {a: {}}", ":1: the inventory has no hosts"),
                Arguments.of("hosts:\n", ":1: the inventory has no host"),
                Arguments.of("host: {r1: {}}", ":1: an inventory has no 'host', but defaults, groups, hosts"),
                Arguments.of("hosts:\n  r1:\n    adress: 192.0.2.1\n", ":3: a host has no 'adress', but address, "),
                Arguments.of("hosts:\n  r1: {password: secret}\n", ":2: a password does not stand in an inventory"),
                Arguments.of("hosts:\n  r1: {password: {env: A, file: b}}\n", ":2: a password is {env: VARIABLE} or"),
                Arguments.of("hosts:\n  r1: {groups: [b]}\n", ":2: host r1 is in the group b, which is not stated"),
                Arguments.of("hosts:\n  r1: {port: 70000}\n", ":2: a port is 1 to 65535, not 70000"),
                Arguments.of("hosts:\n  r1: {address: me@192.0.2.1}\n", ":2: host r1: the user stands in user"),
                Arguments.of("hosts:\n  r1: {address: 'a b'}\n", ":2: host r1: an address is HOST or HOST:PORT"),
                Arguments.of("hosts:\n  r1: {user: [a]}\n", ":2: a text is expected here"),
                Arguments.of("hosts:\n  r1: {}\n  r1: {}\n", "r1"),
                Arguments.of("hosts:\n  'r 1': {}\n", ":2: a host's name has letters"),
                Arguments.of("hosts:\n  r1: {vars: {'a b': c}}\n", ":2: a variable's name has letters"),
                Arguments.of("hosts:\n  r1: {vars: {a: 'x\"y'}}\n", ":2: variable a: a value has letters"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void a_mistake_is_named_with_its_line(String text, String message) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining("inventory.yaml")
                .hasMessageContaining(message);
    }

    @Test
    void variables_stand_where_they_are_named_and_two_dollars_mean_one() {
        Inventory.Host host = host(read("hosts: {r1: {vars: {name: branch-1, ip: '2001:db8::1'}}}"), "r1");
        assertThat(Substitution.in("a: ${name}\nb: ${ip}\nc: $${name}\nd: ${host} $x {y}", "site.yaml", host))
                .isEqualTo("a: branch-1\nb: 2001:db8::1\nc: ${name}\nd: r1 $x {y}");
        assertThatThrownBy(() -> Substitution.in("${z} ${name} ${y}", "site.yaml", host))
                .hasMessage("site.yaml: host r1 has no variable y, z; nothing was sent");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"branch-1", "192.0.2.1/24", "2001:db8::1", "uplink to core 1", "a@b=c", "Zürich", ".5", "+49"})
    void a_value_that_means_itself_everywhere_fits(String value) {
        assertThat(Substitution.fits(value)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", " a", "a ", "a: b", "a:", "a\nb", "<a>", "a&b", "\"a", "'a", "{a", "a]", "a,b", "#a", "a #b", "-a",
                "@a", "*a", "!a", "%a", "|", ">", "a\\b", "`a", "a\tb", "${a}"
            })
    void a_value_with_a_sign_of_any_format_does_not(String value) {
        assertThat(Substitution.fits(value)).isFalse();
    }
}

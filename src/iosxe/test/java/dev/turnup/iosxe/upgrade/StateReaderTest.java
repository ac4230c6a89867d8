// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnup.fixture.SimulatedDevice;
import dev.turnup.fixture.personality.Personality;
import dev.turnup.iosxe.IosXe;
import dev.turnup.iosxe.console.Console;
import dev.turnup.iosxe.console.ConsoleOptions;
import dev.turnup.iosxe.console.Terminal;
import dev.turnup.iosxe.release.RommonVersion;
import dev.turnup.iosxe.show.Directory;
import dev.turnup.netconf.session.ConnectFailed;
import dev.turnup.netconf.session.ConnectFailure;
import dev.turnup.netconf.session.Session;
import dev.turnup.netconf.ssh.Credentials;
import dev.turnup.netconf.ssh.KnownHosts;
import dev.turnup.netconf.ssh.SshConnection;
import dev.turnup.netconf.ssh.SshConnector;
import dev.turnup.netconf.ssh.SshRoute;
import dev.turnup.netconf.ssh.SshTarget;
import dev.turnup.yang.schema.Release;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a router tells of itself by YANG: no more than its release has there, and the same as its command line prints. */
class StateReaderTest {
    private static final String ON = "hostname branch\n!\nnetconf-yang\nnetconf-yang feature candidate-datastore\n!\n";

    private final List<Integer> ports = new ArrayList<>();
    private final List<SshConnector> connectors = new ArrayList<>();

    @AfterEach
    void close() {
        connectors.forEach(SshConnector::close);
    }

    @Test
    void a_release_before_16_8_1_is_not_asked() {
        assertThat(told("16.6.1", ON)).isEqualTo(StateFacts.NONE);
        assertThat(ports).isEmpty();
    }

    @Test
    void a_router_whose_netconf_is_off_is_not_asked() {
        assertThat(told("17.12.1", "hostname branch\n")).isEqualTo(StateFacts.NONE);
        assertThat(ports).isEmpty();
    }

    @Test
    void its_rommon_is_told_from_16_8_1_on() {
        StateFacts told = told("16.9.3", ON);

        assertThat(told.rommon()).contains(RommonVersion.parse("16.12(2r)"));
        assertThat(told.flash()).isEmpty();
        assertThat(told.bootvar()).isEmpty();
    }

    @Test
    void its_files_are_told_from_17_5_1_on() {
        StateFacts told = told("17.5.1", ON);

        assertThat(told.flash().orElseThrow().files())
                .extracting(Directory.File::name)
                .contains("isr4300-universalk9.17.12.01.SPA.bin", "isr4200_4300_rommon_1612_2r_SPA.pkg")
                .doesNotContain("archive/branch-1", "branch-1");
        assertThat(told.flash().orElseThrow().file("isr4300-universalk9.17.12.01.SPA.bin"))
                .map(Directory.File::size)
                .contains(806735021L);
        assertThat(told.flash().orElseThrow().total()).hasValue(3249049600L);
        assertThat(told.bootvar()).isEmpty();
    }

    @Test
    void what_its_next_start_will_do_is_told_from_17_14_1_on() {
        StateFacts told = told("17.14.1", ON);

        assertThat(told.bootvar().orElseThrow().nextRegister()).contains("0x2002");
        assertThat(told.bootvar().orElseThrow().images())
                .containsExactly("bootflash:isr4300-universalk9.16.09.03.SPA.bin");
    }

    @ParameterizedTest
    @CsvSource({"netconf-yang ssh port 2022, 2022", "banner, 830"})
    void the_configuration_says_where_netconf_listens(String line, int port) {
        StateReader reader = new StateReader(IosXe.schema(), this::refused, OptionalInt.empty());

        assertThat(reader.read(Release.parse("17.12.1"), ON + line + "\n")).isEqualTo(StateFacts.NONE);
        assertThat(ports).containsExactly(port);
    }

    @Test
    void what_is_told_so_is_not_asked_of_the_command_line_and_is_the_same() {
        try (SimulatedDevice device = SimulatedDevice.start("isr4331-17.12.01")) {
            List<String> asked = new ArrayList<>();
            RouterFacts printed = facts(device, this::refused, asked);
            assertThat(asked).contains("show platform", "dir bootflash:");

            asked.clear();
            RouterFacts told = facts(device, port -> session(device), asked);

            assertThat(asked)
                    .contains("show version", "show bootvar")
                    .doesNotContain("show platform", "dir bootflash:");
            assertThat(told.rommon()).isEqualTo(printed.rommon()).isPresent();
            assertThat(told.bootvar()).isEqualTo(printed.bootvar());
            assertThat(told.flash().free().orElseThrow() / 1024)
                    .isCloseTo(printed.flash().free().orElseThrow() / 1024, Offset.offset(1L));
            assertThat(told.flash().files())
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(printed.flash().files()).contains(file));
        }
    }

    /** What a release tells; the router is that of 17.12.1 otherwise. */
    private StateFacts told(String release, String running) {
        Personality like = Personality.named("isr4331-17.12.01");
        Personality one = new Personality(
                like.name(),
                like.model(),
                release,
                like.login(),
                like.capabilities(),
                like.running(),
                like.rules(),
                like.quirks(),
                like.modules(),
                like.platform());
        try (SimulatedDevice device = SimulatedDevice.start(one)) {
            StateReader reader = new StateReader(
                    IosXe.schema(),
                    port -> {
                        ports.add(port);
                        return session(device);
                    },
                    OptionalInt.empty());
            return reader.read(Release.parse(release), running);
        }
    }

    private Session session(SimulatedDevice device) {
        return Session.open(connector(device).connect(route(device, device.uri().getPort())));
    }

    private SshConnector connector(SimulatedDevice device) {
        SshConnector connector = SshConnector.open(KnownHosts.parse(
                device.knownHostsLine() + "\n" + device.commandLineKnownHostsLine(), Path.of("known_hosts")));
        connectors.add(connector);
        return connector;
    }

    private static SshRoute route(SimulatedDevice device, int port) {
        SshTarget target = SshTarget.parse("ssh://" + device.user() + "@127.0.0.1:" + port);
        return SshRoute.to(target, Credentials.password(device.password()));
    }

    private Session refused(int port) {
        ports.add(port);
        throw new ConnectFailed("router", "connect", new ConnectFailure.Unreachable("nobody listens"));
    }

    private RouterFacts facts(SimulatedDevice device, IntFunction<Session> connect, List<String> asked) {
        StateReader reader = new StateReader(IosXe.schema(), connect, OptionalInt.empty());
        try (SshConnection connection = connector(device)
                        .dial(route(device, device.commandLine().getPort()));
                Console console = Console.on(
                        () -> new Heard(Terminal.of(connection.terminal()), asked), ConsoleOptions.STANDARD)) {
            FactsReader.Facts facts = FactsReader.read(console, reader);
            assertThat(facts).as(facts.toString()).isInstanceOf(FactsReader.Facts.Known.class);
            return ((FactsReader.Facts.Known) facts).facts();
        }
    }

    /** Notes what is typed. */
    private record Heard(Terminal terminal, List<String> asked) implements Terminal {
        @Override
        public Optional<String> read(Duration atMost) {
            return terminal.read(atMost);
        }

        @Override
        public boolean type(String text) {
            asked.add(text.strip());
            return terminal.type(text);
        }

        @Override
        public void close() {
            terminal.close();
        }
    }
}

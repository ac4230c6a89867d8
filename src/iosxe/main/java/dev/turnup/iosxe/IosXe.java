// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe;

import dev.turnup.bindings.turnup.Facts;
import dev.turnup.bindings.turnup.Turnup;
import dev.turnup.iosxe.bootstrap.Bootstrap;
import dev.turnup.iosxe.bootstrap.BootstrapLimits;
import dev.turnup.iosxe.bootstrap.BootstrapOutcome;
import dev.turnup.iosxe.console.Answer;
import dev.turnup.iosxe.console.Console;
import dev.turnup.iosxe.preflight.Access;
import dev.turnup.iosxe.preflight.Preflight;
import dev.turnup.iosxe.release.Unmodelled;
import dev.turnup.iosxe.remainder.LineRemainder;
import dev.turnup.iosxe.service.Services;
import dev.turnup.iosxe.show.ShowVersion;
import dev.turnup.iosxe.upgrade.FileCopy;
import dev.turnup.iosxe.upgrade.StateReader;
import dev.turnup.iosxe.upgrade.Upgrade;
import dev.turnup.iosxe.upgrade.UpgradeSettings;
import dev.turnup.iosxe.verify.Expected;
import dev.turnup.iosxe.verify.Verification;
import dev.turnup.iosxe.verify.Verifier;
import dev.turnup.netconf.session.NetconfException;
import dev.turnup.netconf.session.Session;
import dev.turnup.netconf.ssh.Credentials;
import dev.turnup.netconf.ssh.KnownHosts;
import dev.turnup.netconf.ssh.SshConnection;
import dev.turnup.netconf.ssh.SshConnector;
import dev.turnup.netconf.ssh.SshOptions;
import dev.turnup.netconf.ssh.SshRoute;
import dev.turnup.netconf.ssh.SshTarget;
import dev.turnup.transaction.Device;
import dev.turnup.transaction.DeviceSettings;
import dev.turnup.transaction.Pause;
import dev.turnup.yang.check.Validator;
import dev.turnup.yang.check.Violation;
import dev.turnup.yang.codec.DecodedEdit;
import dev.turnup.yang.compare.DeliberateDifferences;
import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.schema.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Where to begin with IOS XE. */
public final class IosXe {
    private IosXe() {}

    /** The models that Turnup brings along, in which its typed bindings are; loaded once. */
    public static Schema schema() {
        return dev.turnup.bindings.IosXe.schema();
    }

    /** What documents can state: the models of routers, and Turnup's own, of telephony and services; loaded once. */
    public static Schema documents() {
        return Documents.SCHEMA;
    }

    /** What documents can state of a router with these models, and of telephony and services. */
    static Schema documents(Schema schema) {
        return schema.equals(schema()) ? documents() : schema.and(models());
    }

    /** Whether a document states what is written as lines on every router: telephony, or services that make it. */
    public static boolean needsLines(DecodedEdit document) {
        return StatedServices.needsLines(document, Documents.SERVICES);
    }

    /**
     * What a document states, with what its services make of it on the newest release; for looking, not for changing. Of
     * the rest of the document nothing is checked.
     */
    public static Services.Result made(DataTree stated) {
        List<Violation> violations = Validator.of(stated.schema()).validate(stated).stream()
                .filter(violation -> violation.dataPath().steps().stream()
                        .limit(1)
                        .anyMatch(step -> Documents.SERVICES.isService(step.name())))
                .toList();
        if (!violations.isEmpty()) {
            return new Services.Refused(violations);
        }
        return Documents.SERVICES.on(
                stated, Map.of(), stated, List.of(), Facts.builder().build());
    }

    private static final class Documents {
        private static final Schema SCHEMA = schema().and(models());
        private static final Services SERVICES = Services.of(SCHEMA);
    }

    /** Where these models differ from those that Cisco publishes, on purpose, and why. */
    public static DeliberateDifferences deliberateDifferences() {
        try (InputStream in = Objects.requireNonNull(IosXe.class.getResourceAsStream("differences.txt"))) {
            return DeliberateDifferences.of(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException("differences.txt, which comes with Turnup", e);
        }
    }

    /**
     * Connects to a router and opens a NETCONF session. The host key is verified before the credentials are sent.
     *
     * @throws dev.turnup.netconf.session.NetconfException where no session comes to be; {@link
     *     dev.turnup.netconf.session.ConnectFailed} says why
     */
    public static IosXeDevice connect(
            SshTarget target, Credentials credentials, KnownHosts knownHosts, IosXeOptions options) {
        return connect(SshRoute.to(target, credentials), knownHosts, options);
    }

    /**
     * Connects to a router, possibly through other hosts, and opens a NETCONF session. Each host key is verified before
     * that host's credentials are sent.
     *
     * @throws dev.turnup.netconf.session.NetconfException where no session comes to be; {@link
     *     dev.turnup.netconf.session.ConnectFailed} says why
     */
    public static IosXeDevice connect(SshRoute route, KnownHosts knownHosts, IosXeOptions options) {
        SshTarget target = route.target();
        SshConnector connector = SshConnector.open(knownHosts, options.ssh());
        try {
            Preflight preflight = preflight(target, options);
            IosXeProfile profile = IosXeProfile.of(preflight);
            Offers offers = new Offers();
            Unmodelled unmodelled = unmodelled(options);
            Schema documents = documents(options.schema());
            Preflight ofLines = preflight.allowing(Set.of("release-nodes"));
            Optional<LineRemainder> telephony = options.commandLine().map(line -> {
                Console console = line.console(connector);
                return LineRemainder.telephony(
                        documents,
                        unmodelled,
                        line.route().target().port(),
                        console,
                        offers::cliRpc,
                        (before, after) -> ofLines.facts(facts(console)).of(before, after));
            });
            Supplier<Session> connect = () -> Session.open(connector.connect(route), options.session());
            DeviceSettings settings = DeviceSettings.of(
                            target.address(),
                            telephony.isEmpty() ? connect : () -> offers.learning(connect.get()),
                            options.schema(),
                            options.journal(),
                            options.clock())
                    .user(target.user())
                    .profile(telephony.isEmpty() ? profile : profile.besideTelephony(unmodelled))
                    .listener(options.listener());
            Device device = Device.open(telephony.map(settings::remainder).orElse(settings));
            return IosXeDevice.overNetconf(device, connector, options.schema(), documents, preflight, unmodelled);
        } catch (RuntimeException e) {
            connector.close();
            throw e;
        }
    }

    /**
     * A router without NETCONF, of which all that the models have lines for is changed over its command line (tier E).
     * Nothing is connected before the router is first asked.
     *
     * @param line the way to its command line; that of the options does not count
     */
    public static IosXeDevice byLines(CommandLine line, KnownHosts knownHosts, IosXeOptions options) {
        SshTarget target = line.route().target();
        SshConnector connector = SshConnector.open(knownHosts, options.ssh());
        Preflight preflight = preflight(target, options).allowing(Set.of("release-nodes"));
        Console console = line.console(connector);
        LineRemainder all = LineRemainder.everything(
                documents(options.schema()),
                console,
                (before, after) -> preflight.facts(facts(console)).of(before, after));
        DeviceSettings settings = DeviceSettings.withoutNetconf(
                        target.address(), all, options.journal(), options.clock())
                .user(target.user())
                .listener(options.listener());
        return IosXeDevice.byLines(Device.open(settings), connector, all.schema(), preflight, () -> facts(console));
    }

    /**
     * An upgrade of a router over its command line, whether it has NETCONF or not. Connects when it runs; whoever runs it
     * closes it.
     *
     * @param line the way to its command line; that of the options does not count
     * @param settings how it is done
     */
    public static UpgradeSession upgrade(
            CommandLine line, KnownHosts knownHosts, IosXeOptions options, UpgradeSettings settings) {
        SshConnector connector = SshConnector.open(knownHosts, options.ssh());
        LineRemainder all = LineRemainder.everything(
                options.schema().and(models()), line.console(connector), (before, after) -> List.of());
        SshTarget target = line.route().target();
        Device device =
                Device.open(DeviceSettings.withoutNetconf(target.address(), all, options.journal(), options.clock())
                        .user(target.user())
                        .listener(options.listener()));
        Console console = line.console(connector);
        FileCopy copy = (local, remote, sent) -> {
            try (SshConnection connection = connector.dial(line.route())) {
                return connection.upload(local, remote, sent);
            } catch (NetconfException e) {
                return Optional.of(String.valueOf(e.getMessage()));
            }
        };
        StateReader state = new StateReader(
                options.schema(),
                port -> Session.open(connector.connect(line.route().at(port)), options.session()),
                settings.netconfPort());
        Upgrade.Hands hands = new Upgrade.Hands(device, all.schema(), console, copy, state);
        return new UpgradeSession(new Upgrade(hands, settings, options.clock()), device, console, connector);
    }

    /**
     * Looks whether a site works, over the router's command line; changes nothing.
     *
     * @param expected what should work
     */
    public static Verification verify(CommandLine line, KnownHosts knownHosts, SshOptions ssh, Expected expected) {
        try (SshConnector connector = SshConnector.open(knownHosts, ssh);
                Console console = line.console(connector)) {
            return Verifier.on(console).verify(expected);
        }
    }

    /**
     * Turns NETCONF and its candidate datastore on, over the router's command line, and waits until both are there.
     *
     * @param line the way to its command line
     * @param port where its NETCONF will listen; 830 unless the router says otherwise
     * @param pause how waiting is done
     */
    public static BootstrapOutcome bootstrap(
            CommandLine line, int port, KnownHosts knownHosts, SshOptions ssh, BootstrapLimits limits, Pause pause) {
        SshRoute way = line.route().at(port);
        try (SshConnector connector = SshConnector.open(knownHosts, ssh);
                Console console = line.console(connector)) {
            return Bootstrap.run(
                    console,
                    () -> {
                        try (Session session = Session.open(connector.connect(way))) {
                            return session.capabilities();
                        }
                    },
                    limits,
                    pause);
        }
    }

    /** Turnup's own models: what no module of Cisco's has, and the services. */
    public static Schema models() {
        return Turnup.schema();
    }

    /** What the router says of itself: its lines state the release of IOS at most, and that without a rebuild. */
    private static Facts facts(Console console) {
        Facts.Builder facts = Facts.builder();
        if (console.run("show version") instanceof Answer.Printed printed) {
            ShowVersion.read(printed.text()).release().ifPresent(release -> facts.release(release.toString()));
        }
        return facts.build();
    }

    /** What goes as lines beside NETCONF on older releases: only Turnup's own models say how they are written as lines. */
    private static Unmodelled unmodelled(IosXeOptions options) {
        return options.commandLine().isPresent() && options.schema().equals(schema())
                ? Unmodelled.SHIPPED
                : Unmodelled.NOTHING;
    }

    private static Preflight preflight(SshTarget target, IosXeOptions options) {
        return Preflight.of(new Access(target.user(), target.host()))
                .rules(options.rules())
                .allowing(options.allowed());
    }
}

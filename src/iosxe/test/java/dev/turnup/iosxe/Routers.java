// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe;

import dev.turnup.fixture.SimulatedDevice;
import dev.turnup.iosxe.console.Answer;
import dev.turnup.iosxe.console.Console;
import dev.turnup.iosxe.console.Entry;
import dev.turnup.iosxe.line.IosLine;
import dev.turnup.netconf.ssh.Credentials;
import dev.turnup.netconf.ssh.KnownHosts;
import dev.turnup.netconf.ssh.SshConnector;
import dev.turnup.netconf.ssh.SshRoute;
import dev.turnup.netconf.ssh.SshTarget;
import dev.turnup.transaction.journal.SqliteJournal;
import dev.turnup.yang.codec.DecodedEdit;
import dev.turnup.yang.codec.Documents;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Connects tests to simulated routers. */
final class Routers {
    private Routers() {}

    static IosXeDevice connect(SimulatedDevice device, IosXeOptions options) {
        return IosXe.connect(
                SshTarget.parse(device.uri().toString()),
                Credentials.password(device.password()),
                KnownHosts.parse(device.knownHostsLine(), Path.of("known_hosts")),
                options);
    }

    /** Over NETCONF, with the command line beside it. */
    static IosXeDevice connectBeside(SimulatedDevice device, IosXeOptions options) {
        return IosXe.connect(
                SshTarget.parse(device.uri().toString()),
                Credentials.password(device.password()),
                trusted(device),
                options.commandLine(line(device)));
    }

    /** By lines alone. */
    static IosXeDevice byLines(SimulatedDevice device, IosXeOptions options) {
        return IosXe.byLines(line(device), trusted(device), options);
    }

    static KnownHosts trusted(SimulatedDevice device) {
        return KnownHosts.parse(
                device.knownHostsLine() + "\n" + device.commandLineKnownHostsLine(), Path.of("known_hosts"));
    }

    static CommandLine line(SimulatedDevice device) {
        SshTarget target = SshTarget.parse(
                "ssh://" + device.user() + "@127.0.0.1:" + device.commandLine().getPort());
        return CommandLine.over(SshRoute.to(target, Credentials.password(device.password())));
    }

    /** Enters configuration at the command line, as somebody at the console does. */
    static void enter(SimulatedDevice device, String... lines) {
        try (SshConnector connector = SshConnector.open(trusted(device));
                Console console = line(device).console(connector)) {
            List<Entry> entries = Arrays.stream(lines)
                    .map(line -> {
                        String bare = line.strip();
                        return new Entry(line.length() - bare.length(), IosLine.of(bare), List.of());
                    })
                    .toList();
            Answer answer = console.configure(entries);
            if (!(answer instanceof Answer.Printed)) {
                throw new IllegalStateException(answer.toString());
            }
        }
    }

    /** A document as YAML or, where it begins with an element, as XML. */
    static DecodedEdit document(IosXeDevice router, String text) {
        String name = text.startsWith("<") ? "site.xml" : "site.yaml";
        return Documents.read(router.documents(), name, text.getBytes(StandardCharsets.UTF_8));
    }

    static SqliteJournal journal(Path folder) {
        return SqliteJournal.open(folder.resolve("journal.db"));
    }
}

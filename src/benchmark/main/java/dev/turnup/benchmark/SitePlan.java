// SPDX-License-Identifier: Apache-2.0
package dev.turnup.benchmark;

import dev.turnup.fixture.SimulatedDevice;
import dev.turnup.fixture.ios.router.Timing;
import dev.turnup.iosxe.CommandLine;
import dev.turnup.iosxe.IosXe;
import dev.turnup.iosxe.IosXeDevice;
import dev.turnup.iosxe.IosXeOptions;
import dev.turnup.netconf.ssh.Credentials;
import dev.turnup.netconf.ssh.KnownHosts;
import dev.turnup.netconf.ssh.SshRoute;
import dev.turnup.netconf.ssh.SshTarget;
import dev.turnup.transaction.Plan;
import dev.turnup.transaction.journal.SqliteJournal;
import dev.turnup.yang.codec.DecodedEdit;
import dev.turnup.yang.codec.Documents;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * How long it takes to plan a site of 200 phones and 50 VLANs, stated as services: the document read, the router read over
 * NETCONF and over its command line, the services woven, all of it validated and held to the rules. The simulated router is
 * in the same process.
 */
public final class SitePlan {
    private static final int PHONES = 200;
    private static final int VLANS = 50;
    private static final int ROUNDS = 60;

    private SitePlan() {}

    /** Measures and prints. */
    public static void main(String[] args) {
        byte[] document = site().getBytes(StandardCharsets.UTF_8);
        try (SimulatedDevice device = SimulatedDevice.start("isr4331-17.12.01")) {
            device.timing(Timing.NONE);
            Path folder = Files.createTempDirectory("site");
            try (SqliteJournal journal = SqliteJournal.open(folder.resolve("journal.db"));
                    IosXeDevice router = connect(device, journal)) {
                double[] warm = new double[ROUNDS / 2];
                double first = 0;
                for (int round = 0; round < ROUNDS; round++) {
                    long start = System.nanoTime();
                    plan(router, document);
                    double millis = (System.nanoTime() - start) / 1e6;
                    first = round == 0 ? millis : first;
                    warm[round % warm.length] = millis;
                }
                System.out.println(String.format(
                        Locale.ROOT,
                        "a site of %d phones and %d VLANs: planned in %.0f ms the first time, in %.0f ms warm",
                        PHONES,
                        VLANS,
                        first,
                        Figures.median(warm)));
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static IosXeDevice connect(SimulatedDevice device, SqliteJournal journal) {
        SshTarget line = SshTarget.parse(
                "ssh://" + device.user() + "@127.0.0.1:" + device.commandLine().getPort());
        Credentials credentials = Credentials.password(device.password());
        return IosXe.connect(
                SshTarget.parse(device.uri().toString()),
                credentials,
                KnownHosts.parse(
                        device.knownHostsLine() + "\n" + device.commandLineKnownHostsLine(), Path.of("known_hosts")),
                IosXeOptions.of(journal).commandLine(CommandLine.over(SshRoute.to(line, credentials))));
    }

    private static void plan(IosXeDevice router, byte[] document) {
        DecodedEdit read = Documents.read(router.documents(), "site.yaml", document);
        Plan plan = router.plan(read);
        if (!(plan instanceof Plan.Ready ready)
                || ready.difference().isEmpty()
                || ready.remainder().isEmpty()) {
            throw new IllegalStateException("the site should be planned: " + plan);
        }
    }

    private static String site() {
        StringBuilder site = new StringBuilder("""
            turnup-router-on-a-stick:router-on-a-stick:
              - name: lan
                trunk: 0/0/1
                vlan:
            """);
        for (int vlan = 1; vlan <= VLANS; vlan++) {
            site.append("      - {id: %d, name: net %d, address: 10.20.%d.1/24, dhcp: {tftp-server: [10.20.1.1]}}\n"
                    .formatted(vlan, vlan, vlan));
        }
        site.append("""
            turnup-cme-site:cme-site:
              source-address: 10.20.1.1
              in-place-of-srst: true
              authentication: {realm: branch-12}
              line:
            """);
        for (int tag = 1; tag <= PHONES; tag++) {
            site.append("    - {tag: %d, number: '%d', name: Desk %d}\n".formatted(tag, 2000 + tag, tag));
        }
        site.append("  phone:\n");
        for (int tag = 1; tag <= PHONES; tag++) {
            site.append(
                    "    - {tag: %d, mac: 0012.7f57.%04x, model: '8841', username: p%d, password: Reg-%d, button: [{index: 1, line: %d}]}\n"
                            .formatted(tag, tag, tag, tag, tag));
        }
        return site.toString();
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe;

import dev.turnup.fixture.SimulatedDevice;
import dev.turnup.netconf.ssh.Credentials;
import dev.turnup.netconf.ssh.KnownHosts;
import dev.turnup.netconf.ssh.SshTarget;
import dev.turnup.transaction.journal.SqliteJournal;
import java.nio.file.Path;

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

    static SqliteJournal journal(Path folder) {
        return SqliteJournal.open(folder.resolve("journal.db"));
    }
}

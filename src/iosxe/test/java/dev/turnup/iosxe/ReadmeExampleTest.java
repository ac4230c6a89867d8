// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnup.bindings.Native;
import dev.turnup.fixture.SimulatedDevice;
import dev.turnup.netconf.ssh.Credentials;
import dev.turnup.netconf.ssh.KnownHosts;
import dev.turnup.netconf.ssh.SshTarget;
import dev.turnup.transaction.JournalEntry;
import dev.turnup.transaction.JournalEntry.Conclusion;
import dev.turnup.transaction.journal.SqliteJournal;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README shows what stands between the marks. */
class ReadmeExampleTest {

    @Test
    void the_example_of_the_readme_plans_and_commits(@TempDir Path folder) {
        // README begin
        try (var simulated = SimulatedDevice.start("isr4331-17.12.01");
                var journal = SqliteJournal.open(folder.resolve("journal.db"))) {
            var target = SshTarget.parse(simulated.uri().toString());
            var login = Credentials.password(simulated.password());
            var hosts = KnownHosts.parse(simulated.knownHostsLine(), Path.of("known_hosts"));
            try (var router = IosXe.connect(target, login, hosts, IosXeOptions.of(journal))) {
                var plan = router.plan(Native.builder().hostname("branch-12").build());
                System.out.println(plan);
                System.out.println(plan.commit());
            }
        }
        // README end
        try (SqliteJournal journal = SqliteJournal.open(folder.resolve("journal.db"))) {
            assertThat(journal.history(2))
                    .singleElement()
                    .extracting(JournalEntry::conclusion)
                    .isEqualTo(Optional.of(Conclusion.COMMITTED));
        }
    }
}

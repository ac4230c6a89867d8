// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SshConfigTest {
    private static final Path HOME = Path.of("/home/ada");
    private static final String TEXT = """
            # routers
            Host edge1 edge2 !edge3
                HostName 192.0.2.1
                Port=2830
                IdentityFile ~/.ssh/edge
                IdentityFile "/keys/with space"
                UserKnownHostsFile ~/.ssh/routers /etc/more
            Host *.lab !bad.lab
                HostName %h.example
                ProxyJump jump1,ops@jump2:2200
            Match originalhost branch* host *,!branch9
                User matched
            Match exec "true"
                User never
            Host *
                User = ada
                Port 830
                HostName 203.0.113.9
            """;

    @Test
    void theFirstValueOfAHostCountsAndEveryIdentity() {
        SshConfig.Host edge = config(TEXT).host("edge1");
        assertThat(edge.hostName()).isEqualTo("192.0.2.1");
        assertThat(edge.port()).isEqualTo(OptionalInt.of(2830));
        assertThat(edge.user()).contains("ada");
        assertThat(edge.identityFiles()).containsExactly(HOME.resolve(".ssh/edge"), Path.of("/keys/with space"));
        assertThat(edge.knownHosts()).containsExactly(HOME.resolve(".ssh/routers"), Path.of("/etc/more"));
        assertThat(edge.jumps()).isEmpty();
    }

    @Test
    void aPatternMayExceptANameAndBuildTheRealOne() {
        SshConfig.Host lab = config(TEXT).host("r1.lab");
        assertThat(lab.hostName()).isEqualTo("r1.lab.example");
        assertThat(lab.jumps()).containsExactly("jump1", "ops@jump2:2200");
        assertThat(config(TEXT).host("bad.lab").jumps()).isEmpty();
    }

    @Test
    void aMatchOfNamesIsHeededAndOneThatRunsSomethingIsNot() {
        assertThat(config(TEXT).host("branch1").user()).contains("matched");
        assertThat(config(TEXT).host("other").user()).contains("ada");
    }

    @Test
    void aFileThatIsNotThereSaysNothing(@TempDir Path folder) {
        assertThat(SshConfig.read(folder.resolve("none"), HOME).host("edge1"))
                .isEqualTo(new SshConfig.Host(
                        "edge1",
                        OptionalInt.empty(),
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        List.of(),
                        List.of()));
    }

    @Test
    void whatCannotBeHeededIsRefusedOnlyForTheHostsItSpeaksOf() {
        SshConfig config = config("Host far\n  ProxyCommand nc %h %p\nHost near\n  ProxyCommand none\n");
        assertThat(config.host("near").hostName()).isEqualTo("near");
        assertThatThrownBy(() -> config.host("far"))
                .isInstanceOf(SshConfigException.class)
                .hasMessage("config:2: ProxyCommand is not run here: use ProxyJump");
        assertThatThrownBy(() -> config("Port 99999").host("any"))
                .hasMessage("config:1: a port is 1 to 65535, not '99999'");
    }

    @Test
    void otherFilesAreIncludedWithinTheSectionThatNamesThem(@TempDir Path home) throws IOException {
        Path folder = Files.createDirectories(home.resolve(".ssh/more.d"));
        Files.writeString(folder.resolve("1"), "Host core1\n  Port 2001\n");
        Files.writeString(folder.resolve("2"), "Host *\n  Port 2002\n");
        String text = "Host core* edge*\n  Include more.d/* ~/none\n  User ada\nHost *\n  Port 22\n";
        SshConfig config = SshConfig.parse(text, Path.of("config"), home);
        assertThat(config.host("core1").port()).hasValue(2001);
        assertThat(config.host("edge1").port()).hasValue(2002);
        assertThat(config.host("edge1").user()).contains("ada");
        assertThat(config.host("other").port()).hasValue(22);
    }

    @Test
    void filesThatIncludeThemselvesAreRefused(@TempDir Path home) throws IOException {
        Files.createDirectories(home.resolve(".ssh"));
        Path file = Files.writeString(home.resolve(".ssh/config"), "Include config\n");
        assertThatThrownBy(() -> SshConfig.read(file, home))
                .isInstanceOf(SshConfigException.class)
                .hasMessageContaining("config:1: files include each other");
    }

    /** {@code ssh -G} prints what OpenSSH itself makes of a file. */
    @ParameterizedTest
    @ValueSource(strings = {"edge1", "edge3", "r1.lab", "bad.lab", "branch1", "branch9", "other"})
    void openSshReadsTheSame(String name, @TempDir Path folder) throws IOException {
        Path file =
                Files.writeString(folder.resolve("config"), TEXT.replace("Match exec \"true\"", "Match user nobody"));
        List<String> said =
                OpenSsh.run("ssh", "-G", "-F", file.toString(), name).lines().toList();
        SshConfig.Host ours = SshConfig.read(file, HOME).host(name);
        List<String> expected = new ArrayList<>();
        expected.add("hostname " + ours.hostName());
        expected.add("port " + ours.port().orElseThrow());
        expected.add("user " + ours.user().orElseThrow());
        if (!ours.jumps().isEmpty()) {
            expected.add("proxyjump " + String.join(",", ours.jumps()));
        }
        assertThat(said).containsAll(expected);
    }

    private static SshConfig config(String text) {
        return SshConfig.parse(text, Path.of("config"), HOME);
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.ssh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.scp.server.ScpCommandFactory;
import org.apache.sshd.server.Environment;
import org.apache.sshd.server.ExitCallback;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.command.Command;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line of a device, and files to it, over a connection that stands. */
class CommandLineChannelTest {
    private static final Duration SOON = Duration.ofMinutes(2);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void what_is_typed_goes_there_and_what_is_printed_comes_back() throws IOException {
        Router router = new Router(Router.ecKey(), Router.OBLIGING);
        router.sshd.setShellFactory(channel -> new Echo());
        try (router;
                SshConnector ssh = SshConnector.open(router.start().pinned());
                SshConnection connection = ssh.dial(SshRoute.to(router.target(), Router.RIGHT));
                SshTerminal terminal = connection.terminal()) {
            assertThat(terminal.type("gr\u00fc\u00df\r")).isTrue();
            assertThat(read(terminal, 5)).isEqualTo("gr\u00fc\u00df\r");
            assertThat(terminal.read(Duration.ofMillis(1))).contains("");

            terminal.type("q");

            assertThat(read(terminal, 1)).isEqualTo("q");
            Optional<String> after = terminal.read(SOON);
            assertThat(after).isEmpty();
            assertThat(connection.isOpen()).isTrue();
        }
    }

    @Test
    void a_file_is_copied_whole_and_told_of_as_it_goes() throws IOException {
        Router router = new Router(Router.ecKey(), Router.OBLIGING);
        router.sshd.setCommandFactory(new ScpCommandFactory());
        router.sshd.setFileSystemFactory(new VirtualFileSystemFactory(Files.createDirectory(folder.resolve("flash"))));
        Path image = Files.write(folder.resolve("new.bin"), new byte[300_000]);
        List<Long> sent = new ArrayList<>();
        try (router;
                SshConnector ssh = SshConnector.open(router.start().pinned());
                SshConnection connection = ssh.dial(SshRoute.to(router.target(), Router.RIGHT))) {
            assertThat(connection.upload(image, "/new.bin", sent::add)).isEmpty();
            assertThat(folder.resolve("flash/new.bin")).hasSameBinaryContentAs(image);
            assertThat(sent).isSorted().hasSizeGreaterThan(1).endsWith(300_000L);

            assertThat(connection.upload(image, "/none/new.bin", octets -> {})).isPresent();
            assertThat(connection.upload(folder.resolve("none.bin"), "/x", octets -> {}))
                    .isPresent();
        }
    }

    private static String read(SshTerminal terminal, int characters) {
        StringBuilder text = new StringBuilder();
        while (text.length() < characters) {
            String more = terminal.read(SOON).orElseThrow();
            assertThat(more).as("%s so far", text).isNotEmpty();
            text.append(more);
        }
        return text.toString();
    }

    /** A shell that prints what is typed, and ends at {@code q}. */
    private static final class Echo implements Command {
        private InputStream in = InputStream.nullInputStream();
        private OutputStream out = OutputStream.nullOutputStream();
        private ExitCallback exit = (code, message, closing) -> {};

        @Override
        public void setInputStream(InputStream stream) {
            in = stream;
        }

        @Override
        public void setOutputStream(OutputStream stream) {
            out = stream;
        }

        @Override
        public void setErrorStream(OutputStream stream) {
            // Nothing goes there.
        }

        @Override
        public void setExitCallback(ExitCallback callback) {
            exit = callback;
        }

        @Override
        public void start(ChannelSession channel, Environment environment) {
            Thread.ofPlatform().daemon().start(this::echo);
        }

        private void echo() {
            try {
                for (int octet = in.read(); octet >= 0; octet = in.read()) {
                    // An octet at a time, so that characters come in parts.
                    out.write(octet);
                    out.flush();
                    if (octet == 'q') {
                        exit.onExit(0);
                        return;
                    }
                }
            } catch (IOException e) {
                exit.onExit(1, e.toString());
            }
        }

        @Override
        public void destroy(ChannelSession channel) {
            // The thread ends with its stream.
        }
    }
}

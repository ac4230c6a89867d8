// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.ssh;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnup.netconf.callhome.CallHome;
import dev.turnup.netconf.callhome.Pipe;
import dev.turnup.netconf.session.ConnectFailed;
import dev.turnup.netconf.session.ConnectFailure;
import dev.turnup.netconf.session.ConnectFailure.HostKeyProblem;
import dev.turnup.netconf.session.ConnectFailure.HostKeyRejected;
import dev.turnup.netconf.session.NetconfException;
import dev.turnup.netconf.session.Session;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** RFC 8071 over SSH: the device makes the connection; its host key tells who it is. */
class SshCallHomeTest {
    private static final InetAddress HERE = InetAddress.getLoopbackAddress();
    private static final CompletableFuture<NetconfException> UNHEARD = new CompletableFuture<>();
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final SshRoute EDGE1 = SshRoute.to(new SshTarget("admin", "edge1", 830), Router.RIGHT);
    private static final SshRoute EDGE2 = SshRoute.to(new SshTarget("root", "edge2", 830), Router.RIGHT);

    @Test
    void aDeviceThatCallsHomeIsSpokenToAsIfItHadBeenCalled() throws IOException {
        try (Router router = Router.obliging();
                SshConnector ssh = SshConnector.open(known("edge1", router));
                CallHome<SshTransport> home = listen(ssh, List.of(EDGE1), UNHEARD)) {
            Pipe.callHome(home.port(), router.sshd.getPort());
            try (Session session = Session.open(home.next(LONG))) {
                assertThat(session.sessionId()).isEqualTo(18);
                assertThat(session.device()).isEqualTo("edge1:830");
            }
        }
    }

    /** Of two that are expected each is told by its key, and gets its own credentials. */
    @Test
    void theHostKeyTellsWhichOfTheExpectedDevicesCalled() throws IOException {
        Router second = new Router(Router.ecKey(), Router.OBLIGING);
        second.sshd.setPasswordAuthenticator((user, password, session) -> user.equals("root"));
        try (second;
                Router first = Router.obliging();
                SshConnector ssh = SshConnector.open(known("edge1", first, "edge2", second.start()));
                CallHome<SshTransport> home = listen(ssh, List.of(EDGE1, EDGE2), UNHEARD)) {
            Pipe.callHome(home.port(), second.sshd.getPort());
            SshTransport transport = home.next(LONG);
            assertThat(transport.connection().target()).isEqualTo(EDGE2.target());
            assertThat(first.passwordsSeen).hasValue(0);
            transport.close();
        }
    }

    @Test
    void aStrangerIsPassedOverAndNeverSeesThePassword() throws IOException {
        CompletableFuture<NetconfException> passedOver = new CompletableFuture<>();
        try (Router stranger = Router.obliging();
                Router router = Router.obliging();
                SshConnector ssh = SshConnector.open(known("edge1", router));
                CallHome<SshTransport> home = listen(ssh, List.of(EDGE1), passedOver);
                Socket silent = new Socket(HERE, home.port())) {
            assertThat(silent.isConnected()).isTrue(); // and keeps nobody away
            Pipe.callHome(home.port(), stranger.sshd.getPort());
            assertThat(((HostKeyRejected) failure(passedOver)).problem()).isEqualTo(HostKeyProblem.CHANGED);
            assertThat(stranger.passwordsSeen).hasValue(0);
            Pipe.callHome(home.port(), router.sshd.getPort());
            SshTransport transport = home.next(LONG);
            assertThat(transport.connection().target()).isEqualTo(EDGE1.target());
            transport.close();
        }
    }

    /** Where several may call, a key of none of them is unknown: it cannot be said whose it should have been. */
    @Test
    void aKeyOfNoneOfSeveralIsUnknown() throws IOException {
        CompletableFuture<NetconfException> passedOver = new CompletableFuture<>();
        try (Router stranger = Router.obliging();
                Router router = Router.obliging();
                SshConnector ssh = SshConnector.open(known("edge1", router, "edge2", router));
                CallHome<SshTransport> home = listen(ssh, List.of(EDGE1, EDGE2), passedOver)) {
            Pipe.callHome(home.port(), stranger.sshd.getPort());
            assertThat(((HostKeyRejected) failure(passedOver)).problem()).isEqualTo(HostKeyProblem.UNKNOWN);
        }
    }

    @Test
    void aWrongPasswordIsToldOfTheDeviceThatCalled() throws IOException {
        CompletableFuture<NetconfException> passedOver = new CompletableFuture<>();
        SshRoute forgetful = SshRoute.to(EDGE1.target(), Credentials.password("gue55"));
        try (Router router = Router.obliging();
                SshConnector ssh = SshConnector.open(known("edge1", router));
                CallHome<SshTransport> home = listen(ssh, List.of(forgetful), passedOver)) {
            Pipe.callHome(home.port(), router.sshd.getPort());
            assertThat(failure(passedOver)).isInstanceOf(ConnectFailure.NotAuthenticated.class);
            assertThat(passedOver.join().device()).isEqualTo("edge1:830");
        }
    }

    private static CallHome<SshTransport> listen(
            SshConnector ssh, List<SshRoute> expected, CompletableFuture<NetconfException> passedOver) {
        return CallHome.listen(
                new InetSocketAddress(HERE, 0),
                socket -> ssh.answer(socket, expected),
                (from, why) -> passedOver.complete(why));
    }

    private static ConnectFailure failure(CompletableFuture<NetconfException> passedOver) {
        assertThat(passedOver.join()).isInstanceOf(ConnectFailed.class);
        return ((ConnectFailed) passedOver.join()).failure();
    }

    private static KnownHosts known(Object... hostsAndRouters) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < hostsAndRouters.length; i += 2) {
            Router router = (Router) hostsAndRouters[i + 1];
            lines.append("[%s]:830 %s%n".formatted(hostsAndRouters[i], Router.shown(router.key)));
        }
        return KnownHosts.parse(lines.toString(), Path.of("known_hosts"));
    }
}

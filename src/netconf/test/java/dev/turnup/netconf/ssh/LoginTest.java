// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.turnup.netconf.message.Rpc;
import dev.turnup.netconf.message.RpcReply;
import dev.turnup.netconf.session.ConnectFailed;
import dev.turnup.netconf.session.ConnectFailure.NotAuthenticated;
import dev.turnup.netconf.session.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.server.auth.keyboard.InteractiveChallenge;
import org.apache.sshd.server.auth.keyboard.KeyboardInteractiveAuthenticator;
import org.apache.sshd.server.auth.keyboard.UserAuthKeyboardInteractiveFactory;
import org.apache.sshd.server.session.ServerSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoginTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"ed25519", "ecdsa", "rsa"})
    void anAgentSignsForAKeyThatNeverLeavesIt(String type) throws Exception {
        Path file = OpenSsh.keygen(folder, "id", type, "");
        Path socket = folder.resolve("agent");
        try (TestAgent agent = TestAgent.holding(
                        socket, UserKey.read(file, Optional::empty).pair());
                Router router =
                        Router.ofKeys(PublicKeyEntry.parsePublicKeyEntry(Files.readString(folder.resolve("id.pub"))))) {
            assertOpens(router, new Credentials.Agent(socket));
            assertThat(agent.signatures()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ed25519", "ecdsa", "rsa"})
    void openSshsOwnAgentIsUnderstood(String type) throws Exception {
        Path file = OpenSsh.keygen(folder, "id", type, "");
        Path socket = folder.resolve("agent");
        Process agent = new ProcessBuilder("ssh-agent", "-D", "-a", socket.toString())
                .redirectErrorStream(true)
                .start();
        try (Router router =
                Router.ofKeys(PublicKeyEntry.parsePublicKeyEntry(Files.readString(folder.resolve("id.pub"))))) {
            agent.inputReader().readLine(); // it says where it listens, once it does
            OpenSsh.run("env", "SSH_AUTH_SOCK=" + socket, "ssh-add", "-q", file.toString());
            assertOpens(router, new Credentials.Agent(socket));
        } finally {
            agent.destroy();
        }
    }

    @Test
    void anAgentThatIsNotThereIsToldAndOthersGoOn() throws IOException {
        Path socket = folder.resolve("none");
        try (Router router = Router.obliging()) {
            assertOpens(router, Credentials.several(new Credentials.Agent(socket), Router.RIGHT));
            assertThat(refusal(router, new Credentials.Agent(socket)).tried())
                    .containsExactly("no agent, since none answers at " + socket);
        }
    }

    @Test
    void aKeyThatIsNotAcceptedIsNamedByItsFingerprint() throws IOException {
        UserKey key = UserKey.read(OpenSsh.keygen(folder, "id", "ed25519", ""), Optional::empty);
        try (Router router = Router.ofKeys(Router.ecKey().getPublic())) {
            NotAuthenticated refused = refusal(router, Credentials.key(key));
            assertThat(refused.tried())
                    .containsExactly("the key " + key.publicKey().fingerprint());
            assertThat(refused.toString())
                    .isEqualTo(
                            "the device does not accept the user 'admin' with the key %s; it takes publickey",
                            key.publicKey().fingerprint());
        }
    }

    @Test
    void severalKeysAreTriedSeveral() throws Exception {
        UserKey first = UserKey.read(OpenSsh.keygen(folder, "one", "ed25519", ""), Optional::empty);
        UserKey second = UserKey.read(OpenSsh.keygen(folder, "two", "ecdsa", ""), Optional::empty);
        try (Router router = Router.ofKeys(second.pair().getPublic())) {
            assertOpens(router, Credentials.several(Credentials.key(first), Credentials.key(second)));
        }
    }

    @Test
    void aPersonAnswersWhatTheDeviceAsks() throws IOException {
        List<Credentials.Challenge> asked = new ArrayList<>();
        Credentials person = new Credentials.Interactive(challenge -> {
            asked.add(challenge);
            return List.of("s3cret", "123456");
        });
        try (Router router = asking(List.of("Password: ", "Code: "), List.of("s3cret", "123456"))) {
            assertOpens(router, person);
        }
        assertThat(asked)
                .containsExactly(new Credentials.Challenge(
                        "Login",
                        "Two factors",
                        List.of(
                                new Credentials.Question("Password: ", false),
                                new Credentials.Question("Code: ", false))));
    }

    @Test
    void aPasswordAnswersASingleQuestionWhereTheDeviceDoesNotTakePasswordsOtherwise() throws IOException {
        try (Router router = asking(List.of("Kennwort: "), List.of("s3cret"))) {
            assertOpens(router, Router.RIGHT);
        }
    }

    @Test
    void aPasswordDoesNotAnswerSeveralQuestions() throws IOException {
        try (Router router = asking(List.of("Password: ", "Code: "), List.of("s3cret", "123456"))) {
            assertThat(refusal(router, Router.RIGHT).tried()).isEmpty();
        }
    }

    /** A device that counts failures locks a user out for less. */
    @Test
    void aWrongPasswordIsSentOnceThoughTwoMethodsWouldTakeIt() throws IOException {
        try (Router router = Router.obliging()) {
            refusal(router, Credentials.password("gue55"));
            assertThat(router.passwordsSeen).hasValue(1);
        }
    }

    private static Router asking(List<String> questions, List<String> answers) {
        Router router = new Router(Router.ecKey(), Router.OBLIGING);
        router.sshd.setUserAuthFactories(List.of(UserAuthKeyboardInteractiveFactory.INSTANCE));
        router.sshd.setKeyboardInteractiveAuthenticator(new KeyboardInteractiveAuthenticator() {
            @Override
            public InteractiveChallenge generateChallenge(
                    ServerSession session, String username, String lang, String subMethods) {
                InteractiveChallenge challenge = new InteractiveChallenge();
                challenge.setInteractionName("Login");
                challenge.setInteractionInstruction("Two factors");
                questions.forEach(question -> challenge.addPrompt(question, false));
                return challenge;
            }

            @Override
            public boolean authenticate(ServerSession session, String username, List<String> responses) {
                return responses.equals(answers);
            }
        });
        return router.start();
    }

    private static void assertOpens(Router router, Credentials credentials) {
        try (SshConnector ssh = SshConnector.open(router.pinned());
                Session session = Session.open(ssh.connect(router.target(), credentials))) {
            assertThat(session.send(new Rpc.Get())).isEqualTo(new RpcReply.Ok());
        }
    }

    private static NotAuthenticated refusal(Router router, Credentials credentials) {
        try (SshConnector ssh = SshConnector.open(router.pinned())) {
            ConnectFailed failed =
                    catchThrowableOfType(ConnectFailed.class, () -> ssh.connect(router.target(), credentials));
            assertThat(failed.failure()).isInstanceOf(NotAuthenticated.class);
            return (NotAuthenticated) failed.failure();
        }
    }
}

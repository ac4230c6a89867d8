// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.ssh;

import dev.turnup.netconf.session.ConnectFailure;
import java.io.IOException;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import org.apache.sshd.client.auth.UserAuthFactory;
import org.apache.sshd.client.auth.keyboard.UserAuthKeyboardInteractive;
import org.apache.sshd.client.auth.keyboard.UserAuthKeyboardInteractiveFactory;
import org.apache.sshd.client.auth.keyboard.UserInteraction;
import org.apache.sshd.client.auth.password.PasswordAuthenticationReporter;
import org.apache.sshd.client.auth.pubkey.PublicKeyAuthenticationReporter;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.jspecify.annotations.Nullable;

/** One login: the methods that credentials come to, and what was tried of them. */
final class Login implements UserInteraction, PasswordAuthenticationReporter, PublicKeyAuthenticationReporter {
    /** Asks here alone, and not at all once the password was refused; the library would send it again. */
    static final UserAuthFactory QUESTIONS = new UserAuthKeyboardInteractiveFactory() {
        @Override
        public UserAuthKeyboardInteractive createUserAuth(ClientSession session) {
            Attempt attempt = Attempt.of(session);
            return new UserAuthKeyboardInteractive() {
                @Override
                protected boolean sendAuthDataRequest(ClientSession current, String service) throws Exception {
                    return attempt != null && attempt.mayAnswer() && super.sendAuthDataRequest(current, service);
                }

                @Override
                protected boolean useCurrentPassword(
                        ClientSession current,
                        String password,
                        String name,
                        String instruction,
                        String lang,
                        String[] prompt,
                        boolean[] echo) {
                    return false;
                }
            };
        }
    };

    private final SshTarget target;
    private final List<Credentials> credentials;
    private final BiConsumer<String, String> weakness;
    private final List<String> tried = new CopyOnWriteArrayList<>();
    private volatile List<String> offered = List.of();
    private volatile boolean passwordSent;

    /**
     * A login to come.
     *
     * @param weakness told of each weak algorithm: its use and its name
     */
    Login(SshTarget target, Credentials credentials, BiConsumer<String, String> weakness) {
        this.target = target;
        this.credentials = credentials.each();
        this.weakness = weakness;
    }

    /** Hands the credentials to a session that has not begun yet. */
    void prepare(ClientSession session) {
        session.setUserInteraction(this);
        session.setPasswordAuthenticationReporter(this);
        session.setPublicKeyAuthenticationReporter(this);
        for (Credentials one : credentials) {
            switch (one) {
                case Credentials.Password password -> session.addPasswordIdentity(password.secret());
                case Credentials.Key key ->
                    session.addPublicKeyIdentity(key.key().pair());
                case Credentials.Agent agent -> {} // asked when its turn comes
                case Credentials.Interactive interactive -> {} // asked when the device asks
                case Credentials.Several several -> throw new IllegalStateException("these are single");
            }
        }
    }

    /** The agent, where the credentials name one that answers. */
    @Nullable
    AgentClient agent() {
        Optional<Path> socket = credentials.stream()
                .filter(Credentials.Agent.class::isInstance)
                .map(one -> ((Credentials.Agent) one).socket())
                .findFirst();
        if (socket.isEmpty()) {
            return null;
        }
        try {
            return AgentClient.connect(socket.get());
        } catch (IOException e) {
            tried.add("no agent, since none answers at " + socket.get());
            return null;
        }
    }

    ConnectFailure.NotAuthenticated refused() {
        return new ConnectFailure.NotAuthenticated(
                target.user(), tried.stream().distinct().toList(), offered);
    }

    /** Whether there is something to answer questions with. */
    boolean mayAnswer() {
        return person().isPresent()
                || (!passwordSent && credentials.stream().anyMatch(Credentials.Password.class::isInstance));
    }

    @Override
    public boolean isInteractionAllowed(ClientSession session) {
        return true;
    }

    @Override
    public String @Nullable [] interactive(
            ClientSession session, String name, String instruction, String lang, String[] prompt, boolean[] echo) {
        Optional<Credentials.Interactive> person = person();
        if (person.isPresent()) {
            List<String> answers = person.get().answers().to(challenge(name, instruction, prompt, echo));
            tried.add("answers to its questions");
            return answers.size() == prompt.length ? answers.toArray(String[]::new) : null;
        }
        if (prompt.length == 0) {
            return new String[0];
        }
        String password = prompt.length == 1 && !echo[0] ? passwordOnce() : null;
        if (password == null) {
            return null;
        }
        tried.add("a password");
        return new String[] {password};
    }

    private Optional<Credentials.Interactive> person() {
        return credentials.stream()
                .filter(Credentials.Interactive.class::isInstance)
                .map(Credentials.Interactive.class::cast)
                .findFirst();
    }

    // The same password again would count as a second failure, and may lock the user out.
    private @Nullable String passwordOnce() {
        for (Credentials one : credentials) {
            if (one instanceof Credentials.Password password && !passwordSent) {
                passwordSent = true;
                return password.secret();
            }
        }
        return null;
    }

    private static Credentials.Challenge challenge(String name, String instruction, String[] prompt, boolean[] echo) {
        List<Credentials.Question> questions = new ArrayList<>();
        for (int i = 0; i < prompt.length; i++) {
            questions.add(new Credentials.Question(prompt[i], echo[i]));
        }
        return new Credentials.Challenge(name, instruction, questions);
    }

    /** Only new passwords are asked for here, and none is ever set. */
    @Override
    public @Nullable String getUpdatedPassword(ClientSession session, String prompt, String lang) {
        return null;
    }

    @Override
    public void signalAuthenticationAttempt(
            ClientSession session, String service, String oldPassword, boolean modified, String newPassword) {
        passwordSent = true;
        tried.add("a password");
    }

    @Override
    public void signalAuthenticationFailure(
            ClientSession session, String service, String password, boolean partial, List<String> serverMethods) {
        offered = serverMethods;
    }

    @Override
    public void signalAuthenticationAttempt(ClientSession session, String service, KeyPair identity, String signature) {
        tried.add("the key " + KeyUtils.getFingerPrint(identity.getPublic()));
    }

    @Override
    public void signalSignatureAttempt(
            ClientSession session, String service, KeyPair identity, String signature, byte[] sigData) {
        if (signature.equals("ssh-rsa")) {
            weakness.accept("user key", signature);
        }
    }

    @Override
    public void signalAuthenticationFailure(
            ClientSession session, String service, KeyPair identity, boolean partial, List<String> serverMethods) {
        offered = serverMethods;
    }

    @Override
    public void signalAuthenticationExhausted(ClientSession session, String service) {}
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.ssh;

import dev.turnup.netconf.session.ConnectFailure;
import dev.turnup.netconf.session.ConnectFailure.HostKeyProblem;
import dev.turnup.netconf.session.ConnectFailure.HostKeyRejected;
import java.io.IOException;
import java.security.PublicKey;
import java.security.interfaces.RSAKey;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.AttributeRepository.AttributeKey;
import org.apache.sshd.common.config.keys.OpenSshCertificate;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.kex.KexProposalOption;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.common.session.SessionListener;
import org.jspecify.annotations.Nullable;

/** What one attempt to connect needs and learns, in the SSH library's threads. */
final class Attempt {
    static final AttributeKey<Attempt> KEY = new AttributeKey<>();
    private static final int SOUND_RSA_BITS = 2048;

    private final List<SshRoute> expected;
    private final KnownHosts knownHosts;
    private final Optional<Consumer<SshWeakness>> legacy;
    private final Algorithms.@Nullable KeyFamily wanted;
    private final Map<KexProposalOption, String> ours = new EnumMap<>(KexProposalOption.class);
    private final Map<KexProposalOption, String> theirs = new EnumMap<>(KexProposalOption.class);
    private final List<SshWeakness> weaknesses = new CopyOnWriteArrayList<>();
    private volatile SshTarget target;
    private volatile @Nullable Login login;
    private volatile @Nullable HostKey shown;
    private volatile @Nullable HostKeyRejected rejected;
    private volatile @Nullable Throwable failure;
    private volatile boolean connected;

    private Attempt(
            SshTarget target,
            List<SshRoute> expected,
            KnownHosts knownHosts,
            SshOptions options,
            Algorithms.@Nullable KeyFamily wanted) {
        this.target = target;
        this.expected = expected;
        this.knownHosts = knownHosts;
        this.legacy = options.legacy();
        this.wanted = wanted;
    }

    /**
     * To log in, where the host's key is known.
     *
     * @param expected who may be there, the first first; its key tells
     */
    static Attempt toLogIn(List<SshRoute> expected, KnownHosts knownHosts, SshOptions options) {
        return new Attempt(expected.getFirst().target(), List.copyOf(expected), knownHosts, options, null);
    }

    /** To see a host's key of one family, and no more. */
    static Attempt toLook(SshTarget target, KnownHosts knownHosts, SshOptions options, Algorithms.KeyFamily wanted) {
        return new Attempt(target, List.of(), knownHosts, options, wanted);
    }

    /** Whether the device's key is trusted; asked within the key exchange, before anything secret is sent. */
    static boolean verify(ClientSession session, PublicKey key) {
        Attempt attempt = of(session);
        return attempt != null && attempt.verify(key);
    }

    private boolean verify(PublicKey key) {
        PublicKey bare = key instanceof OpenSshCertificate certificate ? certificate.getCertPubKey() : key;
        HostKey offered = hostKey(bare);
        shown = offered;
        if (wanted != null) {
            return false;
        }
        rejected = identify(key, offered).or(() -> tooShort(bare, offered)).orElse(null);
        return rejected == null;
    }

    /** Which of those expected it is, by its key; why it is none of them, otherwise. */
    private Optional<HostKeyRejected> identify(PublicKey key, HostKey offered) {
        List<HostKeyRejected> against = new ArrayList<>();
        for (SshRoute route : expected) {
            SshTarget host = route.target();
            Optional<HostKeyRejected> answer = key instanceof OpenSshCertificate certificate
                    ? knownHosts.check(host.host(), host.port(), offered, hostKey(certificate.getCaPubKey()))
                    : knownHosts.check(host.host(), host.port(), offered);
            if (answer.isEmpty()) {
                target = host;
                login = new Login(host, route.credentials(), this::tell);
                return Optional.empty();
            }
            against.add(answer.get());
        }
        // Of several, the key of one cannot be called another's that changed.
        return against.stream()
                .filter(answer -> against.size() == 1 || answer.problem() == HostKeyProblem.REVOKED)
                .findFirst()
                .or(() -> Optional.of(knownHosts.rejected(HostKeyProblem.UNKNOWN, offered)));
    }

    /** Whom the connection is with, once its key is verified. */
    SshTarget target() {
        return target;
    }

    private Optional<HostKeyRejected> tooShort(PublicKey key, HostKey offered) {
        if (!(key instanceof RSAKey rsa) || rsa.getModulus().bitLength() >= SOUND_RSA_BITS) {
            return Optional.empty();
        }
        if (legacy.isPresent()) {
            weaknesses.add(new SshWeakness(
                    target.address(), "host key", "RSA of " + rsa.getModulus().bitLength() + " bits"));
            return Optional.empty();
        }
        return Optional.of(knownHosts.rejected(HostKeyProblem.WEAK, offered));
    }

    private static HostKey hostKey(PublicKey key) {
        String[] entry = PublicKeyEntry.toString(key).split(" ", 3);
        return new HostKey(entry[0], entry[1]);
    }

    Optional<HostKeyRejected> rejected() {
        return Optional.ofNullable(rejected);
    }

    /** The key that the host showed. */
    Optional<HostKey> shown() {
        return Optional.ofNullable(shown);
    }

    /** Whether somebody accepted the connection, even if it was closed before a byte came. */
    boolean connected() {
        return connected;
    }

    /** The first thing that went wrong in the connection. */
    Optional<Throwable> failure() {
        return Optional.ofNullable(failure);
    }

    /** What the two sides have nothing in common of. */
    synchronized Optional<ConnectFailure.NoCommonAlgorithm> disagreement() {
        return Algorithms.disagreement(ours, theirs)
                .map(option -> new ConnectFailure.NoCommonAlgorithm(
                        option.getDescription(),
                        Algorithms.names(theirs, option),
                        Algorithms.names(theirs, option).stream().anyMatch(Algorithms.weak(option)::contains)));
    }

    private synchronized void proposed(Map<KexProposalOption, String> client, Map<KexProposalOption, String> server) {
        ours.putAll(client);
        theirs.putAll(server);
    }

    /** Tells whoever allowed it of what is weak; before any credential is sent. */
    void tellWeaknesses(Map<KexProposalOption, String> agreed) {
        Algorithms.weak(agreed).forEach((option, name) -> weakness(option.getDescription(), name));
        legacy.ifPresent(told -> weaknesses.stream().distinct().forEach(told));
    }

    /** Tells whoever allowed it of one more weakness. */
    private void tell(String use, String algorithm) {
        legacy.ifPresent(told -> told.accept(new SshWeakness(target.address(), use, algorithm)));
    }

    private void weakness(String use, String algorithm) {
        weaknesses.add(new SshWeakness(target.address(), use, algorithm));
    }

    /** The agent of the login, where it has one that answers. */
    @Nullable
    AgentClient agent() {
        Login now = login;
        return now == null ? null : now.agent();
    }

    /** Whether there is something to answer a device's questions with. */
    boolean mayAnswer() {
        Login now = login;
        return now != null && now.mayAnswer();
    }

    /** Hands the credentials to a session whose host key is verified. */
    void prepareLogin(ClientSession session) {
        session.setUsername(target.user());
        Objects.requireNonNull(login, "somebody logs in").prepare(session);
    }

    /** Why the device let nobody in. */
    ConnectFailure.NotAuthenticated refused() {
        return Objects.requireNonNull(login, "somebody logs in").refused();
    }

    static @Nullable Attempt of(Session session) {
        return session instanceof ClientSession client && client.getConnectionContext() != null
                ? client.getConnectionContext().getAttribute(KEY)
                : null;
    }

    private void prepare(ClientSession session) {
        List<SshTarget> hosts = expected.stream().map(SshRoute::target).toList();
        session.setSignatureFactories(
                wanted != null
                        ? Algorithms.signaturesOf(wanted, legacy.isPresent())
                        : Algorithms.signatures(
                                hosts.stream()
                                        .flatMap(host -> knownHosts.keyTypes(host.host(), host.port()).stream())
                                        .distinct()
                                        .toList(),
                                hosts.stream().anyMatch(host -> knownHosts.hasAuthority(host.host(), host.port())),
                                legacy.isPresent()));
    }

    /** Tells each attempt what happens to its connection. */
    static final class Listener implements SessionListener {
        @Override
        public void sessionCreated(Session session) {
            Attempt attempt = of(session);
            if (attempt != null && session instanceof ClientSession client) {
                attempt.connected = true;
                attempt.prepare(client);
            }
        }

        @Override
        public void sessionNegotiationStart(
                Session session, Map<KexProposalOption, String> client, Map<KexProposalOption, String> server) {
            Attempt attempt = of(session);
            if (attempt != null) {
                attempt.proposed(client, server);
            }
        }

        @Override
        public void sessionException(Session session, Throwable t) {
            Attempt attempt = of(session);
            if (attempt != null && attempt.failure == null) {
                attempt.failure = t;
            }
        }
    }

    /** What to say of a failure: the words of its deepest cause. */
    static String reason(@Nullable Throwable failure) {
        Throwable deepest = Objects.requireNonNullElseGet(failure, () -> new IOException("no reason given"));
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return Objects.requireNonNullElse(
                deepest.getMessage(), deepest.getClass().getSimpleName());
    }
}

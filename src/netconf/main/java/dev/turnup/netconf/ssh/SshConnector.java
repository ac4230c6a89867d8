// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.ssh;

import dev.turnup.netconf.session.ConnectFailed;
import dev.turnup.netconf.session.ConnectFailure;
import dev.turnup.netconf.session.NetconfException;
import dev.turnup.netconf.session.TimedOut;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.auth.password.UserAuthPasswordFactory;
import org.apache.sshd.client.auth.pubkey.UserAuthPublicKeyFactory;
import org.apache.sshd.client.config.hosts.HostConfigEntryResolver;
import org.apache.sshd.client.future.AuthFuture;
import org.apache.sshd.client.future.ConnectFuture;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.client.session.ClientSession.ClientSessionEvent;
import org.apache.sshd.common.AttributeRepository;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.SshException;
import org.apache.sshd.common.kex.KexProposalOption;
import org.apache.sshd.common.keyprovider.KeyIdentityProvider;
import org.apache.sshd.core.CoreModuleProperties;
import org.jspecify.annotations.Nullable;

/**
 * Opens SSH connections to devices. One connector serves any number of them, from several threads, with the same
 * threads beneath; closing it ends them all.
 *
 * <p>Nothing but its arguments counts: no file of the user's, no agent, no default key.
 */
public final class SshConnector implements AutoCloseable {
    private static final int MISSED_KEEP_ALIVES = 3;

    private final KnownHosts knownHosts;
    private final SshOptions options;
    private final Duration patience;
    private final SshClient client;

    private SshConnector(KnownHosts knownHosts, SshOptions options) {
        this.knownHosts = knownHosts;
        this.options = options;
        this.patience = options.patience();
        PlatformEd25519.offer();
        this.client = Algorithms.client(options.legacy().isPresent());
        client.setHostConfigEntryResolver(HostConfigEntryResolver.EMPTY);
        client.setKeyIdentityProvider(KeyIdentityProvider.EMPTY_KEYS_PROVIDER);
        client.setAgentFactory(new AgentClient.Factory());
        client.setUserAuthFactories(
                List.of(UserAuthPublicKeyFactory.INSTANCE, UserAuthPasswordFactory.INSTANCE, Login.QUESTIONS));
        CoreModuleProperties.PREFERRED_AUTHS.set(client, "publickey,password,keyboard-interactive");
        client.setServerKeyVerifier((session, address, key) -> Attempt.verify(session, key));
        client.addSessionListener(new Attempt.Listener());
        client.setIoServiceFactoryFactory(new NetworkThreads.Making());
        CoreModuleProperties.TCP_NODELAY.set(client, true);
        CoreModuleProperties.SOCKET_KEEPALIVE.set(client, true);
        CoreModuleProperties.PASSWORD_PROMPTS.set(client, 1);
        CoreModuleProperties.ABORT_ON_INVALID_CERTIFICATE.set(client, true);
        // Silence is judged by the session's timeouts: a confirmed commit may wait for longer than any default here.
        CoreModuleProperties.IDLE_TIMEOUT.set(client, Duration.ZERO);
        CoreModuleProperties.AUTH_TIMEOUT.set(client, Duration.ZERO);
        if (options.keepAlive().isPositive()) {
            CoreModuleProperties.HEARTBEAT_INTERVAL.set(client, options.keepAlive());
            CoreModuleProperties.HEARTBEAT_REQUEST.set(client, "keepalive@openssh.com");
            CoreModuleProperties.HEARTBEAT_NO_REPLY_MAX.set(client, MISSED_KEEP_ALIVES);
        }
        client.start();
    }

    /** A connector that trusts the hosts of a file, with {@link SshOptions#STANDARD}. */
    public static SshConnector open(KnownHosts knownHosts) {
        return open(knownHosts, SshOptions.STANDARD);
    }

    /** A connector that trusts the hosts of a file. */
    public static SshConnector open(KnownHosts knownHosts, SshOptions options) {
        return new SshConnector(knownHosts, options);
    }

    /** Connects directly; see {@link #connect(SshRoute)}. */
    public SshTransport connect(SshTarget target, Credentials credentials) {
        return connect(SshRoute.to(target, credentials));
    }

    /**
     * Opens a connection for one NETCONF session: it ends with the transport. See {@link #dial}, and for what the device may
     * still refuse {@link SshConnection#netconf}.
     *
     * @throws ConnectFailed where the device, or the network, does not let it happen
     * @throws TimedOut where a phase takes too long
     */
    public SshTransport connect(SshRoute route) {
        return wholly(dial(route));
    }

    /**
     * Speaks, as the client, over a connection that the device made: it called home (RFC 8071, section 3.1). Its host key
     * tells which of the expected devices it is, and the credentials are that device's; the address from which it called
     * tells nothing. The socket is the transport's from here on, and is closed where none comes to be.
     *
     * @param expected not empty; the ways to them do not count, since they came themselves
     * @throws ConnectFailed where it is none of them, or does not let it happen
     * @throws TimedOut where a phase takes too long
     */
    public SshTransport answer(Socket socket, List<SshRoute> expected) {
        SshTarget first = expected.getFirst().target();
        try {
            Relay relay = Relay.over(socket);
            relay.carry();
            return wholly(
                    converse(Attempt.toLogIn(expected, knownHosts, options), relay.address(), List.of(relay::close)));
        } catch (IOException e) {
            Relay.drop(socket);
            throw cancelled(first, e);
        }
    }

    private static SshTransport wholly(SshConnection connection) {
        try {
            return connection.netconf(true);
        } catch (NetconfException | CancellationException e) {
            connection.close();
            throw e;
        }
    }

    /**
     * Connects, verifies the host key and authenticates, in this order: a device whose key is not trusted never sees the
     * credentials.
     *
     * @throws ConnectFailed where the device, or the network, does not let it happen
     * @throws TimedOut where a phase takes too long
     */
    public SshConnection dial(SshRoute route) {
        SshTarget target = route.target();
        List<Runnable> beneath = new ArrayList<>();
        try {
            InetSocketAddress address = address(target, route.via(), beneath);
            return converse(Attempt.toLogIn(List.of(route), knownHosts, options), address, beneath);
        } catch (IOException e) {
            release(null, beneath);
            throw cancelled(target, e);
        } catch (NetconfException | CancellationException e) {
            release(null, beneath);
            throw e;
        }
    }

    /** From the key exchange to the login; ends what is beneath where that does not succeed. */
    private SshConnection converse(Attempt attempt, InetSocketAddress address, List<Runnable> beneath) {
        @Nullable ClientSession session = null;
        try {
            session = reach(attempt.target(), attempt, address);
            awaitKeyExchange(session, attempt);
            authenticate(session, attempt);
            return new SshConnection(attempt.target(), session, beneath, patience);
        } catch (IOException e) {
            release(session, beneath);
            throw cancelled(attempt.target(), e);
        } catch (NetconfException | CancellationException e) {
            release(session, beneath);
            throw e;
        }
    }

    private static void release(@Nullable ClientSession session, List<Runnable> beneath) {
        if (session != null) {
            SshConnection.close(session);
        }
        beneath.forEach(Runnable::run);
    }

    /**
     * The keys that a host shows, the strongest first, one of each family that it has: Ed25519, ECDSA, RSA. It is asked
     * for each in a connection of its own, which ends before anybody logs in. Nothing vouches for these keys yet: compare
     * a fingerprint.
     *
     * @param via the way to the host before it, whose own key must be known
     * @throws ConnectFailed where it shows none
     * @throws TimedOut where a phase takes too long
     */
    public List<HostKey> hostKeys(SshTarget target, Optional<SshRoute> via) {
        List<HostKey> keys = new ArrayList<>();
        @Nullable ConnectFailed last = null;
        for (Algorithms.KeyFamily family : Algorithms.KeyFamily.values()) {
            Attempt attempt = Attempt.toLook(target, knownHosts, options, family);
            List<Runnable> beneath = new ArrayList<>();
            @Nullable ClientSession session = null;
            try {
                session = reach(target, attempt, address(target, via, beneath));
                awaitKeyExchange(session, attempt);
            } catch (IOException e) {
                throw cancelled(target, e);
            } catch (ConnectFailed e) {
                switch (e.failure()) {
                    case ConnectFailure.NoCommonAlgorithm none -> last = e;
                    case ConnectFailure.NoSsh ended when attempt.shown().isPresent() -> {}
                    case ConnectFailure other -> throw e;
                }
            } finally {
                release(session, beneath);
            }
            attempt.shown().ifPresent(keys::add);
        }
        if (keys.isEmpty() && last != null) {
            throw last;
        }
        return keys;
    }

    private InetSocketAddress address(SshTarget target, Optional<SshRoute> via, List<Runnable> beneath)
            throws IOException {
        if (via.isEmpty()) {
            return resolved(target);
        }
        SshConnection jump = dial(via.get());
        beneath.add(jump::close);
        try {
            Relay relay = Relay.through(jump.session(), target, patience);
            beneath.addFirst(relay::close);
            relay.carry();
            return relay.address();
        } catch (IOException e) {
            throw failed(
                    target,
                    "connect",
                    new ConnectFailure.Unreachable("through " + jump.target().address() + ": " + Attempt.reason(e)));
        }
    }

    private static InetSocketAddress resolved(SshTarget target) {
        try {
            return new InetSocketAddress(InetAddress.getByName(target.host()), target.port());
        } catch (UnknownHostException e) {
            throw failed(target, "connect", new ConnectFailure.UnknownHost(target.host()));
        }
    }

    private ClientSession reach(SshTarget target, Attempt attempt, InetSocketAddress address) {
        String phase = "connect";
        try {
            ConnectFuture connecting = client.connect(
                    target.user(), address, AttributeRepository.ofKeyValuePair(Attempt.KEY, attempt), null);
            if (!connecting.await(patience)) {
                connecting.cancel();
                throw late(target, phase);
            }
            if (!connecting.isConnected()) {
                // A device that closes at once may be gone before the library has set its session up.
                throw failed(
                        target,
                        phase,
                        attempt.connected()
                                ? ended(attempt)
                                : new ConnectFailure.Unreachable(Attempt.reason(connecting.getException())));
            }
            return connecting.getSession();
        } catch (IOException e) {
            throw cancelled(target, e);
        }
    }

    /** Why the other side's SSH ended; it may be before the library has set its session up. */
    private static ConnectFailure ended(Attempt attempt) {
        return attempt.disagreement()
                .<ConnectFailure>map(why -> why)
                .orElseGet(() -> new ConnectFailure.NoSsh(closing(attempt)));
    }

    private void awaitKeyExchange(ClientSession session, Attempt attempt) {
        String phase = "key exchange";
        SshTarget target = attempt.target();
        Set<ClientSessionEvent> reached =
                session.waitFor(EnumSet.of(ClientSessionEvent.WAIT_AUTH, ClientSessionEvent.CLOSED), patience);
        attempt.rejected().ifPresent(why -> {
            throw failed(target, phase, why);
        });
        if (reached.contains(ClientSessionEvent.CLOSED)) {
            throw failed(target, phase, ended(attempt));
        }
        if (!reached.contains(ClientSessionEvent.WAIT_AUTH)) {
            throw late(target, phase);
        }
        Map<KexProposalOption, String> agreed = new EnumMap<>(KexProposalOption.class);
        for (KexProposalOption option : KexProposalOption.values()) {
            agreed.put(option, Objects.requireNonNullElse(session.getNegotiatedKexParameter(option), ""));
        }
        attempt.tellWeaknesses(agreed);
    }

    private void authenticate(ClientSession session, Attempt attempt) throws IOException {
        String phase = "authentication";
        SshTarget target = attempt.target();
        attempt.prepareLogin(session);
        AuthFuture authenticating = session.auth();
        if (!authenticating.await(patience)) {
            throw late(target, phase);
        }
        if (!authenticating.isSuccess()) {
            boolean refused = authenticating.getException() instanceof SshException ssh
                    && ssh.getDisconnectCode() == SshConstants.SSH2_DISCONNECT_NO_MORE_AUTH_METHODS_AVAILABLE;
            throw failed(target, phase, refused ? attempt.refused() : new ConnectFailure.NoSsh(closing(attempt)));
        }
    }

    private static String closing(Attempt attempt) {
        return attempt.failure().map(Attempt::reason).orElse("the device closed the connection");
    }

    private TimedOut late(SshTarget target, String phase) {
        return new TimedOut(
                target.address(), phase, false, "the device took longer than " + patience.toMillis() + " ms");
    }

    private static ConnectFailed failed(SshTarget target, String phase, ConnectFailure failure) {
        return new ConnectFailed(target.address(), phase, failure);
    }

    static RuntimeException cancelled(SshTarget target, IOException e) {
        if (Thread.currentThread().isInterrupted() || e instanceof InterruptedIOException) {
            Thread.currentThread().interrupt();
            return new CancellationException(target.address() + ": interrupted while connecting");
        }
        return failed(target, "connect", new ConnectFailure.NoSsh(Attempt.reason(e)));
    }

    /** Ends all connections and their threads; returns within a few seconds whatever the devices do. */
    @Override
    public void close() {
        client.close(true).awaitUninterruptibly(Duration.ofSeconds(2));
        client.stop();
    }
}

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
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.auth.password.UserAuthPasswordFactory;
import org.apache.sshd.client.config.hosts.HostConfigEntryResolver;
import org.apache.sshd.client.future.AuthFuture;
import org.apache.sshd.client.future.ConnectFuture;
import org.apache.sshd.client.future.OpenFuture;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.client.session.ClientSession.ClientSessionEvent;
import org.apache.sshd.common.AttributeRepository;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.SshException;
import org.apache.sshd.common.keyprovider.KeyIdentityProvider;
import org.apache.sshd.common.session.ConnectionService;
import org.apache.sshd.core.CoreModuleProperties;
import org.jspecify.annotations.Nullable;

/**
 * Opens SSH connections to devices. One connector serves any number of them, from several threads, with the same
 * threads beneath; closing it ends them all.
 *
 * <p>Nothing but its arguments counts: no file of the user's, no agent, no default key.
 */
public final class SshConnector implements AutoCloseable {
    /** How long each phase of connecting may take, where the caller does not say. */
    public static final Duration PATIENCE = Duration.ofSeconds(30);

    private final KnownHosts knownHosts;
    private final Duration patience;
    private final SshClient client;

    private SshConnector(KnownHosts knownHosts, Duration patience) {
        this.knownHosts = knownHosts;
        this.patience = patience;
        this.client = SshClient.setUpDefaultClient();
        Algorithms.offer(client);
        client.setHostConfigEntryResolver(HostConfigEntryResolver.EMPTY);
        client.setKeyIdentityProvider(KeyIdentityProvider.EMPTY_KEYS_PROVIDER);
        client.setUserAuthFactories(List.of(UserAuthPasswordFactory.INSTANCE));
        client.setServerKeyVerifier((session, address, key) -> Attempt.verify(session, key));
        client.addSessionListener(new Attempt.Listener());
        client.setNioWorkers(2);
        CoreModuleProperties.TCP_NODELAY.set(client, true);
        CoreModuleProperties.SOCKET_KEEPALIVE.set(client, true);
        CoreModuleProperties.PASSWORD_PROMPTS.set(client, 1);
        // Silence is judged by the session's timeouts: a confirmed commit may wait for longer than any default here.
        CoreModuleProperties.IDLE_TIMEOUT.set(client, Duration.ZERO);
        CoreModuleProperties.AUTH_TIMEOUT.set(client, Duration.ZERO);
        client.start();
    }

    /** A connector that trusts the hosts of a file. */
    public static SshConnector open(KnownHosts knownHosts) {
        return open(knownHosts, PATIENCE);
    }

    /** A connector that trusts the hosts of a file, and gives each phase of connecting that much time. */
    public static SshConnector open(KnownHosts knownHosts, Duration patience) {
        return new SshConnector(knownHosts, patience);
    }

    /**
     * Connects, verifies the host key, authenticates, and opens the NETCONF subsystem, in this order: a device whose key
     * is not trusted never sees the credentials.
     *
     * @throws ConnectFailed where the device, or the network, does not let it happen
     * @throws TimedOut where a phase takes too long
     */
    public SshTransport connect(SshTarget target, Credentials credentials) {
        Attempt attempt = new Attempt(target, knownHosts);
        ClientSession session = reach(target, attempt);
        try {
            awaitKeyExchange(session, target, attempt);
            authenticate(session, target, credentials, attempt);
            return subsystem(session, target);
        } catch (IOException e) {
            SshTransport.close(session);
            throw cancelled(target, e);
        } catch (NetconfException | CancellationException e) {
            SshTransport.close(session);
            throw e;
        }
    }

    private ClientSession reach(SshTarget target, Attempt attempt) {
        String phase = "connect";
        try {
            InetSocketAddress address = new InetSocketAddress(InetAddress.getByName(target.host()), target.port());
            ConnectFuture connecting = client.connect(
                    target.user(), address, AttributeRepository.ofKeyValuePair(Attempt.KEY, attempt), null);
            if (!connecting.await(patience)) {
                connecting.cancel();
                throw late(target, phase);
            }
            if (!connecting.isConnected()) {
                throw failed(target, phase, new ConnectFailure.Unreachable(reason(connecting.getException())));
            }
            return connecting.getSession();
        } catch (UnknownHostException e) {
            throw failed(target, phase, new ConnectFailure.UnknownHost(target.host()));
        } catch (IOException e) {
            throw cancelled(target, e);
        }
    }

    private void awaitKeyExchange(ClientSession session, SshTarget target, Attempt attempt) {
        String phase = "key exchange";
        Set<ClientSessionEvent> reached =
                session.waitFor(EnumSet.of(ClientSessionEvent.WAIT_AUTH, ClientSessionEvent.CLOSED), patience);
        attempt.rejected().ifPresent(why -> {
            throw failed(target, phase, why);
        });
        if (reached.contains(ClientSessionEvent.CLOSED)) {
            throw failed(target, phase, new ConnectFailure.NoSsh(closing(attempt)));
        }
        if (!reached.contains(ClientSessionEvent.WAIT_AUTH)) {
            throw late(target, phase);
        }
    }

    private void authenticate(ClientSession session, SshTarget target, Credentials credentials, Attempt attempt)
            throws IOException {
        String phase = "authentication";
        switch (credentials) {
            case Credentials.Password password -> session.addPasswordIdentity(password.secret());
        }
        AuthFuture authenticating = session.auth();
        if (!authenticating.await(patience)) {
            throw late(target, phase);
        }
        if (!authenticating.isSuccess()) {
            boolean refused = authenticating.getException() instanceof SshException ssh
                    && ssh.getDisconnectCode() == SshConstants.SSH2_DISCONNECT_NO_MORE_AUTH_METHODS_AVAILABLE;
            throw failed(
                    target,
                    phase,
                    refused
                            ? new ConnectFailure.NotAuthenticated(target.user())
                            : new ConnectFailure.NoSsh(closing(attempt)));
        }
    }

    private SshTransport subsystem(ClientSession session, SshTarget target) throws IOException {
        String phase = "subsystem";
        NetconfChannel channel = new NetconfChannel();
        session.getService(ConnectionService.class).registerChannel(channel);
        OpenFuture opening = channel.open();
        if (!opening.await(patience)) {
            throw late(target, phase);
        }
        if (!opening.isOpened()) {
            throw failed(target, phase, new ConnectFailure.NoNetconf(reason(opening.getException())));
        }
        NetconfChannel.Answer answer = channel.answer
                .completeOnTimeout(NetconfChannel.Answer.LATE, patience.toMillis(), TimeUnit.MILLISECONDS)
                .join();
        return switch (answer) {
            case OPENED -> new SshTransport(target, session, channel);
            case REFUSED -> throw failed(target, phase, new ConnectFailure.NoNetconf("it knows none"));
            case CLOSED -> throw failed(target, phase, new ConnectFailure.NoNetconf("it closed the connection"));
            case LATE -> throw late(target, phase);
        };
    }

    private static String closing(Attempt attempt) {
        return attempt.failure().map(SshConnector::reason).orElse("the device closed the connection");
    }

    private static String reason(@Nullable Throwable failure) {
        Throwable deepest = Objects.requireNonNullElseGet(failure, () -> new IOException("no reason given"));
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return Objects.requireNonNullElse(
                deepest.getMessage(), deepest.getClass().getSimpleName());
    }

    private TimedOut late(SshTarget target, String phase) {
        return new TimedOut(
                target.address(), phase, false, "the device took longer than " + patience.toMillis() + " ms");
    }

    private static ConnectFailed failed(SshTarget target, String phase, ConnectFailure failure) {
        return new ConnectFailed(target.address(), phase, failure);
    }

    private static RuntimeException cancelled(SshTarget target, IOException e) {
        if (Thread.currentThread().isInterrupted() || e instanceof InterruptedIOException) {
            Thread.currentThread().interrupt();
            return new CancellationException(target.address() + ": interrupted while connecting");
        }
        return failed(target, "connect", new ConnectFailure.NoSsh(reason(e)));
    }

    /** Ends all connections and their threads; returns within a few seconds whatever the devices do. */
    @Override
    public void close() {
        client.close(true).awaitUninterruptibly(Duration.ofSeconds(2));
        client.stop();
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.ssh;

import dev.turnup.netconf.session.ConnectFailure.HostKeyRejected;
import java.security.PublicKey;
import java.util.Optional;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.AttributeRepository.AttributeKey;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.common.session.SessionListener;
import org.jspecify.annotations.Nullable;

/** What is learnt about one attempt to connect, in the SSH library's threads. */
final class Attempt {
    static final AttributeKey<Attempt> KEY = new AttributeKey<>();

    private final SshTarget target;
    private final KnownHosts knownHosts;
    private volatile @Nullable HostKeyRejected rejected;
    private volatile @Nullable Throwable failure;

    Attempt(SshTarget target, KnownHosts knownHosts) {
        this.target = target;
        this.knownHosts = knownHosts;
    }

    /** Whether the device's key is trusted; asked within the key exchange, before anything secret is sent. */
    static boolean verify(ClientSession session, PublicKey key) {
        Attempt attempt = of(session);
        return attempt != null && attempt.verify(key);
    }

    private boolean verify(PublicKey key) {
        String[] entry = PublicKeyEntry.toString(key).split(" ", 3);
        Optional<HostKeyRejected> answer =
                knownHosts.check(target.host(), target.port(), new HostKey(entry[0], entry[1]));
        answer.ifPresent(why -> rejected = why);
        return answer.isEmpty();
    }

    Optional<HostKeyRejected> rejected() {
        return Optional.ofNullable(rejected);
    }

    /** The first thing that went wrong in the connection. */
    Optional<Throwable> failure() {
        return Optional.ofNullable(failure);
    }

    private static @Nullable Attempt of(Session session) {
        return session instanceof ClientSession client && client.getConnectionContext() != null
                ? client.getConnectionContext().getAttribute(KEY)
                : null;
    }

    /** Tells each attempt what happens to its connection. */
    static final class Listener implements SessionListener {
        @Override
        public void sessionCreated(Session session) {
            Attempt attempt = of(session);
            if (attempt != null) {
                session.setSignatureFactories(Algorithms.signatures(
                        attempt.knownHosts.keyTypes(attempt.target.host(), attempt.target.port())));
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
}

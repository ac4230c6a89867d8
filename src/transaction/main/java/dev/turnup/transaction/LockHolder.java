// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Who holds a lock, as far as a device tells: in its answer the session, in its state (RFC 6022) the rest.
 *
 * @param session its NETCONF session; 0 where it is none, such as the command line's
 * @param user who that is
 * @param host where from
 * @param login since when the session is open
 * @param since since when the lock is held
 */
public record LockHolder(
        OptionalLong session,
        Optional<String> user,
        Optional<String> host,
        Optional<Instant> login,
        Optional<Instant> since) {

    /** Somebody of whom the session is known at most. */
    static LockHolder of(OptionalLong session) {
        return new LockHolder(session, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** {@code session 18 (ada from 192.0.2.7, logged in since ..., lock held since ...)}, as far as it is known. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(
                session.isEmpty()
                        ? "someone"
                        : session.getAsLong() == 0
                                ? "somebody outside NETCONF (session 0)"
                                : "session " + session.getAsLong());
        StringBuilder more = new StringBuilder();
        user.ifPresent(more::append);
        host.ifPresent(from -> more.append(more.isEmpty() ? "from " : " from ").append(from));
        login.ifPresent(at -> more.append(more.isEmpty() ? "" : ", ")
                .append("logged in since ")
                .append(at));
        since.ifPresent(at -> more.append(more.isEmpty() ? "" : ", ")
                .append("lock held since ")
                .append(at));
        if (!more.isEmpty()) {
            text.append(" (").append(more).append(')');
        }
        return text.toString();
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction;

import dev.turnup.netconf.message.Datastore;
import dev.turnup.netconf.message.MessageException;
import dev.turnup.netconf.message.RpcError;
import dev.turnup.netconf.message.RpcReply;
import dev.turnup.netconf.state.NetconfState;
import dev.turnup.netconf.state.NetconfState.DatastoreLocks;
import dev.turnup.netconf.state.NetconfState.Lock;
import dev.turnup.netconf.state.NetconfState.OpenSession;
import dev.turnup.netconf.state.NetconfState.PartialLock;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Asks a device who holds a lock that was denied; asked again only when that is another session. */
final class LockHolders {
    private final Run run;
    private Optional<LockHolder> last = Optional.empty();

    LockHolders(Run run) {
        this.run = run;
    }

    /** Who holds the lock of a datastore. A device that tells nothing, or nonsense, leaves it at what its denial said. */
    LockHolder of(Datastore datastore, RpcError denial) {
        OptionalLong session = denial.lockHolder();
        Optional<LockHolder> known = last.filter(holder -> holder.session().equals(session));
        if (known.isPresent()) {
            return known.get();
        }
        LockHolder holder =
                ask().flatMap(state -> found(state, datastore, session)).orElse(LockHolder.of(session));
        last = Optional.of(holder);
        return holder;
    }

    private Optional<NetconfState> ask() {
        try {
            RpcReply reply = run.wire()
                    .fly(NetconfState.request(NetconfState.Part.SESSIONS, NetconfState.Part.DATASTORES))
                    .getFirst();
            return reply instanceof RpcReply.Data data ? Optional.of(NetconfState.read(data)) : Optional.empty();
        } catch (MessageException e) {
            return Optional.empty();
        }
    }

    private static Optional<LockHolder> found(NetconfState state, Datastore datastore, OptionalLong denied) {
        Optional<Lock> lock = state.datastores().stream()
                .filter(store -> store.name().equals(datastore.toString()))
                .flatMap(LockHolders::locks)
                .filter(held -> denied.isEmpty() || held.session() == denied.getAsLong())
                .findFirst();
        OptionalLong session = denied.isPresent()
                ? denied
                : lock.stream().mapToLong(Lock::session).findFirst();
        Optional<OpenSession> open = state.sessions().stream()
                .filter(one -> session.isPresent() && one.id() == session.getAsLong())
                .findFirst();
        return lock.isEmpty() && open.isEmpty()
                ? Optional.empty()
                : Optional.of(new LockHolder(
                        session,
                        open.map(OpenSession::username).filter(user -> !user.isEmpty()),
                        open.flatMap(OpenSession::sourceHost),
                        open.map(OpenSession::loginTime),
                        lock.map(Lock::since)));
    }

    private static Stream<Lock> locks(DatastoreLocks store) {
        return Stream.concat(store.global().stream(), store.partial().stream().map(PartialLock::lock));
    }
}

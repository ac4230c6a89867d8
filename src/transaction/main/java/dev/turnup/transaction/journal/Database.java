// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction.journal;

import dev.turnup.transaction.JournalException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * One connection, shared by all threads. Writes that wait for it at the same time become one transaction, so that a
 * thousand threads do not wait for a thousand synchronisations of the disk; each returns when its own is durable.
 */
final class Database implements AutoCloseable {

    /** Something to do with a connection. */
    @FunctionalInterface
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** Makes a connection. */
    @FunctionalInterface
    interface Connecting {
        Connection connect() throws SQLException;
    }

    /** Says whether what is written from now on survives the loss of power, or may wait for the next write that does. */
    @FunctionalInterface
    interface Synchronizing {
        /** Every write is durable when it returns. */
        Synchronizing ALWAYS = (connection, durably) -> {};

        void set(Connection connection, boolean durably) throws SQLException;
    }

    /** Says what went wrong. */
    @FunctionalInterface
    interface Explaining {
        JournalException broken(String what, SQLException e);
    }

    /** A write that waits for its turn; whoever has the connection does it. */
    private static final class Pending<T> {
        private final Work<T> work;
        private final boolean durably;
        private Optional<T> result = Optional.empty();
        private @Nullable RuntimeException failure;
        private boolean done;

        Pending(Work<T> work, boolean durably) {
            this.work = work;
            this.durably = durably;
        }
    }

    private final ReentrantLock turn = new ReentrantLock();
    private final Queue<Pending<?>> waiting = new ConcurrentLinkedQueue<>();
    private final Connecting connecting;
    private final Synchronizing synchronizing;
    private final Explaining explaining;
    private @Nullable Connection connection;

    Database(Connection connection, Connecting connecting, Synchronizing synchronizing, Explaining explaining) {
        this.connection = connection;
        this.connecting = connecting;
        this.synchronizing = synchronizing;
        this.explaining = explaining;
    }

    <T> T read(Work<T> work) {
        turn.lock();
        try {
            return work.on(connection());
        } catch (SQLException e) {
            forget(e);
            throw explaining.broken("read", e);
        } finally {
            turn.unlock();
        }
    }

    /** Does what is to be done wholly or not at all, durably. */
    <T> T write(Work<T> work) {
        return write(work, true);
    }

    /**
     * Likewise; all see it at once.
     *
     * @param durably whether it must survive the loss of power now, or with the next write that must
     */
    <T> T write(Work<T> work, boolean durably) {
        Pending<T> mine = new Pending<>(work, durably);
        waiting.add(mine);
        turn.lock();
        try {
            if (!mine.done) {
                writeAll();
            }
        } finally {
            turn.unlock();
        }
        if (mine.failure != null) {
            throw mine.failure;
        }
        return mine.result.orElseThrow();
    }

    private void writeAll() {
        List<Pending<?>> batch = new ArrayList<>();
        for (Pending<?> next = waiting.poll(); next != null; next = waiting.poll()) {
            batch.add(next);
        }
        try {
            Connection to = connection();
            synchronizing.set(to, batch.stream().anyMatch(each -> each.durably));
            to.setAutoCommit(false);
            try {
                for (Pending<?> each : batch) {
                    one(each, to);
                }
                to.commit();
            } catch (SQLException e) {
                to.rollback();
                throw e;
            } finally {
                to.setAutoCommit(true);
            }
        } catch (SQLException e) {
            forget(e);
            batch.forEach(each -> each.failure = explaining.broken("written", e));
        }
        batch.forEach(each -> each.done = true);
    }

    /** One of several: where it alone fails the others are still written. */
    private <T> void one(Pending<T> pending, Connection to) throws SQLException {
        Savepoint before = to.setSavepoint();
        try {
            pending.result = Optional.of(pending.work.on(to));
            to.releaseSavepoint(before);
        } catch (SQLException e) {
            to.rollback(before);
            pending.failure = explaining.broken("written", e);
        } catch (RuntimeException e) {
            to.rollback(before);
            pending.failure = e;
        }
    }

    private Connection connection() throws SQLException {
        Connection open = connection;
        if (open == null) {
            open = connecting.connect();
            connection = open;
        }
        return open;
    }

    /** A connection that broke is made anew the next time. */
    private void forget(SQLException cause) {
        String state = String.valueOf(cause.getSQLState());
        Connection open = connection;
        if (open == null || !(state.startsWith("08") || state.startsWith("57P"))) {
            return;
        }
        connection = null;
        try {
            open.close();
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    @Override
    public void close() {
        turn.lock();
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException e) {
            throw explaining.broken("closed", e);
        } finally {
            turn.unlock();
        }
    }
}

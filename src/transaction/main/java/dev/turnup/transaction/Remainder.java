// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction;

import dev.turnup.netconf.message.Capabilities;
import dev.turnup.netconf.message.Rpc;
import dev.turnup.netconf.message.RpcReply;
import dev.turnup.yang.check.Violation;
import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.edit.Diff;
import dev.turnup.yang.schema.Schema;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * That part of a device's configuration which its NETCONF datastores do not carry, and the way to it: read whole, changed
 * by lines that the device takes one after the other. On a device without NETCONF it is all there is, and makes tier E.
 *
 * <p>A transaction puts it beside its NETCONF part: planned together, journalled together, delivered in the order that
 * {@link #order} says, read back, and undone in reverse. The device cannot make both at once, nor the lines among
 * themselves: a refused line leaves those before it. What was left is found by reading, and undone from there.
 *
 * <p>What the device or the connection does is an answer, never an exception; only the exceptions of {@link Netconf} go
 * through. Called by one thread at a time. {@link #read} and {@link #deliver} may take as long as the device does.
 */
public interface Remainder extends AutoCloseable {

    /** Which part of a change goes first; the undo runs in reverse. */
    enum Order {
        /** Lines that stand below what NETCONF makes. */
        NETCONF_FIRST("NETCONF first, then the lines"),
        /** Lines that must be gone, or there, before NETCONF's part can be. */
        REMAINDER_FIRST("the lines first, then NETCONF");

        private final String text;

        Order(String text) {
            this.text = text;
        }

        /** The order of the way back. */
        Order reversed() {
            return switch (this) {
                case NETCONF_FIRST -> REMAINDER_FIRST;
                case REMAINDER_FIRST -> NETCONF_FIRST;
            };
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /** The session of a run, which holds the locks, for a remainder that travels through it. */
    interface Netconf {
        /** What the device offers. */
        Capabilities capabilities();

        /** Carries out an operation of a YANG module, once. Throws what the session throws; leave that alone. */
        RpcReply call(Rpc.Custom operation);
    }

    /** What reading gave. */
    sealed interface Reading {
        /** All of it, in the form in which trees are compared. */
        record Seen(DataTree tree) implements Reading {}

        /** Nothing, and why, in a sentence without secrets. */
        record Unseen(String why) implements Reading {}
    }

    /** What a device answered to what it was to do. */
    sealed interface Reply {
        /** All was done. */
        record Done() implements Reply {}

        /** The device refused; what came before the refused line may be in place. A sentence without secrets. */
        record Refused(String why) implements Reply {}

        /** The connection was lost; whether anything was done is not known. */
        record Lost(String why) implements Reply {}
    }

    /**
     * A timer on the device that takes lines back, all of them, unless it is stopped: it outlives the session and the
     * process. Used where there is no NETCONF beside it.
     */
    interface RevertTimer {
        /** How long the device really waits when asked to wait that long: never shorter; empty where it cannot. */
        Optional<Duration> rounded(Duration within);

        /** As {@link Remainder#deliver}, within the timer: it runs from before the first line. */
        Reply deliver(List<String> lines, Duration within);

        /** Stops the timer: the lines stay. Refused where none runs, for instance since it has run out. */
        Reply confirm();

        /** Has the device go back now. Refused where no timer runs. */
        Reply revert();

        /** Whether a timer runs; empty where the device does not tell, or cannot be asked. */
        Optional<Boolean> runs();
    }

    /** What it is called in plans and reports, such as {@code "CME lines"}. */
    String name();

    /** The model of its trees. */
    Schema schema();

    /** At which port of the device's host its lines are taken, where that is another than NETCONF's. */
    default OptionalInt port() {
        return OptionalInt.empty();
    }

    /**
     * Reads it from the device.
     *
     * @param netconf empty on a device without NETCONF
     */
    Reading read(Optional<Netconf> netconf);

    /** A planned tree, in the form in which trees are compared: as {@link #read} would give it. */
    default DataTree normal(DataTree planned) {
        return planned;
    }

    /** What the model allows and the device would still refuse, or should not be given. */
    default List<Violation> preflight(DataTree before, DataTree after) {
        return List.of();
    }

    /** Which part goes first; depends on the arguments alone. The difference of NETCONF's part, then that of this one. */
    default Order order(Diff netconf, Diff own) {
        return Order.NETCONF_FIRST;
    }

    /** The lines that lead from {@code difference.before()} to {@code difference.after()}; they may hold secrets. */
    List<String> lines(Diff difference);

    /** Gives the device lines, in their order, once; stops at the first that it refuses. */
    Reply deliver(List<String> lines, Optional<Netconf> netconf);

    /** The device's timer, where it has one that can be used. */
    default Optional<RevertTimer> revertTimer() {
        return Optional.empty();
    }

    /**
     * Keeps others from configuring until {@link #unlock} or the end of the connection. Refused names the holder. A device
     * without such a lock answers done; what others do meanwhile then shows when it is read back. Asked for only on a
     * device without NETCONF, whose locks are used otherwise.
     */
    default Reply lock() {
        return new Reply.Done();
    }

    /** Gives the lock back. */
    default Reply unlock() {
        return new Reply.Done();
    }

    /** Has what the device starts with be what it holds. Asked for only on a device without NETCONF. */
    default Reply save() {
        return new Reply.Refused("there is no way to save");
    }

    /** Ends the connection, where one is open; the next call opens another. */
    @Override
    default void close() {}
}

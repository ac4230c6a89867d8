// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.session;

import dev.turnup.netconf.wire.FrameWriter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.LongPredicate;

/**
 * The requests of one session on their way: at the door, until the limits let them in; in line to be written; written, until
 * they are answered. They keep their order throughout, whichever threads they come from.
 */
final class Requests {

    /** What an answer's message-id says. */
    sealed interface Match {
        /** It answers the request whose turn it is, or any other where the order does not matter. */
        record Found(Call call) implements Match {}

        /** It answers a request although an earlier one has no answer. */
        record Overtaking(Call call, Call first) implements Match {}

        /** It answers nothing that was sent, or something that was answered already. */
        record Unknown() implements Match {}
    }

    private final SessionLimits limits;
    private final ReplyOrder order;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition door = lock.newCondition();
    private final Condition line = lock.newCondition();
    private final Deque<List<Call>> atTheDoor = new ArrayDeque<>();
    private final Deque<Call> inLine = new ArrayDeque<>();
    private final Deque<Call> unanswered = new ArrayDeque<>();
    private long ahead;
    private boolean over;

    // Somebody writes: at first the hello.
    private boolean writing = true;

    Requests(SessionLimits limits, ReplyOrder order) {
        this.limits = limits;
        this.order = order;
    }

    /** Requests that fly together come to the door; {@link #admit} follows, from the same thread. */
    void arrive(List<Call> calls) {
        lock.lock();
        try {
            atTheDoor.add(calls);
        } finally {
            lock.unlock();
        }
    }

    /**
     * Puts requests in line, when the limits allow it and all who came before have gone in. Returns without that where they are
     * settled meanwhile, or the session is over.
     *
     * @param urgent past all others, and past the limits
     * @param atOnce whether so many bytes can be written without waiting
     * @return what the caller has to write itself, and to report as {@link #written}; nothing where {@link #next} gives it to
     *     the thread that writes
     */
    List<Call> admit(List<Call> calls, boolean urgent, LongPredicate atOnce) throws InterruptedException {
        lock.lock();
        try {
            try {
                while (!over && !urgent && !(calls.equals(atTheDoor.peek()) && fits(calls)) && areWanted(calls)) {
                    door.await();
                }
                for (Call call : over ? List.<Call>of() : calls) {
                    if (!call.isWithdrawn()) {
                        inLine.add(call);
                        unanswered.add(call);
                        ahead += call.size();
                    }
                }
                if (!inLine.isEmpty()
                        && !writing
                        && atOnce.test(bytesOf(inLine) + (long) inLine.size() * FrameWriter.MOST_AROUND)) {
                    return inHand();
                }
                line.signal();
                return List.of();
            } finally {
                atTheDoor.remove(calls);
                door.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    // What alone is beyond a limit goes in when nothing else is in its way.
    private boolean fits(List<Call> calls) {
        boolean few = unanswered.isEmpty() || unanswered.size() + calls.size() <= limits.requestsInFlight();
        return few && (ahead == 0 || ahead + bytesOf(calls) <= limits.bytesAhead());
    }

    private static long bytesOf(Collection<Call> calls) {
        long bytes = 0;
        for (Call call : calls) {
            bytes += call.size();
        }
        return bytes;
    }

    private static boolean areWanted(List<Call> calls) {
        for (Call call : calls) {
            if (!call.isWithdrawn()) {
                return true;
            }
        }
        return false;
    }

    /** All that is in line, once there is something: it goes out in one write. Nothing where the session is over. */
    List<Call> next() throws InterruptedException {
        lock.lock();
        try {
            while ((inLine.isEmpty() || writing) && !over) {
                line.await();
            }
            return over ? List.of() : inHand();
        } finally {
            lock.unlock();
        }
    }

    // From here until they are written nobody else writes, so that they keep their order.
    private List<Call> inHand() {
        List<Call> next = List.copyOf(inLine);
        next.forEach(call -> call.answer.writing());
        inLine.clear();
        writing = true;
        return next;
    }

    /** The connection took them; at first, the hello alone. */
    void written(List<Call> calls, long now) {
        lock.lock();
        try {
            writing = false;
            if (!inLine.isEmpty()) {
                line.signal();
            }
            calls.forEach(call -> {
                ahead -= call.size();
                call.answer.asked(now);
            });
            door.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Whether the next answer may have to go through a stream. */
    boolean mayStream() {
        lock.lock();
        try {
            if (order == ReplyOrder.OF_REQUESTS) {
                return !unanswered.isEmpty() && unanswered.element().stream() != null;
            }
            for (Call call : unanswered) {
                if (call.stream() != null) {
                    return true;
                }
            }
            return false;
        } finally {
            lock.unlock();
        }
    }

    /** The stream that an answer goes through, where it has one and may come now. */
    Optional<ReplyStream> stream(String messageId) {
        lock.lock();
        try {
            return (order == ReplyOrder.ANY
                            ? unanswered.stream()
                            : unanswered.stream().limit(1))
                    .filter(call -> call.messageId.equals(messageId) && call.answer.written())
                    .findFirst()
                    .map(Call::stream);
        } finally {
            lock.unlock();
        }
    }

    /** Takes out the request that an answer belongs to, where the answer may come now. */
    Match answered(String messageId) {
        lock.lock();
        try {
            for (Iterator<Call> calls = unanswered.iterator(); calls.hasNext(); ) {
                Call call = calls.next();
                if (call.messageId.equals(messageId) && call.answer.written()) {
                    Call first = unanswered.element();
                    if (order == ReplyOrder.OF_REQUESTS && first != call) {
                        return new Match.Overtaking(call, first);
                    }
                    calls.remove();
                    door.signalAll();
                    return new Match.Found(call);
                }
            }
            return new Match.Unknown();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Takes a request back, before whoever waits for it is told that nobody will: where no byte of it was written yet, none
     * will be.
     */
    void withdraw(Call call) {
        lock.lock();
        try {
            call.withdraw();
            if (inLine.remove(call)) {
                unanswered.remove(call);
                ahead -= call.size();
            }
            door.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Whether any answer is awaited, or a request wants to be sent. */
    boolean isAnyAwaited() {
        lock.lock();
        try {
            if (!atTheDoor.isEmpty()) {
                return true;
            }
            for (Call call : unanswered) {
                if (!call.answer.isSettled()) {
                    return true;
                }
            }
            return false;
        } finally {
            lock.unlock();
        }
    }

    /** Shows every request that is not settled, in order. */
    void forEachAwaited(Consumer<Call> action) {
        List<Call> all;
        lock.lock();
        try {
            all = new ArrayList<>(unanswered);
            atTheDoor.forEach(all::addAll);
        } finally {
            lock.unlock();
        }
        all.stream().filter(call -> !call.answer.isSettled()).forEach(action);
    }

    /** Lets nothing more in, and everybody go. */
    void end() {
        lock.lock();
        try {
            over = true;
            line.signalAll();
            door.signalAll();
        } finally {
            lock.unlock();
        }
    }
}

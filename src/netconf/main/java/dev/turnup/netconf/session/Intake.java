// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.session;

import dev.turnup.netconf.wire.FrameReader;
import dev.turnup.netconf.wire.Framing;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Takes a session's messages in. Where the transport tells that bytes came, a short message is taken in by the thread that
 * tells, as soon as it is there as a whole: an answer then costs no change of threads but the one to whoever waits for it.
 * All else is read by a thread that may wait: the hello, long messages, what breaks the framing, notifications, the end.
 */
final class Intake implements Transport.Arrivals {

    /** Whose messages they are. Only one thread calls at a time. */
    interface Owner {

        /** Where the next message goes. */
        Reception begin();

        /** The first message; gives the framing of all that follow. */
        Framing hello(Reception received);

        /**
         * A message that follows.
         *
         * @param mayWait whether this thread may be made to wait
         * @return whether it was taken; false where that may have to wait, and this thread may not
         */
        boolean take(Reception received, boolean mayWait) throws InterruptedException;

        /** A message was taken; says whether some of the next came with it. */
        void taken(boolean more);

        /** There are no more messages, since the stream ended or something went wrong. */
        void over(@Nullable Throwable why);
    }

    /** Who reads: nobody, or somebody, who may have been told of more meanwhile. */
    private enum State {
        IDLE,
        READING,
        READING_AND_MORE
    }

    private final Owner owner;
    private final InputStream input;
    private final FrameReader in;
    private final Predicate<Transport.Arrivals> telling;
    private final AtomicReference<State> state = new AtomicReference<>(State.READING);
    private final Semaphore turn = new Semaphore(0);
    private volatile boolean ended;

    // These belong to whoever reads.
    private boolean told;
    private boolean over;
    private @Nullable Reception left;

    /**
     * Begins with the hello, which {@link #run} reads.
     *
     * @param telling has arrivals told, where the transport can
     */
    Intake(Owner owner, InputStream input, int limit, Predicate<Transport.Arrivals> telling) {
        this.owner = owner;
        this.input = input;
        this.in = new FrameReader(input, limit);
        this.telling = telling;
    }

    /** Reads what the thread that tells of arrivals does not; to the end. */
    void run() {
        try {
            told = telling.test(this);
            Reception hello = owner.begin();
            if (in.next(hello)) {
                in.use(owner.hello(hello));
                while (awaitTurn() && next()) {
                    owner.taken(in.holdsMore());
                }
            }
            if (!over) {
                owner.over(null);
            }
        } catch (RuntimeException | InterruptedException e) {
            owner.over(e);
        } catch (Error e) {
            owner.over(e);
            throw e;
        }
    }

    private boolean next() throws InterruptedException {
        Reception received = left;
        left = null;
        if (received == null) {
            received = owner.begin();
            if (!in.next(received)) {
                return false;
            }
        }
        return owner.take(received, true);
    }

    /** Leaves the reading to the thread that tells, where nothing is there, until it leaves something. False at the end. */
    private boolean awaitTurn() throws InterruptedException {
        while (told && !ended && !in.holdsMore() && isNothingThere()) {
            if (state.compareAndSet(State.READING, State.IDLE)) {
                turn.acquire();
                return !over;
            }
            state.set(State.READING); // and look again, since more may have come
        }
        return true;
    }

    private boolean isNothingThere() {
        try {
            return input.available() == 0;
        } catch (IOException e) {
            return false; // reading tells what it is
        }
    }

    @Override
    public void more() {
        if (begin()) {
            serve();
        }
    }

    @Override
    public void end() {
        ended = true;
        if (begin()) {
            turn.release();
        }
    }

    /** Whether this thread reads now; otherwise, whoever does looks again. */
    private boolean begin() {
        while (true) {
            if (state.compareAndSet(State.IDLE, State.READING)) {
                return true;
            }
            if (state.get() == State.READING_AND_MORE || state.compareAndSet(State.READING, State.READING_AND_MORE)) {
                return false;
            }
        }
    }

    /** In the thread that tells, which must not wait. */
    private void serve() {
        try {
            while (true) {
                switch (in.peek()) {
                    case WHOLE -> {
                        Reception received = owner.begin();
                        in.next(received);
                        if (!owner.take(received, false)) {
                            left = received;
                            turn.release();
                            return;
                        }
                        owner.taken(in.holdsMore());
                    }
                    case PART -> {
                        if (ended) {
                            turn.release();
                            return;
                        }
                        if (state.compareAndSet(State.READING, State.IDLE)) {
                            return;
                        }
                        state.set(State.READING); // more came
                    }
                    case UNCLEAR -> {
                        turn.release();
                        return;
                    }
                }
            }
        } catch (RuntimeException | InterruptedException e) {
            fails(e);
        } catch (Error e) {
            fails(e);
            throw e;
        }
    }

    private void fails(Throwable why) {
        over = true;
        owner.over(why);
        turn.release();
    }
}

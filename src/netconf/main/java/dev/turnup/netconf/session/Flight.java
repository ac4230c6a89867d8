// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.session;

import dev.turnup.netconf.message.RpcReply;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Requests that were sent together, in one write; their answers are waited for here, in any order. All time counts from the
 * launch.
 *
 * <p>A request that was written cannot be taken back: NETCONF has no message for it, and the device carries it out. Giving
 * up an answer only means that it is passed over when it comes; {@link #written} tells whether it will come at all.
 */
public final class Flight {
    private final Connection connection;
    private final List<Call> calls;

    Flight(Connection connection, List<Call> calls) {
        this.connection = connection;
        this.calls = List.copyOf(calls);
    }

    /** How many requests it has. */
    public int size() {
        return calls.size();
    }

    /**
     * Waits for the answer to one request, from 0.
     *
     * @throws NetconfException where none comes
     * @throws CancellationException where the thread is interrupted, which changes nothing for the request, or the answer
     *     was given up
     */
    public RpcReply reply(int index) {
        return connection.await(calls.get(index).answer);
    }

    /**
     * Waits for all answers, in the order of the requests.
     *
     * @throws NetconfException where one does not come; {@link #received} still has those that did
     */
    public List<RpcReply> replies() {
        if (calls.size() > 1) {
            connection.awaitSettled(calls.getLast().answer); // most likely after all others: who waits is woken once
        }
        List<RpcReply> replies = new ArrayList<>(calls.size());
        for (int i = 0; i < calls.size(); i++) {
            replies.add(reply(i));
        }
        return List.copyOf(replies);
    }

    /**
     * The answer to one request, from 0, as a future: it fails as {@link #reply} does, and what depends on it runs in a
     * virtual thread of its own, so that it may block. Cancelling it gives the answer up.
     */
    public CompletableFuture<RpcReply> future(int index) {
        Call call = calls.get(index);
        CompletableFuture<RpcReply> future =
                call.answer.result.thenApplyAsync(Supplier::get, Thread::startVirtualThread);
        CompletableFuture<RpcReply> unused = future.whenComplete((reply, failure) -> {
            if (future.isCancelled()) {
                connection.giveUp(call);
            }
        });
        return future;
    }

    /** The answer to one request, from 0, where it is there already; never waits, never throws. */
    public Optional<RpcReply> received(int index) {
        try {
            return Optional.ofNullable(calls.get(index).answer.result.getNow(null))
                    .map(Supplier::get);
        } catch (NetconfException | CancellationException e) {
            return Optional.empty();
        }
    }

    /** Whether any byte of one request, from 0, may have reached the device: it is carried out then. */
    public boolean written(int index) {
        return calls.get(index).answer.written();
    }

    /** Gives up all answers that are not there; requests that were not written yet never are. */
    public void cancel() {
        calls.forEach(connection::giveUp);
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.session;

import dev.turnup.netconf.message.RpcReply;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Requests that were sent together, in one write; their answers are waited for here, in any order. */
public final class Flight {
    private final Connection connection;
    private final List<Call> calls;
    private final Timeouts timeouts;
    private final long launched;

    Flight(Connection connection, List<Call> calls, Timeouts timeouts) {
        this.connection = connection;
        this.calls = List.copyOf(calls);
        this.timeouts = timeouts;
        this.launched = connection.nanos();
    }

    /** How many requests it has. */
    public int size() {
        return calls.size();
    }

    /**
     * Waits for the answer to one request, from 0. The time counts from when the flight was launched.
     *
     * @throws NetconfException where none comes
     */
    public RpcReply reply(int index) {
        Call call = calls.get(index);
        return connection.await(call.answer, launched, timeouts, call.phase(), call::written);
    }

    /**
     * Waits for all answers, in the order of the requests.
     *
     * @throws NetconfException where one does not come; {@link #received} still has those that did
     */
    public List<RpcReply> replies() {
        List<RpcReply> replies = new ArrayList<>(calls.size());
        for (int i = 0; i < calls.size(); i++) {
            replies.add(reply(i));
        }
        return List.copyOf(replies);
    }

    /** The answer to one request, from 0, where it is there already; never waits, never throws. */
    public Optional<RpcReply> received(int index) {
        try {
            return Optional.ofNullable(calls.get(index).answer.getNow(null)).map(answer -> answer.get());
        } catch (NetconfException e) {
            return Optional.empty();
        }
    }
}

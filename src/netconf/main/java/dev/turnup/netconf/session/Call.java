// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.session;

import dev.turnup.netconf.message.RpcReply;
import org.jspecify.annotations.Nullable;

/** One request: its bytes until they are written, and its answer. */
final class Call {
    final String messageId;
    final Awaited<RpcReply> answer;
    private final byte[] message;
    private final @Nullable ReplyStream stream;
    private boolean withdrawn;

    Call(String messageId, byte[] message, Awaited<RpcReply> answer) {
        this(messageId, message, answer, null);
    }

    /** Whose answer goes through the stream, unless it is short. */
    Call(String messageId, byte[] message, Awaited<RpcReply> answer, @Nullable ReplyStream stream) {
        this.messageId = messageId;
        this.message = message;
        this.answer = answer;
        this.stream = stream;
    }

    /** Where a long answer goes while it arrives; none where it is to be whole. */
    @Nullable
    ReplyStream stream() {
        return stream;
    }

    /** Guarded by the lock of {@link Requests}, as {@link #isWithdrawn}. */
    void withdraw() {
        withdrawn = true;
    }

    boolean isWithdrawn() {
        return withdrawn;
    }

    byte[] message() {
        return message;
    }

    int size() {
        return message.length;
    }

    /** Such as {@code 7 (edit-config)}. */
    @Override
    public String toString() {
        return messageId + " (" + answer.phase + ")";
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.session;

import dev.turnup.netconf.message.RpcReply;

/** One request: its bytes until they are written, and its answer. */
final class Call {
    final String messageId;
    final Awaited<RpcReply> answer;
    private final byte[] message;
    private boolean withdrawn;

    Call(String messageId, byte[] message, Awaited<RpcReply> answer) {
        this.messageId = messageId;
        this.message = message;
        this.answer = answer;
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

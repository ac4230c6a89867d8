// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.session;

import dev.turnup.netconf.message.Rpc;
import dev.turnup.netconf.message.RpcReply;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** One request under way; its answer either is there or says, in the thread that asks, why it will not come. */
final class Call {
    final String messageId;
    final Rpc rpc;
    final CompletableFuture<Supplier<RpcReply>> answer = new CompletableFuture<>();
    private volatile boolean written;

    Call(String messageId, Rpc rpc) {
        this.messageId = messageId;
        this.rpc = rpc;
    }

    String phase() {
        return rpc.name().local();
    }

    /** From here on the device may have seen the request. */
    void writing() {
        written = true;
    }

    boolean written() {
        return written;
    }

    void answered(RpcReply reply) {
        answer.complete(() -> reply);
    }

    void broken(Breakage breakage) {
        answer.complete(() -> {
            throw breakage.about(phase(), written);
        });
    }
}

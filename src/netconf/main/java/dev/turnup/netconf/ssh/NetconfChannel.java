// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.ssh;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.CompletableFuture;
import org.apache.sshd.client.channel.ChannelSubsystem;

/** The channel of the NETCONF subsystem; unlike its superclass, it tells what the device answers to the request. */
final class NetconfChannel extends ChannelSubsystem {

    /** What the device answers, if it does. */
    enum Answer {
        OPENED,
        REFUSED,
        CLOSED,
        LATE
    }

    final CompletableFuture<Answer> answer = new CompletableFuture<>();

    NetconfChannel() {
        super("netconf");
        setErr(OutputStream.nullOutputStream());
        addCloseFutureListener(closed -> answer.complete(Answer.CLOSED));
    }

    @Override
    public void handleSuccess() throws IOException {
        answer.complete(Answer.OPENED);
        super.handleSuccess();
    }

    @Override
    public void handleFailure() throws IOException {
        answer.complete(Answer.REFUSED);
        super.handleFailure();
    }
}

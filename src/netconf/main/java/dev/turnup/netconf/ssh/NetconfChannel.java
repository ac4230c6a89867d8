// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.ssh;

import dev.turnup.netconf.session.Transport;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.CompletableFuture;
import org.apache.sshd.client.channel.ChannelSubsystem;
import org.jspecify.annotations.Nullable;

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
    private volatile Transport.@Nullable Arrivals arrivals;
    private volatile boolean ended;

    NetconfChannel() {
        super("netconf");
        setErr(OutputStream.nullOutputStream());
        addCloseFutureListener(closed -> {
            answer.complete(Answer.CLOSED);
            ended();
        });
    }

    /** Tells from now on what comes. */
    void tell(Transport.Arrivals to) {
        arrivals = to;
        if (ended) {
            to.end();
        }
    }

    @Override
    protected void doWriteData(byte[] data, int off, long len) throws IOException {
        super.doWriteData(data, off, len);
        Transport.Arrivals told = arrivals;
        if (told != null) {
            told.more();
        }
    }

    @Override
    public void handleEof() throws IOException {
        super.handleEof();
        ended();
    }

    private void ended() {
        ended = true;
        Transport.Arrivals told = arrivals;
        if (told != null) {
            told.end();
        }
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

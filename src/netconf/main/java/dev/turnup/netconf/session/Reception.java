// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.session;

import dev.turnup.netconf.message.FromServer;
import dev.turnup.netconf.message.MessageBytes;
import dev.turnup.netconf.wire.FrameReader;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A message that is arriving: it is collected, unless it is a long answer that somebody reads while it comes. */
final class Reception implements FrameReader.Sink {
    /** So much is collected in any case: most messages are shorter, and a message-id stands before that. */
    static final int BEGINNING = 32 * 1024;

    private final Requests requests;
    private final int limit;
    private final SessionClock clock;
    private final MessageBytes message = new MessageBytes();
    private boolean begun;
    private boolean mayStream;
    private boolean looked;
    private @Nullable ReplyStream stream;
    private Optional<String> messageId = Optional.empty();
    private volatile boolean heldBack;
    private volatile long passedAt = Long.MIN_VALUE;

    /**
     * Nothing yet.
     *
     * @param limit the size of a message that is collected
     */
    Reception(Requests requests, int limit, SessionClock clock) {
        this.requests = requests;
        this.limit = limit;
        this.clock = clock;
    }

    @Override
    public long room() {
        if (!begun) {
            begun = true; // before that, the request may not have been made yet
            mayStream = requests.mayStream();
        }
        return mayStream && (!looked || stream != null) ? Long.MAX_VALUE : limit - message.size();
    }

    @Override
    public void take(byte[] buffer, int from, int count) {
        if (stream != null) {
            pass(stream, buffer, from, count);
            return;
        }
        message.add(buffer, from, count);
        if (mayStream && !looked && message.size() >= BEGINNING) {
            looked = true;
            messageId = FromServer.answered(message);
            stream = messageId.flatMap(requests::stream).orElse(null);
            if (stream != null) {
                byte[] beginning = message.toByteArray();
                pass(stream, beginning, 0, beginning.length);
            }
        }
    }

    private void pass(ReplyStream to, byte[] buffer, int from, int count) {
        heldBack = true;
        to.put(buffer, from, count);
        passedAt = clock.nanos();
        heldBack = false;
    }

    /** When the device last had to wait since what it sent was not read here: that is no silence of its own. */
    long heldBackAt() {
        return heldBack ? clock.nanos() : passedAt;
    }

    /** All of it came. Gives the message-id of an answer that went through a stream. */
    Optional<String> passed() {
        if (stream == null) {
            return Optional.empty();
        }
        stream.end();
        return messageId;
    }

    /** What was collected: all of a message that went through no stream, the beginning of one that did. */
    MessageBytes message() {
        return message;
    }
}

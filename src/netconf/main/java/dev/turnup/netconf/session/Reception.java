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
    private volatile @Nullable ReplyStream stream;
    private Optional<String> messageId = Optional.empty();
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
        ReplyStream open = stream;
        if (open != null) {
            pass(open, buffer, from, count);
            return;
        }
        message.add(buffer, from, count);
        if (mayStream && !looked && message.size() >= BEGINNING) {
            looked = true;
            messageId = FromServer.answered(message);
            messageId.flatMap(requests::stream).ifPresent(found -> {
                byte[] beginning = message.toByteArray();
                stream = found;
                pass(found, beginning, 0, beginning.length);
            });
        }
    }

    private void pass(ReplyStream to, byte[] buffer, int from, int count) {
        to.put(buffer, from, count);
        passedAt = clock.nanos();
        to.goOn();
    }

    /** Whether the device has to wait, since what it sent is not read here. */
    boolean isHeldBack() {
        ReplyStream now = stream;
        return now != null && now.isFull();
    }

    /** When the device last had to wait: that is no silence of its own. */
    long heldBackAt() {
        return isHeldBack() ? clock.nanos() : passedAt;
    }

    /** All of it came. Gives the message-id of an answer that went through a stream. */
    Optional<String> passed() {
        ReplyStream open = stream;
        if (open == null) {
            return Optional.empty();
        }
        open.end();
        return messageId;
    }

    /** What was collected: all of a message that went through no stream, the beginning of one that did. */
    MessageBytes message() {
        return message;
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Where a stream is split says nothing: a recorded session, split at every byte. */
@Timeout(300)
class ReplayedSessionTest {
    private final RecordedSession recorded = RecordedSession.read();

    @Test
    void everyKindOfAnswerIsInTheRecording() {
        List<String> lines = outcome();
        assertThat(lines).hasSizeGreaterThan(12);
        assertThat(String.join("\n", lines))
                .contains("Ok[warnings=[]]", "Failed[errors=", "<data", "netconf-config-change", "\ud83d\ude80");
    }

    @Test
    void theSessionIsTheSameSplitAtEveryByte() {
        List<String> whole = outcome();
        for (int at = 1; at < recorded.said().length; at++) {
            assertThat(outcome(at)).as("split at byte %d", at).isEqualTo(whole);
        }
    }

    @Test
    void theSessionIsTheSameByteByByte() {
        assertThat(outcome(IntStream.range(1, recorded.said().length).toArray()))
                .isEqualTo(outcome());
    }

    @Test
    void theSessionIsTheSameWhereTheTransportTellsOfEveryPiece() {
        List<String> whole = outcome();
        byte[] said = recorded.said();
        int hello = recorded.hello().remaining();
        for (int at = hello + 1; at < said.length; at++) {
            int split = at;
            PipeTransport transport = Peer.raw(peer -> {
                peer.say(said, 0, hello);
                peer.awaitSent(recorded.asked());
                peer.say(said, hello, split);
                peer.say(said, split, said.length);
            });
            try (Session session = Session.open(transport)) {
                assertThat(recorded.askedOf(session)).as("split at byte %d", at).isEqualTo(whole);
            }
        }
    }

    private List<String> outcome(int... at) {
        try (Session session = Session.open(recorded.replay(at))) {
            return recorded.askedOf(session);
        }
    }
}

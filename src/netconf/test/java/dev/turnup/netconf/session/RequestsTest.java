// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who may write, and when. */
@Timeout(300)
class RequestsTest {
    private final Requests requests =
            new Requests(SessionLimits.STANDARD.withBytesAhead(1000).withRequestsInFlight(20), ReplyOrder.OF_REQUESTS);

    @BeforeEach
    void theHelloWasWritten() {
        requests.written(List.of(), 0);
    }

    @Test
    void noMoreIsEverAheadOfTheConnectionThanTheLimitAllows() throws InterruptedException {
        List<CompletableFuture<Void>> threads = List.of(new CompletableFuture<>(), new CompletableFuture<>());
        for (int t = 0; t < threads.size(); t++) {
            int thread = t;
            Thread.startVirtualThread(() -> {
                for (int i = 0; i < 100; i++) {
                    admit(call(thread + "-" + i, 300));
                }
                threads.get(thread).complete(null);
            });
        }
        int written = 0;
        while (written < 200) {
            List<Call> batch = requests.next();
            assertThat(batch.size() * 300).isLessThanOrEqualTo(1000);
            requests.written(batch, 0);
            for (Call call : batch) {
                assertThat(requests.answered(call.messageId)).isEqualTo(new Requests.Match.Found(call));
            }
            written += batch.size();
        }
        threads.forEach(CompletableFuture::join);
    }

    @Test
    void whatAllThreadsPutInLineMeanwhileIsWrittenTogether() throws InterruptedException {
        Call first = call("1", 10);
        Call second = call("2", 10);
        admit(first);
        admit(second);
        assertThat(requests.next()).containsExactly(first, second);
    }

    @Test
    void aRequestThatWasWithdrawnIsNeverWritten() throws InterruptedException {
        Call first = call("1", 10);
        Call second = call("2", 10);
        admit(first);
        admit(second);
        requests.withdraw(first);
        assertThat(requests.next()).containsExactly(second);
        assertThat(first.answer.written()).isFalse();
        assertThat(requests.answered("1")).isEqualTo(new Requests.Match.Unknown());
        assertThat(requests.answered("2")).isEqualTo(new Requests.Match.Found(second));
    }

    @Test
    void aRequestThatWasWithdrawnAfterItWasWrittenKeepsItsTurn() throws InterruptedException {
        Call first = call("1", 10);
        Call second = call("2", 10);
        admit(first);
        admit(second);
        requests.next();
        requests.withdraw(first);
        assertThat(requests.answered("2")).isEqualTo(new Requests.Match.Overtaking(second, first));
        assertThat(requests.answered("1")).isEqualTo(new Requests.Match.Found(first));
    }

    @Test
    void nothingIsWrittenAfterTheEnd() throws InterruptedException {
        Call call = call("1", 10);
        admit(call);
        requests.end();
        assertThat(requests.next()).isEmpty();
        assertThat(call.answer.written()).isFalse();
    }

    @Test
    void whoMakesARequestWritesItWhereTheTransportTakesItAtOnce() throws InterruptedException {
        Call first = call("1", 10);
        Call second = call("2", 10);
        requests.arrive(List.of(first, second));
        assertThat(requests.admit(List.of(first, second), false, bytes -> bytes >= 20))
                .containsExactly(first, second);
        assertThat(first.answer.written()).isTrue();
    }

    @Test
    void whatIsMadeWhileSomebodyWritesIsLeftToTheThreadThatWrites() throws InterruptedException {
        Call first = call("1", 10);
        Call second = call("2", 10);
        requests.arrive(List.of(first));
        List<Call> own = requests.admit(List.of(first), false, bytes -> true);
        requests.arrive(List.of(second));
        assertThat(requests.admit(List.of(second), false, bytes -> true)).isEmpty();
        assertThat(second.answer.written()).isFalse();
        requests.written(own, 0);
        assertThat(requests.next()).containsExactly(second);
    }

    @Test
    void whatWaitsInLineGoesOutBeforeTheRequestThatFollows() throws InterruptedException {
        Call first = call("1", 10);
        Call second = call("2", 10);
        admit(first);
        requests.arrive(List.of(second));
        assertThat(requests.admit(List.of(second), false, bytes -> true)).containsExactly(first, second);
    }

    private void admit(Call call) {
        requests.arrive(List.of(call));
        try {
            assertThat(requests.admit(List.of(call), false, bytes -> false)).isEmpty();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static Call call(String id, int bytes) {
        return new Call(id, new byte[bytes], new Awaited<>("get", Timeouts.PATIENT, 0));
    }
}

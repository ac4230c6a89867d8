// SPDX-License-Identifier: Apache-2.0
package dev.turnup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnup.transaction.Phase;
import dev.turnup.transaction.TxId;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** What a person sees of a run while it happens. */
class WatchTest {
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-01T09:00:00Z"));

    private Watch watch(boolean terminal) {
        InstantSource clock = now::get;
        return Watch.lines(new Surroundings(
                new PrintStream(PrintStream.nullOutputStream()),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                InputStream.nullInputStream(),
                Map.of(),
                terminal,
                clock,
                prompt -> Optional.empty(),
                terminal));
    }

    private void after(int seconds) {
        now.updateAndGet(then -> then.plusSeconds(seconds));
    }

    @Test
    void without_a_terminal_there_is_a_line_a_phase_and_nothing_moves() {
        try (Watch watch = watch(false)) {
            watch.on(new Phase.Prepared(new TxId("tx-0000002a")));
            after(2);
            watch.on(new Phase.Committed(Optional.of(Instant.parse("2026-03-01T09:05:00Z"))));
        }
        assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo("""
                [  0.00 s] prepared tx-0000002a in the journal
                [  2.00 s] committed; goes back at 2026-03-01T09:05:00Z unless confirmed
                """);
    }

    @Test
    void on_a_terminal_the_deadline_counts_down_below_the_phases_and_is_gone_at_the_end() {
        try (Watch watch = watch(true)) {
            watch.on(new Phase.Committed(Optional.of(Instant.parse("2026-03-01T09:05:00Z"))));
            assertThat(last()).isEqualTo("[     0 s] working; the device goes back in 5:00 unless confirmed");
            after(61);
            watch.on(new Phase.Checked("tcp 192.0.2.7:5060"));
            assertThat(last()).isEqualTo("[    61 s] working; the device goes back in 3:59 unless confirmed");
            watch.on(new Phase.Confirmed());
            assertThat(last()).isEqualTo("[    61 s] working");
        }
        assertThat(err.toString(StandardCharsets.UTF_8)).endsWith("\r\u001b[K");
    }

    private String last() {
        String all = err.toString(StandardCharsets.UTF_8);
        return all.substring(all.lastIndexOf('K') + 1);
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnup.fixture.clock.ManualClock;
import dev.turnup.transaction.LineBox.Effect;
import dev.turnup.transaction.Remainder.Reading;
import dev.turnup.transaction.Remainder.Reply;
import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.edit.Diff;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** The remainder in memory does what the port says, so that what is built on it is tried on a true one. */
class LineBoxTest {
    private final ManualClock clock = new ManualClock(Instant.parse("2026-03-01T12:00:00Z"));
    private final LineDevice device = new LineDevice(clock);
    private final LineBox box = new LineBox(device, true);

    @RepeatedTest(50)
    void lines_lead_from_one_tree_to_the_other_and_back(RepetitionInfo run) {
        DataTree one = any(run.getCurrentRepetition());
        DataTree other = any(run.getCurrentRepetition() * 37 + 11);
        go(device.tree(), one);
        Diff difference = Diff.exact(one, other);
        assertThat(box.deliver(box.lines(difference), Optional.empty())).isEqualTo(new Reply.Done());
        assertThat(read().digest()).isEqualTo(other.digest());
        assertThat(box.deliver(box.lines(difference.inverse()), Optional.empty()))
                .isEqualTo(new Reply.Done());
        assertThat(read().digest()).isEqualTo(one.digest());
    }

    @Test
    void a_line_that_is_refused_leaves_those_before_it() {
        box.script(line -> line.endsWith("Ada") ? Effect.REFUSED : Effect.NONE);
        assertThat(box.deliver(List.of("phone 1", "phone 1 name Ada", "phone 2"), Optional.empty()))
                .isInstanceOf(Reply.Refused.class);
        assertThat(read().digest())
                .isEqualTo(Lines.tree("<phone><number>1</number></phone>").digest());
    }

    @Test
    void the_timer_takes_all_lines_back() {
        Remainder.RevertTimer timer = box.revertTimer().orElseThrow();
        timer.deliver(List.of("phone 1", "phone 2"), Duration.ofSeconds(61));
        assertThat(device.awaitsConfirmation()).isTrue();
        clock.advance(Duration.ofSeconds(119));
        assertThat(read().digest()).isNotEqualTo(DataTree.empty(Lines.SCHEMA).digest());
        clock.advance(Duration.ofSeconds(1));
        assertThat(read().digest()).isEqualTo(DataTree.empty(Lines.SCHEMA).digest());
        assertThat(timer.confirm()).isInstanceOf(Reply.Refused.class);
    }

    @Test
    void a_lock_keeps_others_out_until_the_connection_ends() {
        LineBox other = new LineBox(device, true);
        assertThat(box.lock()).isEqualTo(new Reply.Done());
        assertThat(other.lock()).isInstanceOf(Reply.Refused.class);
        box.close();
        assertThat(other.lock()).isEqualTo(new Reply.Done());
    }

    private void go(DataTree from, DataTree to) {
        box.deliver(box.lines(Diff.exact(from, to)), Optional.empty());
    }

    private DataTree read() {
        return box.read(Optional.empty()) instanceof Reading.Seen seen ? seen.tree() : DataTree.empty(Lines.SCHEMA);
    }

    private static DataTree any(int seed) {
        String phones = IntStream.rangeClosed(1, 4)
                .filter(number -> (seed >> number) % 3 != 0)
                .mapToObj(number -> "<phone><number>" + number + "</number>"
                        + ((seed + number) % 2 == 0 ? "" : "<name>n" + seed % 5 + "</name>") + "</phone>")
                .collect(Collectors.joining());
        return Lines.tree((seed % 2 == 0 ? "<limit>" + (4 + seed % 3) + "</limit>" : "") + phones);
    }
}

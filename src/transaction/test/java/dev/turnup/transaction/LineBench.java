// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction;

import dev.turnup.fixture.clock.ManualClock;
import dev.turnup.yang.data.DataTree;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A device without NETCONF, a journal, and a clock that moves only where somebody waits. */
final class LineBench {
    static final String IDENTITY = "192.0.2.9:22";

    final ManualClock clock = new ManualClock(Instant.parse("2026-03-01T12:00:00Z"));
    final LineDevice lines = new LineDevice(clock);
    final MemoryJournal journal = new MemoryJournal();
    final List<Phase> phases = new ArrayList<>();
    private final boolean timed;

    LineBench(boolean timed) {
        this.timed = timed;
    }

    /** A device with a connection of its own. */
    Device device() {
        return device(step -> LineBox.Effect.NONE);
    }

    Device device(Function<String, LineBox.Effect> script) {
        return device(box().script(script));
    }

    LineBox box() {
        return new LineBox(lines, timed);
    }

    Device device(LineBox box) {
        return Device.open(DeviceSettings.withoutNetconf(IDENTITY, box, journal, clock)
                .pause(clock::advance)
                .listener(phases::add));
    }

    static DataTree planned() {
        return Lines.tree("<phone><number>1</number><name>Ada</name></phone>");
    }

    boolean asAtStart() {
        return lines.tree().digest().equals(DataTree.empty(Lines.SCHEMA).digest());
    }

    boolean asPlanned() {
        return lines.tree().digest().equals(planned().digest());
    }
}

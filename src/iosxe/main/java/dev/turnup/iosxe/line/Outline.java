// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.line;

import dev.turnup.iosxe.line.Statement.Block;
import dev.turnup.iosxe.line.Statement.Kept;
import dev.turnup.iosxe.line.Statement.Said;
import dev.turnup.yang.data.InstancePath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All lines of a configuration in one row, each knowing what it stands in. */
final class Outline {
    /**
     * A line.
     *
     * @param modes the lines that lead into its mode, outermost first
     * @param owner a line of the same mode that takes this one with it when it goes; absent for none
     */
    record Line(
            Statement statement, List<Line> modes, @Nullable Line owner) {
        /** The node; of a line that nobody knows, that in whose mode it stands. */
        InstancePath path() {
            return switch (statement) {
                case Said said -> said.path();
                case Kept kept -> kept.in();
            };
        }

        /** What takes this line with it when it goes: the owner, or the mode. */
        Optional<Line> holder() {
            return owner != null
                    ? Optional.of(owner)
                    : modes.isEmpty() ? Optional.empty() : Optional.of(modes.getLast());
        }
    }

    private final List<Line> lines = new ArrayList<>();
    private final Map<InstancePath, Line> byPath = new LinkedHashMap<>();
    private final Map<Kept, Line> kept = new HashMap<>();

    private Outline() {}

    static Outline of(Block top) {
        Outline outline = new Outline();
        outline.add(top, List.of());
        return outline;
    }

    private void add(Block block, List<Line> modes) {
        @Nullable Line owner = null;
        for (Statement statement : block.statements()) {
            switch (statement) {
                case Said said -> {
                    if (owner != null && !Paths.isWithin(said.path(), owner.path())) {
                        owner = null;
                    }
                    Line line = new Line(said, modes, owner);
                    lines.add(line);
                    byPath.put(said.path(), line);
                    if (said.body() == null) {
                        owner = owner == null ? line : owner;
                    } else {
                        add(said.body(), then(modes, line));
                    }
                }
                case Kept line -> {
                    Line at = new Line(line, modes, null);
                    lines.add(at);
                    kept.put(line, at);
                }
            }
        }
    }

    /** The lines from the first to the last; what stands in a mode comes after the line that enters it. */
    List<Line> lines() {
        return lines;
    }

    /** The line that says a node. */
    Optional<Line> find(InstancePath path) {
        return Optional.ofNullable(byPath.get(path));
    }

    /** The line that nobody knows, of the same text in the same place. */
    Optional<Line> find(Kept line) {
        return Optional.ofNullable(kept.get(line));
    }

    static List<Line> then(List<Line> modes, Line mode) {
        List<Line> more = new ArrayList<>(modes);
        more.add(mode);
        return List.copyOf(more);
    }
}

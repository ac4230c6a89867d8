// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.line;

import dev.turnup.iosxe.line.Statement.Block;
import dev.turnup.iosxe.line.Statement.Kept;
import dev.turnup.iosxe.line.Statement.Said;
import dev.turnup.iosxe.line.Template.Shown;
import dev.turnup.xml.Location;
import dev.turnup.yang.check.Violation;
import dev.turnup.yang.data.DataNode;
import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.data.InstancePath;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes lines of a tree: the one place where values become lines. A line is good only where reading it again, in its mode,
 * gives the node and the values that it was made of; so no value can be taken for a keyword, or end its place early.
 */
final class BlockWriter {
    private final List<Violation> problems = new ArrayList<>();

    /**
     * The lines of a tree.
     *
     * @param problems what cannot be written, and is left out
     */
    record Written(Block top, List<Violation> problems) {
        Written {
            problems = List.copyOf(problems);
        }
    }

    private BlockWriter() {}

    static Written write(Mode top, DataTree tree) {
        BlockWriter writer = new BlockWriter();
        return new Written(writer.block(top, tree.root(), InstancePath.ROOT), writer.problems);
    }

    private Block block(Mode mode, DataNode.Inner node, InstancePath in) {
        List<Statement> statements = new ArrayList<>();
        for (Unit unit : mode.units()) {
            if (!unit.traits().implied()) {
                for (Instance instance : Instance.of(unit, node, in)) {
                    said(mode, instance).ifPresent(statements::add);
                }
            }
        }
        if (!in.steps().isEmpty()) {
            KeptLines.of(node).forEach(line -> statements.add(new Kept(in, line)));
        }
        return new Block(mode, in, statements);
    }

    private Optional<Statement> said(Mode mode, Instance instance) {
        Unit unit = instance.unit();
        Optional<Shown> line = line(mode, instance);
        if (line.isEmpty()) {
            return Optional.empty();
        }
        @Nullable
        Block body = unit.mode() == null ? null : block(unit.mode(), (DataNode.Inner) instance.node(), instance.path());
        Set<String> said = new HashSet<>(unit.sources().keySet());
        said.removeIf(name -> instance.texts(name, true).isEmpty());
        return Optional.of(new Said(
                unit, instance.path(), ios(line.get()), no(instance, line.get()), said, instance.named(), body));
    }

    /** The first form of the line that says all there is to say, and is read again as just that. */
    private Optional<Shown> line(Mode mode, Instance instance) {
        String why = "";
        for (Template form : instance.unit().lines()) {
            Optional<Shown> filled = form.fill(instance::texts);
            if (filled.isPresent()) {
                Optional<String> bad = whyNot(mode, instance, filled.get());
                if (bad.isEmpty()) {
                    return instance.isOff() ? filled.map(BlockWriter::denied) : filled;
                }
                why = bad.get();
            }
        }
        problems.add(problem(instance, why));
        return Optional.empty();
    }

    private static Optional<String> whyNot(Mode mode, Instance instance, Shown line) {
        Optional<String> unsafe = IosLine.unsafe(line.text());
        if (unsafe.isPresent()) {
            return unsafe;
        }
        Optional<LineMatch> read = LineMatch.of(mode, line.text());
        if (read.isEmpty() || !read.get().unit().equals(instance.unit())) {
            return Optional.of("IOS would take the line for another, or not at all");
        }
        return instance.unit().sources().keySet().stream()
                .filter(name -> !sameIn(read.get().texts().getOrDefault(name, List.of()), instance, name))
                .findFirst()
                .map(name -> "IOS would read " + (name.isEmpty() ? "the value" : "'" + name + "'") + " otherwise");
    }

    /** Whether what was read in a place is what should be there; a default counts as said. */
    private static boolean sameIn(List<String> read, Instance instance, String name) {
        List<String> stated =
                instance.texts(name, true).stream().map(Shown::text).toList();
        return read.equals(stated)
                || (stated.isEmpty()
                        && read.equals(instance.texts(name, false).stream()
                                .map(Shown::text)
                                .toList()));
    }

    private static Shown denied(Shown line) {
        return new Shown("no " + line.text(), "no " + line.shown());
    }

    private static IosLine ios(Shown line) {
        return new IosLine(line.text(), line.shown());
    }

    /** What takes the line away. Of a switch it is the other side, unless a word of its own is stated. */
    private static Optional<IosLine> no(Instance instance, Shown line) {
        Unit unit = instance.unit();
        if (unit.isSwitch() && !unit.traits().ownNo()) {
            return Optional.of(
                    instance.isOff() ? IosLine.of(line.text().substring("no ".length())) : ios(denied(line)));
        }
        return unit.no().stream()
                .flatMap(no -> no.fill(instance::texts).stream())
                .filter(no -> IosLine.unsafe(no.text()).isEmpty())
                .map(BlockWriter::ios)
                .findFirst();
    }

    private static Violation problem(Instance instance, String why) {
        Unit unit = instance.unit();
        String form = unit.lines().getFirst().text();
        return new Violation(
                instance.path(),
                Location.of(unit.node().declaration().declared().toString()),
                "line " + form,
                why.isEmpty() ? "a value that the line needs is not stated" : "a value that makes no such line",
                why.isEmpty() ? "state what the line has in braces" : why,
                "operation-failed",
                Optional.of("turnup:line"),
                Optional.empty());
    }
}

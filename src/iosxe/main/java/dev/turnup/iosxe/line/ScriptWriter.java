// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.line;

import dev.turnup.iosxe.line.Statement.Said;
import dev.turnup.iosxe.line.SyntaxCompiler.Activation;
import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.data.InstancePath;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Orders the lines that lead from one configuration to another: first what goes, from the last to the first, then what
 * comes or changes, from the first to the last, then what makes it count.
 */
final class ScriptWriter {
    private final Outline before;
    private final Outline after;
    private final Fates fates;
    private final List<Command> commands = new ArrayList<>();
    private final List<String> swept = new ArrayList<>();
    private final Set<InstancePath> touched = new HashSet<>();
    private List<Outline.Line> modes = List.of();

    private ScriptWriter(Outline before, Outline after) {
        this.before = before;
        this.after = after;
        this.fates = Fates.of(before, after);
    }

    /** @param made the tree that is to be */
    static Script write(Outline before, Outline after, List<Activation> activations, DataTree made) {
        ScriptWriter writer = new ScriptWriter(before, after);
        writer.remove();
        writer.enter();
        writer.leaveTo(0);
        activations.forEach(activation -> writer.activate(activation, made));
        return new Script(writer.commands, writer.swept);
    }

    private void remove() {
        for (Outline.Line line : before.lines().reversed()) {
            if (line.statement() instanceof Said said && fates.isRemoved(line)) {
                said.no().ifPresent(no -> {
                    put(line, no, said.unit().traits().asks());
                    touched.add(said.path());
                });
            }
            if (line.statement() instanceof Statement.Kept kept
                    && fates.isDead(line)
                    && after.find(kept).isEmpty()) {
                swept.addFirst(UnknownLine.shown(kept.line().text()));
            }
        }
    }

    private void enter() {
        for (Outline.Line line : after.lines()) {
            switch (line.statement()) {
                case Said said -> said(line, said);
                case Statement.Kept kept -> {
                    if (fates.isFresh(line)) {
                        goTo(line.modes());
                        raw(kept.line(), line.modes().size());
                    }
                }
            }
        }
    }

    private void said(Outline.Line line, Said said) {
        if (!fates.isEntered(line)) {
            return;
        }
        touched.add(said.path());
        Optional<Said> old = fates.standing(line);
        if (old.isPresent() && !said.said().containsAll(old.get().said())) {
            old.get().no().ifPresent(no -> put(line, no, Optional.empty()));
        }
        if (said.body() == null) {
            put(line, said.line(), Optional.empty());
        } else {
            List<Outline.Line> inside = new ArrayList<>(line.modes());
            inside.add(line);
            goTo(inside);
        }
    }

    private void raw(ConfigLine line, int depth) {
        commands.add(new Command(depth, IosLine.of(line.text()), Optional.empty()));
        line.children().forEach(child -> raw(child, depth + 1));
        if (!line.children().isEmpty()) {
            commands.add(new Command(depth + 1, IosLine.of("exit"), Optional.empty()));
        }
    }

    private void put(Outline.Line where, IosLine line, Optional<Pattern> asks) {
        goTo(where.modes());
        commands.add(new Command(where.modes().size(), line, asks));
    }

    /** Leaves modes and enters others, until it is in these. */
    private void goTo(List<Outline.Line> wanted) {
        int common = 0;
        while (common < Math.min(modes.size(), wanted.size())
                && modes.get(common).path().equals(wanted.get(common).path())) {
            common++;
        }
        leaveTo(common);
        for (Outline.Line mode : wanted.subList(common, wanted.size())) {
            commands.add(new Command(modes.size(), ((Said) mode.statement()).line(), Optional.empty()));
            modes = Outline.then(modes, mode);
        }
    }

    private void leaveTo(int depth) {
        while (modes.size() > depth) {
            Said mode = (Said) modes.getLast().statement();
            commands.add(new Command(modes.size(), exit(mode), Optional.empty()));
            modes = modes.subList(0, modes.size() - 1);
        }
    }

    private static IosLine exit(Said mode) {
        return IosLine.of(java.util.Objects.requireNonNull(mode.body()).mode().exit());
    }

    private void activate(Activation activation, DataTree made) {
        boolean beneath =
                touched.stream().anyMatch(path -> Paths.isWithin(path, activation.beneath(), InstancePath.ROOT));
        boolean provided = activation
                .provided()
                .map(path -> new InstancePath(
                        path.stream().map(InstancePath.Step::new).toList()))
                .flatMap(made::find)
                .isPresent();
        if (!beneath || (activation.provided().isPresent() && !provided)) {
            return;
        }
        List<IosLine> lines = activation.lines();
        for (int depth = 0; depth < lines.size(); depth++) {
            commands.add(new Command(depth, lines.get(depth), Optional.empty()));
        }
        for (int depth = lines.size() - 1; depth > 0; depth--) {
            commands.add(new Command(depth, IosLine.of("exit"), Optional.empty()));
        }
    }
}

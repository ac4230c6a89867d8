// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.release;

import com.google.common.collect.ImmutableList;
import dev.turnup.compiler.statement.ModuleTree;
import dev.turnup.yang.schema.Release;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opendaylight.yangtools.yang.ir.IRArgument;
import org.opendaylight.yangtools.yang.ir.IRKeyword;
import org.opendaylight.yangtools.yang.ir.IRStatement;

/**
 * Takes modules as they are in one release, by the marks of {@code turnup-extensions}: leaves out what is not there yet or no
 * longer, puts the older argument where a statement was written differently, and says {@code status} where a node is
 * deprecated or obsolete. Of {@code since}, {@code until} and {@code counterpart} the marks stay, so that what is the same in
 * many releases has one shape.
 */
public final class ReleaseCut {
    private static final Set<String> NEEDS = Set.of("import", "include", "belongs-to");
    private static final Set<String> SAID_AS_STATUS = Set.of("deprecated", "obsolete");

    private final Release release;
    private final Marks marks;

    private ReleaseCut(Release release, Marks marks) {
        this.release = release;
        this.marks = marks;
    }

    /**
     * The modules that a release has, as they are in it; a module without one that it imports or includes is not there either.
     *
     * @throws dev.turnup.compiler.source.CompilerException where a mark names no release
     */
    public static List<ModuleTree> of(List<ModuleTree> modules, Release release) {
        List<ModuleTree> there = new ArrayList<>();
        for (ModuleTree module : modules) {
            new ReleaseCut(release, Marks.in(module))
                    .of(module.root())
                    .ifPresent(root -> there.add(new ModuleTree(module.file(), root)));
        }
        Set<String> gone = new HashSet<>();
        modules.forEach(m -> gone.add(m.name()));
        there.forEach(m -> gone.remove(m.name()));
        for (boolean more = !gone.isEmpty(); more; ) {
            more = there.removeIf(m -> needs(m).anyMatch(gone::contains) && gone.add(m.name()));
        }
        return there;
    }

    private static Stream<String> needs(ModuleTree module) {
        return module.root().statements().stream()
                .filter(s -> NEEDS.contains(s.keyword().identifier()))
                .map(ModuleTree::text);
    }

    private Optional<IRStatement> of(IRStatement statement) {
        @Nullable IRArgument argument = statement.argument();
        if (marks.release(statement, "since").filter(release::isBefore).isPresent()) {
            Optional<IRStatement> before = marks.find(statement, "before");
            if (before.isEmpty()) {
                return Optional.empty();
            }
            argument = before.get().argument();
        }
        if (marks.release(statement, "until")
                .filter(last -> last.isBefore(release))
                .isPresent()) {
            return Optional.empty();
        }
        ImmutableList.Builder<IRStatement> children = ImmutableList.builder();
        for (IRStatement child : statement.statements()) {
            if (marks.name(child).filter(SAID_AS_STATUS::contains).isEmpty()) {
                of(child).ifPresent(children::add);
            }
        }
        status(statement).ifPresent(children::add);
        return Optional.of(IRStatement.of(
                statement.keyword(), argument, statement.startLine(), statement.startColumn(), children.build()));
    }

    private Optional<IRStatement> status(IRStatement statement) {
        return Stream.of("obsolete", "deprecated")
                .filter(status -> marks.release(statement, status)
                        .filter(from -> !release.isBefore(from))
                        .isPresent())
                .findFirst()
                .map(status -> IRStatement.of(
                        IRKeyword.Unqualified.of("status"),
                        IRArgument.identifier(status),
                        statement.startLine(),
                        statement.startColumn(),
                        ImmutableList.of()));
    }
}

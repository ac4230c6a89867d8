// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.statement;

import com.google.common.collect.ImmutableList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opendaylight.yangtools.yang.ir.IRArgument;
import org.opendaylight.yangtools.yang.ir.IRKeyword;
import org.opendaylight.yangtools.yang.ir.IRStatement;

/**
 * Changes to the statements of a module. A tree without changes stays the same object, and so does every part without;
 * statements keep their places in the file. Not safe for several threads.
 */
public final class TreeEdit {
    private final IdentityHashMap<IRStatement, Optional<IRStatement>> changes = new IdentityHashMap<>();

    /** Takes a statement out, with all in it. */
    public void drop(IRStatement statement) {
        changes.put(statement, Optional.empty());
    }

    /** Puts another statement in a statement's place. */
    public void replace(IRStatement statement, IRStatement with) {
        changes.put(statement, Optional.of(with));
    }

    /** Whether a statement is changed. */
    public boolean changes(IRStatement statement) {
        return changes.containsKey(statement);
    }

    /** Whether nothing is changed. */
    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /**
     * The module with the changes.
     *
     * @throws IllegalStateException where the module statement itself was dropped
     */
    @SuppressWarnings("ReferenceEquality") // the same object says that nothing changed
    public ModuleTree applied(ModuleTree module) {
        if (changes.isEmpty()) {
            return module;
        }
        IRStatement root = applied(module.root())
                .orElseThrow(() -> new IllegalStateException("nothing is left of " + module.file()));
        return root == module.root() ? module : new ModuleTree(module.file(), root);
    }

    @SuppressWarnings("ReferenceEquality") // as above
    private Optional<IRStatement> applied(IRStatement statement) {
        Optional<IRStatement> change = changes.get(statement);
        if (change != null) {
            return change;
        }
        ImmutableList.Builder<IRStatement> children = ImmutableList.builder();
        boolean same = true;
        for (IRStatement child : statement.statements()) {
            Optional<IRStatement> after = applied(child);
            after.ifPresent(children::add);
            same = same && after.isPresent() && after.get() == child;
        }
        return Optional.of(same ? statement : with(statement, children.build()));
    }

    /** A statement with other substatements. */
    public static IRStatement with(IRStatement statement, List<? extends IRStatement> substatements) {
        return IRStatement.of(
                statement.keyword(),
                statement.argument(),
                statement.startLine(),
                statement.startColumn(),
                ImmutableList.copyOf(substatements));
    }

    /** A statement with another argument. */
    public static IRStatement with(IRStatement statement, String argument) {
        return IRStatement.of(
                statement.keyword(),
                literal(argument),
                statement.startLine(),
                statement.startColumn(),
                ImmutableList.copyOf(statement.statements()));
    }

    /** A statement of another keyword and argument and without substatements, in the place of one. */
    public static IRStatement instead(IRStatement place, String keyword, @Nullable String argument) {
        return IRStatement.of(
                IRKeyword.Unqualified.of(keyword),
                argument == null ? null : literal(argument),
                place.startLine(),
                place.startColumn(),
                ImmutableList.of());
    }

    /** The argument that reads as a text, whatever characters it has. */
    private static IRArgument literal(String text) {
        return text.indexOf('\'') < 0
                ? IRArgument.singleQuoted(text)
                : IRArgument.doubleQuoted(text.replace("\\", "\\\\").replace("\"", "\\\""));
    }
}

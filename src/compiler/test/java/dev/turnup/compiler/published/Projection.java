// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.published;

import com.google.common.collect.ImmutableList;
import dev.turnup.yang.schema.Release;
import java.text.ParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opendaylight.yangtools.yang.ir.IRArgument;
import org.opendaylight.yangtools.yang.ir.IRKeyword;
import org.opendaylight.yangtools.yang.ir.IRStatement;
import org.opendaylight.yangtools.yang.ir.StringEscaping;

/**
 * Takes the statements of a restated module as they are in one release: leaves out what is not there yet or no longer,
 * puts the older argument where the statement was written differently, and says {@code status} where the node is
 * deprecated or obsolete. The meaning of each mark is defined in {@code yang/turnup/turnup-extensions.yang}.
 */
record Projection(Release release) {

    private static final String PREFIX = "turnup";

    /** The statement as it is in the release; empty where the release does not have it. */
    Optional<IRStatement> of(IRStatement statement) {
        IRArgument argument = statement.argument();
        if (release(statement, "since").filter(release::isBefore).isPresent()) {
            Optional<IRArgument> before = mark(statement, "before");
            if (before.isEmpty()) {
                return Optional.empty();
            }
            argument = before.get();
        }
        if (release(statement, "until").filter(until -> until.isBefore(release)).isPresent()) {
            return Optional.empty();
        }
        ImmutableList.Builder<IRStatement> children = ImmutableList.builder();
        for (IRStatement child : statement.statements()) {
            if (!PREFIX.equals(child.keyword().prefix())) {
                of(child).ifPresent(children::add);
            }
        }
        status(statement)
                .ifPresent(status -> children.add(like(
                        statement,
                        IRKeyword.Unqualified.of("status"),
                        IRArgument.identifier(status),
                        ImmutableList.of())));
        return Optional.of(like(statement, statement.keyword(), argument, children.build()));
    }

    private Optional<String> status(IRStatement statement) {
        if (release(statement, "obsolete")
                .filter(obsolete -> !release.isBefore(obsolete))
                .isPresent()) {
            return Optional.of("obsolete");
        }
        return release(statement, "deprecated")
                .filter(deprecated -> !release.isBefore(deprecated))
                .map(deprecated -> "deprecated");
    }

    private static Optional<Release> release(IRStatement statement, String name) {
        return mark(statement, name).map(argument -> Release.parse(text(argument)));
    }

    private static Optional<IRArgument> mark(IRStatement statement, String name) {
        for (IRStatement child : statement.statements()) {
            if (PREFIX.equals(child.keyword().prefix())
                    && child.keyword().identifier().equals(name)) {
                return Optional.of(child.argument());
            }
        }
        return Optional.empty();
    }

    static String text(IRArgument argument) {
        try {
            return argument.asString(StringEscaping.RFC7950);
        } catch (ParseException e) {
            throw new IllegalStateException("not a YANG string: " + argument, e);
        }
    }

    private static IRStatement like(
            IRStatement place, IRKeyword keyword, @Nullable IRArgument argument, ImmutableList<IRStatement> children) {
        return IRStatement.of(keyword, argument, place.startLine(), place.startColumn(), children);
    }
}

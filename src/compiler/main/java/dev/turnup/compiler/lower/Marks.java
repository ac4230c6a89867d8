// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.lower;

import dev.turnup.yang.schema.Availability;
import dev.turnup.yang.schema.Declaration.Status;
import java.util.Optional;
import org.opendaylight.yangtools.yang.common.QName;
import org.opendaylight.yangtools.yang.model.api.meta.DeclaredStatement;
import org.opendaylight.yangtools.yang.model.api.meta.EffectiveStatement;
import org.opendaylight.yangtools.yang.model.api.meta.UnrecognizedStatement;
import org.opendaylight.yangtools.yang.model.api.stmt.StatusEffectiveStatement;

/**
 * What a statement notes with the extensions of {@code turnup-extensions}.
 *
 * @param status the worst that is noted of any release
 */
record Marks(Availability availability, Status status, boolean secret) {
    static final String NAMESPACE = "urn:turnup:extensions";
    static final Marks NONE = new Marks(Availability.ALWAYS, Status.CURRENT, false);

    /** The notes on a statement; those on a part of it, such as its type, narrow the part and not the statement. */
    static Marks of(EffectiveStatement<?, ?> statement) {
        DeclaredStatement<?> declared = statement.declared();
        return declared == null ? NONE : of(declared);
    }

    static Marks of(DeclaredStatement<?> declared) {
        Marks marks = NONE;
        for (DeclaredStatement<?> sub : declared.declaredSubstatements()) {
            if (sub instanceof UnrecognizedStatement note) {
                QName name = note.statementDefinition().statementName();
                if (name.getNamespace().toString().equals(NAMESPACE)) {
                    marks = marks.with(name.getLocalName(), Optional.ofNullable(note.rawArgument()));
                }
            }
        }
        return marks;
    }

    /** The notes on a uses or augment and its own status: both count for the nodes that it brings. */
    static Marks ofBringer(EffectiveStatement<?, ?> statement) {
        Marks marks = of(statement);
        return statement
                .findFirstEffectiveSubstatementArgument(StatusEffectiveStatement.class)
                .map(status -> marks.worse(status(status)))
                .orElse(marks);
    }

    /** These notes with a status that is no better than another. */
    Marks worse(Status other) {
        return other.compareTo(status) <= 0 ? this : new Marks(availability, other, secret);
    }

    static Status status(org.opendaylight.yangtools.yang.model.api.Status status) {
        return switch (status) {
            case CURRENT -> Status.CURRENT;
            case DEPRECATED -> Status.DEPRECATED;
            case OBSOLETE -> Status.OBSOLETE;
        };
    }

    private Marks with(String note, Optional<String> argument) {
        return switch (note) {
            case "since" ->
                new Marks(new Availability(argument, availability.until(), availability.counterpart()), status, secret);
            case "until" ->
                new Marks(new Availability(availability.since(), argument, availability.counterpart()), status, secret);
            case "counterpart" ->
                new Marks(new Availability(availability.since(), availability.until(), argument), status, secret);
            case "deprecated" -> new Marks(availability, worse(status, Status.DEPRECATED), secret);
            case "obsolete" -> new Marks(availability, Status.OBSOLETE, secret);
            case "secret" -> new Marks(availability, status, true);
            default -> this;
        };
    }

    /** These notes, and where they say nothing those of the module, uses or augment that brought the statement. */
    Marks orElse(Marks outer) {
        if (outer.equals(NONE)) {
            return this;
        }
        return new Marks(
                new Availability(
                        availability.since().or(() -> outer.availability.since()),
                        availability.until().or(() -> outer.availability.until()),
                        availability.counterpart().or(() -> outer.availability.counterpart())),
                worse(status, outer.status),
                secret || outer.secret);
    }

    static Status worse(Status one, Status other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}

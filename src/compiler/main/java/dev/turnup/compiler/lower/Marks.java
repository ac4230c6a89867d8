// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.lower;

import dev.turnup.yang.schema.Availability;
import dev.turnup.yang.schema.Declaration.Status;
import dev.turnup.yang.schema.Note;
import java.util.ArrayList;
import java.util.List;
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
 * @param notes what says nothing about the data, kept as it stands; those of a module, uses or augment are not the nodes'
 */
record Marks(Availability availability, Status status, boolean secret, List<Note> notes) {
    static final String NAMESPACE = "urn:turnup:extensions";
    static final Marks NONE = new Marks(Availability.ALWAYS, Status.CURRENT, false);

    Marks {
        notes = List.copyOf(notes);
    }

    /** Without notes that are kept. */
    Marks(Availability availability, Status status, boolean secret) {
        this(availability, status, secret, List.of());
    }

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
                    marks = marks.with(name.getLocalName(), note);
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
        return other.compareTo(status) <= 0 ? this : new Marks(availability, other, secret, notes);
    }

    static Status status(org.opendaylight.yangtools.yang.model.api.Status status) {
        return switch (status) {
            case CURRENT -> Status.CURRENT;
            case DEPRECATED -> Status.DEPRECATED;
            case OBSOLETE -> Status.OBSOLETE;
        };
    }

    private Marks with(String name, UnrecognizedStatement note) {
        Optional<String> argument = Optional.ofNullable(note.rawArgument());
        return switch (name) {
            case "since" -> in(new Availability(argument, availability.until(), availability.counterpart()));
            case "until" -> in(new Availability(availability.since(), argument, availability.counterpart()));
            case "counterpart" -> in(new Availability(availability.since(), availability.until(), argument));
            case "deprecated" -> worse(Status.DEPRECATED);
            case "obsolete" -> worse(Status.OBSOLETE);
            case "secret" -> new Marks(availability, status, true, notes);
            case "before" -> this;
            default -> {
                List<Note> more = new ArrayList<>(notes);
                more.add(new Note(name, argument.orElse(""), of(note).availability()));
                yield new Marks(availability, status, secret, more);
            }
        };
    }

    private Marks in(Availability other) {
        return new Marks(other, status, secret, notes);
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
                secret || outer.secret,
                notes);
    }

    /** As {@link #orElse}, of a refine statement: the notes of the statement count where this has none of their name. */
    Marks over(Marks refined) {
        List<Note> both = new ArrayList<>(notes);
        refined.notes.stream()
                .filter(old -> notes.stream().noneMatch(own -> own.name().equals(old.name())))
                .forEach(both::add);
        Marks marks = orElse(refined);
        return new Marks(marks.availability, marks.status, marks.secret, both);
    }

    static Status worse(Status one, Status other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}

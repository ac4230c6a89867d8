// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.line;

import dev.turnup.iosxe.line.Unit.Source;
import dev.turnup.yang.schema.SchemaNode;
import dev.turnup.yang.schema.Type;
import dev.turnup.yang.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a line says in a mode.
 *
 * @param texts the texts by the names of their places; flags with an empty one
 * @param affirmed false where {@code no} stands before it
 */
record LineMatch(Unit unit, Map<String, List<String>> texts, boolean affirmed) {

    /** What a line says, after the first form that it fits; empty where it fits none. */
    static Optional<LineMatch> of(Mode mode, String line) {
        Words words = Words.of(line);
        if (words.count() == 0) {
            return Optional.empty();
        }
        for (Mode.Form form : mode.forms(words.word(0))) {
            Unit unit = form.unit();
            Optional<Map<String, List<String>>> texts =
                    TemplateMatch.of(form.line(), words, (name, text) -> fits(unit.sources(), name, text));
            if (texts.isPresent()) {
                return Optional.of(new LineMatch(unit, texts.get(), true));
            }
        }
        return Optional.empty();
    }

    private static boolean fits(Map<String, Source> sources, String name, String text) {
        return !(value(Objects.requireNonNull(sources.get(name)), text) instanceof Value.Invalid);
    }

    /** The same after {@code no}. */
    LineMatch denied() {
        return new LineMatch(unit, texts, false);
    }

    /** What it says of the leaf that is written. */
    Value value(SchemaNode.Leaf leaf) {
        if (unit.isSwitch()) {
            return new Value.Bool(affirmed);
        }
        return leaf.type().parse(texts.getOrDefault("", List.of("")).getFirst(), prefix -> Optional.empty());
    }

    /** The value that a text stands for in a place. */
    static Value value(Source source, String text) {
        Type type = type(source);
        return type instanceof Type.BooleanType && text.isEmpty()
                ? new Value.Bool(true)
                : type.parse(text, prefix -> Optional.empty());
    }

    static Type type(Source source) {
        return switch (source.schema()) {
            case SchemaNode.Leaf leaf -> leaf.type();
            case SchemaNode.LeafList list -> list.type();
            case SchemaNode.Container other -> throw new IllegalStateException("no value: " + other.name());
            case SchemaNode.ListNode other -> throw new IllegalStateException("no value: " + other.name());
            case SchemaNode.AnyData other -> throw new IllegalStateException("no value: " + other.name());
        };
    }
}

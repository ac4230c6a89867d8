// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.codec;

import dev.turnup.xml.Location;
import dev.turnup.yang.edit.Insert;
import dev.turnup.yang.edit.Operation;
import dev.turnup.yang.schema.NamespaceLookup;
import dev.turnup.yang.schema.SchemaNode;
import java.util.Optional;
import java.util.function.BiConsumer;

/** What the metadata (RFC 7952) of one node says. */
record Metadata(Optional<Operation> operation, Optional<Insert> insert) {
    static final Metadata NONE = new Metadata(Optional.empty(), Optional.empty());

    static Metadata read(
            SchemaNode.DataDefinition node,
            Structured value,
            NamespaceLookup prefixes,
            BiConsumer<Location, String> problem) {
        if (!(value instanceof Structured.Mapping mapping)) {
            problem.accept(value.location(), "metadata is an object, not " + value.kind());
            return NONE;
        }
        Optional<Operation> operation = Optional.empty();
        Optional<String> insert = Optional.empty();
        Optional<String> key = Optional.empty();
        Optional<String> anchor = Optional.empty();
        for (Structured.Member member : mapping.members()) {
            if (!(member.value() instanceof Structured.Scalar scalar)) {
                problem.accept(
                        member.location(),
                        member.name() + " is a value, not " + member.value().kind());
                continue;
            }
            switch (member.name()) {
                case Attributes.OPERATION_METADATA -> {
                    operation = Operation.of(scalar.text());
                    if (operation.isEmpty()) {
                        problem.accept(scalar.location(), "there is no operation " + scalar.text());
                    }
                }
                case Attributes.INSERT_METADATA -> insert = Optional.of(scalar.text());
                case Attributes.KEY_METADATA -> key = Optional.of(scalar.text());
                case Attributes.VALUE_METADATA -> anchor = Optional.of(scalar.text());
                default -> {
                    // Any data may have metadata of its own, which are kept with it.
                    if (!(node instanceof SchemaNode.AnyData)) {
                        problem.accept(member.location(), "unknown metadata " + member.name());
                    }
                }
            }
        }
        Optional<String> keys = key;
        Optional<String> beside = anchor;
        Optional<Insert> place = insert.flatMap(text -> Inserts.read(node, text, keys, beside, prefixes));
        if (insert.isPresent() && place.isEmpty()) {
            problem.accept(value.location(), "insert is first, last, before or after; the last two name an entry");
        }
        return new Metadata(operation, place);
    }
}

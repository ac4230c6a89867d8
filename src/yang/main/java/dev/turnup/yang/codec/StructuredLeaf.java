// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.codec;

import dev.turnup.xml.Location;
import dev.turnup.xml.XmlName;
import dev.turnup.yang.schema.Type;
import dev.turnup.yang.value.Value;
import java.util.Optional;

/** The value of a leaf, or one of a leaf-list, out of what JSON and YAML hold in its place. */
final class StructuredLeaf {
    /** Takes what is wrong. */
    @FunctionalInterface
    interface Problems {
        void add(XmlName node, Location where, String message);
    }

    private final QualifiedNames names;
    private final boolean json;
    private final Problems problems;

    /** @param json whether {@code null} is a fault but in {@code [null]}, rather than what YAML has for nothing */
    StructuredLeaf(QualifiedNames names, boolean json, Problems problems) {
        this.names = names;
        this.json = json;
        this.problems = problems;
    }

    /** The value, as its type reads it; empty where there is none, which is a problem. */
    Optional<Value> value(XmlName name, Type type, Structured value) {
        Structured single =
                value instanceof Structured.Sequence s && s.items().size() == 1 && StructuredValues.takesEmpty(type)
                        ? s.items().getFirst()
                        : value;
        if (!(single instanceof Structured.Scalar scalar)) {
            problems.add(name, value.location(), name.local() + " is a value, not " + value.kind());
            return Optional.empty();
        }
        if (json
                && value instanceof Structured.Scalar
                && scalar.form() == Structured.Form.NULL
                && StructuredValues.takesEmpty(type)) {
            problems.add(
                    name,
                    scalar.location(),
                    name.local() + " is [null] where it is there (RFC 7951, section 6.9), not null");
            return Optional.empty();
        }
        if (scalar.form() == Structured.Form.NULL && StructuredValues.takesEmpty(type)) {
            return Optional.of(new Value.Empty());
        }
        if (scalar.form() == Structured.Form.NULL && scalar.text().isEmpty()) {
            problems.add(
                    name, scalar.location(), name.local() + " has no value; write \"\" for a text without characters");
            return Optional.empty();
        }
        return Optional.of(StructuredValues.read(type, scalar, names.within(name)));
    }
}

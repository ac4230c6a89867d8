// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.check;

import dev.turnup.xml.XmlName;
import dev.turnup.yang.data.DataCursor;
import dev.turnup.yang.data.InstancePath;
import dev.turnup.yang.schema.SchemaNode;
import dev.turnup.yang.value.NearName;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The facts of a violation, with nothing secret among them. */
final class Facts {
    private static final String SECRET = "(secret)";
    private static final int LISTED = 8;

    private Facts() {}

    /** The node's path, secret keys hidden. */
    static InstancePath path(DataCursor node) {
        DataCursor root = node;
        for (Optional<DataCursor> above = node.above(); above.isPresent(); above = root.above()) {
            root = above.get();
        }
        return node.path().masked((SchemaNode.Parent) root.schema(), SECRET);
    }

    static boolean secret(SchemaNode schema) {
        return schema.declaration().secret();
    }

    /** A leaf's value, if it may be shown; what a container or entry is, if it is none. */
    static String shown(DataCursor node, String otherwise) {
        if (node.value().isEmpty()) {
            return otherwise;
        }
        if (secret(node.schema())) {
            return SECRET;
        }
        return node.stringValue().isEmpty() ? "(empty)" : node.stringValue();
    }

    /** {@code did you mean x}, {@code use one of x | y}, or {@code otherwise} where nothing is known. */
    static String choose(String wrong, List<String> known, String otherwise) {
        if (known.isEmpty()) {
            return otherwise;
        }
        return NearName.of(wrong, known)
                .map(near -> "did you mean " + near)
                .orElseGet(() -> "use one of " + listed(known));
    }

    static String listed(List<String> names) {
        return String.join(" | ", names.subList(0, Math.min(LISTED, names.size())))
                + (names.size() > LISTED ? " | ... (" + names.size() + ")" : "");
    }

    /** An expression on one line. */
    static String oneLine(Object expression) {
        return expression.toString().strip().replaceAll("\\s+", " ");
    }

    static String locals(Stream<XmlName> names, String between) {
        return String.join(between, names.map(XmlName::local).toList());
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.codec;

import dev.turnup.xml.Location;
import dev.turnup.xml.XmlName;
import dev.turnup.xml.XmlReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Content without a schema, any data and opaque nodes, between XML and what JSON and YAML hold. */
final class StructuredFragment {
    private static final Location NOWHERE = Location.of("data");

    private final QualifiedNames names;

    StructuredFragment(QualifiedNames names) {
        this.names = names;
    }

    /** What an element holds: an object of its children, an array where a name repeats, or its text. */
    Structured of(String element) {
        XmlReader reader = XmlReader.of(element, "kept element");
        reader.nextTag();
        return of(Fragment.read(reader));
    }

    private Structured of(Fragment fragment) {
        if (fragment.children().isEmpty()) {
            return new Structured.Scalar(fragment.text(), Structured.Form.TEXT, NOWHERE);
        }
        Map<XmlName, List<Structured>> byName = new LinkedHashMap<>();
        fragment.children()
                .forEach(child -> byName.computeIfAbsent(child.name(), n -> new ArrayList<>())
                        .add(of(child)));
        List<Structured.Member> members = new ArrayList<>();
        byName.forEach((name, values) -> members.add(new Structured.Member(
                names.write(name, fragment.name().namespace()),
                values.size() == 1 ? values.getFirst() : new Structured.Sequence(values, NOWHERE),
                NOWHERE)));
        return new Structured.Mapping(members, NOWHERE);
    }

    /** The element of a name that holds a value. */
    Fragment element(XmlName name, Structured value) {
        List<Fragment> children = new ArrayList<>();
        String text = "";
        if (value instanceof Structured.Scalar scalar) {
            text = scalar.form() == Structured.Form.NULL ? "" : scalar.text();
        } else if (value instanceof Structured.Mapping mapping) {
            for (Structured.Member member : mapping.members()) {
                if (member.name().startsWith("@")) {
                    continue;
                }
                XmlName child = names.read(member.name(), name.namespace());
                List<Structured> values = member.value() instanceof Structured.Sequence sequence
                        ? sequence.items()
                        : List.of(member.value());
                values.forEach(v -> children.add(element(child, v)));
            }
        }
        return new Fragment(name, new TreeMap<>(), new TreeMap<>(), children, text);
    }
}

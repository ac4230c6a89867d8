// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.differential;

import dev.turnup.xml.XmlName;
import dev.turnup.yang.schema.Schema;
import dev.turnup.yang.schema.SchemaNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes a document as JSON (RFC 7951). */
final class JsonText {
    private final Schema schema;

    private JsonText(Schema schema) {
        this.schema = schema;
    }

    static String of(Schema schema, Element root) {
        return new JsonText(schema).object(root, "") + "\n";
    }

    private String object(Element parent, String namespace) {
        List<String> members = new ArrayList<>();
        Set<XmlName> arrays = new HashSet<>();
        for (Element child : parent.children()) {
            String member = Literal.quote(name(child.name(), namespace)) + ":";
            boolean repeats =
                    child.schema() instanceof SchemaNode.ListNode || child.schema() instanceof SchemaNode.LeafList;
            if (!repeats) {
                members.add(member + content(child));
            } else if (arrays.add(child.name())) {
                members.add(member
                        + parent.children(child.name()).stream()
                                .map(this::content)
                                .collect(Collectors.joining(",", "[", "]")));
            }
        }
        return members.stream().collect(Collectors.joining(",\n", "{", "}"));
    }

    private String content(Element element) {
        return element.value()
                .map(Literal::json)
                .orElseGet(() -> object(element, element.name().namespace()));
    }

    private String name(XmlName name, String inherited) {
        return name.namespace().equals(inherited)
                ? name.local()
                : schema.moduleOf(name.namespace()).map(Schema.Module::name).orElse("nowhere") + ":" + name.local();
    }
}

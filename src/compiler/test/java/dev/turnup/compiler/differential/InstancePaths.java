// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.differential;

import dev.turnup.xml.XmlName;
import dev.turnup.yang.schema.Schema;
import dev.turnup.yang.schema.SchemaNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Instance-identifiers of what a document holds. */
final class InstancePaths {
    private final Schema schema;
    private final Element root;

    InstancePaths(Schema schema, Element root) {
        this.schema = schema;
        this.root = root;
    }

    /** The way to some node of the document; empty where there is none yet. */
    Optional<Literal> any(Random random) {
        List<Element> all = root.all().skip(1).filter(e -> sayable(e)).toList();
        return all.isEmpty() ? Optional.empty() : Optional.of(to(all.get(random.nextInt(all.size()))));
    }

    /** Identities and paths within predicates are left to other tests: the two formats name them otherwise. */
    private static boolean sayable(Element element) {
        return steps(element).stream()
                .flatMap(step -> step.children().stream().filter(step::isKey))
                .allMatch(key -> key.value()
                        .filter(v -> !v.xml().contains("'") && !v.xml().contains(":"))
                        .isPresent());
    }

    private static List<Element> steps(Element element) {
        List<Element> steps = new ArrayList<>();
        for (Optional<Element> at = Optional.of(element);
                at.isPresent();
                at = at.get().parent()) {
            steps.addFirst(at.get());
        }
        return steps.subList(1, steps.size());
    }

    private Literal to(Element element) {
        StringBuilder xml = new StringBuilder();
        StringBuilder json = new StringBuilder();
        String namespace = "";
        for (Element step : steps(element)) {
            xml.append('/').append(qualified(step.name()));
            json.append('/')
                    .append(
                            step.name().namespace().equals(namespace)
                                    ? step.name().local()
                                    : qualified(step.name()));
            namespace = step.name().namespace();
            if (step.schema() instanceof SchemaNode.ListNode list) {
                for (XmlName key : list.keys()) {
                    step.children(key).forEach(leaf -> {
                        String value = "='" + leaf.value().map(Literal::xml).orElse("") + "']";
                        xml.append('[').append(qualified(key)).append(value);
                        json.append('[').append(key.local()).append(value);
                    });
                }
            }
            if (step.schema() instanceof SchemaNode.LeafList) {
                String value =
                        "[.='" + step.value().map(Literal::xml).orElse("").replace("'", "") + "']";
                xml.append(value);
                json.append(value);
            }
        }
        return new Literal(xml.toString(), Literal.quote(json.toString()));
    }

    private String qualified(XmlName name) {
        return schema.moduleOf(name.namespace()).map(Schema.Module::name).orElse("nowhere") + ":" + name.local();
    }
}

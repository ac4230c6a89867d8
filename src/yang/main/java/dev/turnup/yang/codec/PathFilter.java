// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.codec;

import dev.turnup.xml.XmlName;
import dev.turnup.xml.XmlWriter;
import dev.turnup.yang.data.InstancePath;
import dev.turnup.yang.data.InstancePath.KeyValue;
import dev.turnup.yang.data.InstancePath.Step;
import dev.turnup.yang.schema.Schema;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A subtree filter (RFC 6241, section 6) that selects what is at paths, and what leads there: several paths in one filter,
 * keys as content match nodes.
 *
 * <p>Where a filter cannot say all that a path says, it selects more, never less: a value of a leaf-list, an entry of a list
 * without keys, and one of which a key is empty or has white space around it, with its siblings; an entry of which only
 * keys are asked for with all it holds.
 */
public final class PathFilter {
    private final XmlValues values;
    private final Node root = new Node();

    private PathFilter(Schema schema) {
        this.values = new XmlValues(schema);
    }

    /**
     * Writes what {@code <filter type="subtree">} holds.
     *
     * @param paths of which none is the root, since an empty filter selects nothing
     */
    public static void writeTo(Schema schema, Collection<InstancePath> paths, XmlWriter xml) {
        PathFilter filter = new PathFilter(schema);
        for (InstancePath path : paths) {
            if (path.steps().isEmpty()) {
                throw new IllegalArgumentException("a filter that selects everything is none");
            }
            filter.root.add(path.steps());
        }
        filter.write(filter.root, xml);
    }

    /**
     * What is said of a step.
     *
     * @param matches keys to compare
     * @param keys the names of the others, which tell the entries that come
     */
    private record Said(XmlName name, List<KeyValue> matches, List<XmlName> keys) {

        static Said of(Step step) {
            List<KeyValue> matches = new ArrayList<>();
            List<XmlName> others = new ArrayList<>();
            for (KeyValue key : step.keys()) {
                if (isCompared(key)) {
                    matches.add(key);
                } else if (isLeaf(key)) {
                    others.add(key.name());
                }
            }
            return new Said(step.name(), matches, others);
        }

        /** White space around a text is passed over, and an empty element selects (section 6.2.5). */
        private static boolean isCompared(KeyValue key) {
            String text = key.value().canonical();
            return isLeaf(key) && !text.isEmpty() && text.equals(text.strip());
        }

        private static boolean isLeaf(KeyValue key) {
            return !key.name().equals(InstancePath.POSITION)
                    && !key.name().local().equals(".");
        }

        boolean hasKey(XmlName child) {
            return keys.contains(child)
                    || matches.stream().anyMatch(match -> match.name().equals(child));
        }
    }

    private static final class Node {
        private final Map<Said, Node> children = new LinkedHashMap<>();
        private boolean whole;

        void add(List<Step> steps) {
            if (steps.isEmpty()) {
                whole = true;
            } else {
                children.computeIfAbsent(Said.of(steps.getFirst()), said -> new Node())
                        .add(steps.subList(1, steps.size()));
            }
        }

        /** Whether every node of a name is selected whole. */
        boolean selectsAll(XmlName name) {
            return children.entrySet().stream()
                    .anyMatch(child -> child.getKey().name().equals(name)
                            && child.getKey().matches().isEmpty()
                            && child.getValue().whole);
        }
    }

    private void write(Node parent, XmlWriter xml) {
        parent.children.forEach((said, node) -> {
            if (node.whole && said.matches().isEmpty()) {
                xml.empty(said.name());
            } else if (!parent.selectsAll(said.name())) {
                write(said, node, xml);
            }
        });
    }

    private void write(Said said, Node node, XmlWriter xml) {
        xml.start(said.name());
        for (KeyValue key : said.matches()) {
            xml.start(key.name()).text(values.text(key.value(), xml)).end();
        }
        if (!node.whole) {
            said.keys().forEach(xml::empty);
            Node beyondKeys = new Node();
            node.children.forEach((child, below) -> {
                if (!said.hasKey(child.name())) {
                    beyondKeys.children.put(child, below);
                }
            });
            write(beyondKeys, xml);
        }
        xml.end();
    }
}

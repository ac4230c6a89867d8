// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.data;

import dev.turnup.xml.XmlName;
import dev.turnup.yang.data.InstancePath.KeyValue;
import dev.turnup.yang.data.InstancePath.Step;
import dev.turnup.yang.schema.ChildIndex;
import dev.turnup.yang.schema.NamespaceLookup;
import dev.turnup.yang.schema.Schema;
import dev.turnup.yang.schema.SchemaNode;
import dev.turnup.yang.schema.SchemaNode.DataDefinition;
import dev.turnup.yang.schema.Type;
import dev.turnup.yang.value.NearName;
import dev.turnup.yang.value.Value;
import dev.turnup.yang.value.XPathLiteral;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads instance paths by the schema. */
final class PathParser {
    private static final XmlName SELF = XmlName.local(".");

    private final Schema schema;
    private final String text;
    private int at;

    PathParser(Schema schema, String text) {
        this.schema = schema;
        this.text = text;
    }

    InstancePath parse() {
        if (text.equals("/")) {
            return InstancePath.ROOT;
        }
        List<Step> steps = new ArrayList<>();
        DataDefinition node = schema.root();
        do {
            expect('/');
            node = child(node, steps);
            steps.add(new Step(node.name(), predicates(node)));
            if (node instanceof SchemaNode.ListNode list
                    && steps.getLast().keys().isEmpty()
                    && at < text.length()) {
                throw error(at, "an entry of " + list.name().local() + " needs its key here: " + example(list));
            }
        } while (at < text.length());
        return new InstancePath(steps);
    }

    private DataDefinition child(DataDefinition node, List<Step> above) {
        int from = at;
        String first = identifier();
        String module = "";
        String name = first;
        if (at < text.length() && text.charAt(at) == ':') {
            at++;
            module = first;
            name = identifier();
        }
        if (!(node instanceof SchemaNode.Parent parent)) {
            throw error(from, node.name().local() + " has no children");
        }
        List<ChildIndex.Child> found = parent.index().findLocal(name);
        if (!module.isEmpty()) {
            String asked = module;
            String namespace = schema.module(module)
                    .map(Schema.Module::namespace)
                    .orElseThrow(() -> error(from, "there is no module " + asked + meant(asked, moduleNames())));
            found = found.stream()
                    .filter(c -> c.node().name().namespace().equals(namespace))
                    .toList();
        } else if (found.size() > 1) {
            // As in RFC 7951, section 6.11, a name without module is of its parent's.
            String inherited = node.name().namespace();
            List<ChildIndex.Child> same = found.stream()
                    .filter(c -> c.node().name().namespace().equals(inherited))
                    .toList();
            found = same.isEmpty() ? found : same;
        }
        if (found.isEmpty()) {
            String where = above.isEmpty()
                    ? "at the top"
                    : "in " + above.getLast().name().local();
            throw error(from, "there is no " + name + " " + where + meant(name, names(parent)));
        }
        if (found.size() > 1) {
            throw error(
                    from,
                    "more than one module has " + name + " here; write "
                            + found.stream()
                                    .map(c -> c.node().declaration().module() + ":"
                                            + c.node().name().local())
                                    .collect(Collectors.joining(" or ")));
        }
        return found.getFirst().node();
    }

    private List<KeyValue> predicates(DataDefinition node) {
        int from = at;
        Map<String, KeyValue> given = new LinkedHashMap<>();
        while (at < text.length() && text.charAt(at) == '[') {
            int predicateAt = at;
            at++;
            blanks();
            if (at < text.length() && Character.isDigit(text.charAt(at))) {
                return List.of(position(node, predicateAt));
            }
            String key = keyName();
            blanks();
            expect('=');
            blanks();
            int valueAt = at;
            String value = literal();
            blanks();
            expect(']');
            if (given.put(key, key(node, key, value, predicateAt, valueAt)) != null) {
                throw error(predicateAt, "the key " + key + " twice");
            }
        }
        if (given.isEmpty() || !(node instanceof SchemaNode.ListNode list)) {
            return List.copyOf(given.values());
        }
        List<KeyValue> ordered = new ArrayList<>();
        for (XmlName key : list.keys()) {
            KeyValue value = given.get(key.local());
            if (value == null) {
                throw error(from, "the key " + key.local() + " is missing: " + example(list));
            }
            ordered.add(value);
        }
        return ordered;
    }

    /** The place of an entry that has no keys to tell it by; the cursor is on its first digit. */
    private KeyValue position(DataDefinition node, int predicateAt) {
        int from = at;
        while (at < text.length() && Character.isDigit(text.charAt(at))) {
            at++;
        }
        String digits = text.substring(from, at);
        blanks();
        expect(']');
        if (!(node instanceof SchemaNode.ListNode list) || !list.keys().isEmpty()) {
            throw error(
                    predicateAt,
                    node instanceof SchemaNode.ListNode keyed
                            ? "an entry of " + node.name().local() + " is told by its key, not its place: "
                                    + example(keyed)
                            : node.name().local() + " is no list without keys");
        }
        if (digits.length() > 9 || Integer.parseInt(digits) == 0) {
            throw error(from, "places count from 1");
        }
        return new KeyValue(InstancePath.POSITION, new Value.Int(Integer.parseInt(digits)));
    }

    private KeyValue key(DataDefinition node, String key, String value, int predicateAt, int valueAt) {
        if (node instanceof SchemaNode.LeafList list && key.equals(".")) {
            return KeyValue.of(list, SELF, value(list.type(), value, valueAt));
        }
        if (!(node instanceof SchemaNode.ListNode list)) {
            throw error(
                    predicateAt,
                    node instanceof SchemaNode.LeafList
                            ? "a value of " + node.name().local() + " is written [.='value']"
                            : node.name().local() + " is no list");
        }
        List<String> keys = list.keys().stream().map(XmlName::local).toList();
        if (!keys.contains(key)) {
            throw error(
                    predicateAt,
                    keys.isEmpty()
                            ? node.name().local() + " has no keys: write its place, such as "
                                    + node.name().local() + "[1]"
                            : "the key of " + node.name().local() + " is not " + key + " but "
                                    + String.join(" and ", keys));
        }
        XmlName name = list.keys().get(keys.indexOf(key));
        Type type = list.index()
                .find(name)
                .map(ChildIndex.Child::node)
                .filter(SchemaNode.Leaf.class::isInstance)
                .map(leaf -> ((SchemaNode.Leaf) leaf).type())
                .orElseThrow(() -> new IllegalArgumentException("the schema has no key leaf " + name));
        return KeyValue.of(list, name, value(type, value, valueAt));
    }

    private Value value(Type type, String value, int valueAt) {
        Value parsed = type.parse(value, byModule());
        if (parsed instanceof Value.Invalid invalid) {
            throw error(valueAt, "the value breaks the rule " + invalid.rule() + ": " + invalid.hint());
        }
        return parsed;
    }

    private NamespaceLookup byModule() {
        return prefix -> schema.module(prefix).map(Schema.Module::namespace);
    }

    private String identifier() {
        int from = at;
        while (at < text.length() && isIdentifier(text.charAt(at))) {
            at++;
        }
        if (at == from) {
            throw error(at, "a name is missing");
        }
        return text.substring(from, at);
    }

    private static boolean isIdentifier(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.';
    }

    /** {@code .}, or a key's name; its module is the list's or said before a colon, and either way the name tells it. */
    private String keyName() {
        String name = identifier();
        if (at < text.length() && text.charAt(at) == ':') {
            at++;
            name = identifier();
        }
        return name;
    }

    private String literal() {
        try {
            XPathLiteral literal = XPathLiteral.read(text, at);
            at = literal.end();
            return literal.value();
        } catch (XPathLiteral.Malformed e) {
            throw error(e.at(), String.valueOf(e.getMessage()));
        }
    }

    private void blanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private void expect(char c) {
        if (at >= text.length() || text.charAt(at) != c) {
            throw error(at, "'" + c + "' is missing");
        }
        at++;
    }

    private List<String> moduleNames() {
        return schema.modules().stream().map(Schema.Module::name).toList();
    }

    private static List<String> names(SchemaNode.Parent parent) {
        return parent.index().all().stream().map(c -> c.node().name().local()).toList();
    }

    private static String meant(String wrong, List<String> names) {
        Optional<String> near = NearName.of(wrong, names);
        return near.map(n -> "; did you mean " + n).orElse("");
    }

    private static String example(SchemaNode.ListNode list) {
        return list.name().local()
                + (list.keys().isEmpty()
                        ? "[1]"
                        : list.keys().stream()
                                .map(k -> "[" + k.local() + "=\"...\"]")
                                .collect(Collectors.joining()));
    }

    private IllegalArgumentException error(int position, String problem) {
        return new IllegalArgumentException(problem + ", at position " + (position + 1) + " of the path " + text);
    }
}

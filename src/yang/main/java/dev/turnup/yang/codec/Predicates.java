// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.codec;

import dev.turnup.xml.XmlName;
import dev.turnup.yang.data.DataNode.Key;
import dev.turnup.yang.schema.NamespaceLookup;
import dev.turnup.yang.schema.SchemaNode;
import dev.turnup.yang.value.Value;
import dev.turnup.yang.value.XPathLiteral;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The keys of an entry as predicates, {@code [t:name='0/0/1']}, as the attribute {@code key} of an edit holds them. */
final class Predicates {
    private static final Pattern NAME =
            Pattern.compile("\\s*\\[\\s*(?:(?<prefix>[^\\s:=\\[\\]]+):)?(?<name>[^\\s:=\\[\\]]+)\\s*=\\s*");
    private static final Pattern END = Pattern.compile("\\s*\\]\\s*");

    private Predicates() {}

    /** Reads the keys; empty where the text does not give each key of the list once. */
    static Optional<Key> read(SchemaNode.ListNode list, String text, NamespaceLookup prefixes) {
        Map<XmlName, Value> given = new HashMap<>();
        Matcher name = NAME.matcher(text);
        Matcher end = END.matcher(text);
        int at = 0;
        while (at < text.length()) {
            if (!name.region(at, text.length()).lookingAt()) {
                return Optional.empty();
            }
            XPathLiteral literal;
            try {
                literal = XPathLiteral.read(text, name.end());
            } catch (XPathLiteral.Malformed e) {
                return Optional.empty();
            }
            if (!end.region(literal.end(), text.length()).lookingAt()) {
                return Optional.empty();
            }
            at = end.end();
            String prefix = name.group("prefix");
            String local = name.group("name");
            Optional<XmlName> key = (prefix == null ? Optional.of(list.name().namespace()) : prefixes.namespace(prefix))
                    .map(uri -> new XmlName(uri, local));
            if (key.isEmpty() || !list.keys().contains(key.get())) {
                return Optional.empty();
            }
            Value value = type(list, key.get()).type().parse(literal.value(), prefixes);
            if (given.put(key.get(), value) != null) {
                return Optional.empty();
            }
        }
        List<Value> values = new ArrayList<>();
        list.keys().forEach(key -> Optional.ofNullable(given.get(key)).ifPresent(values::add));
        return values.size() == list.keys().size() ? Optional.of(new Key(values)) : Optional.empty();
    }

    private static SchemaNode.Leaf type(SchemaNode.ListNode list, XmlName key) {
        return list.index()
                .find(key)
                .map(child -> child.node() instanceof SchemaNode.Leaf leaf ? leaf : null)
                .orElseThrow(() -> new IllegalStateException("a key that is no leaf: " + key));
    }

    /**
     * Writes the keys, each name behind a prefix. Where a value holds both kinds of quotes it is a {@code concat}, which the
     * grammar of instance-identifiers does not have and the XPath that servers read them with does.
     *
     * @param prefix the prefix of a namespace
     */
    static String write(SchemaNode.ListNode list, List<String> values, UnaryOperator<String> prefix) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < values.size(); i++) {
            String value = values.get(i);
            XmlName key = list.keys().get(i);
            out.append('[').append(prefix.apply(key.namespace())).append(':').append(key.local());
            // Single quotes need no escape in an attribute.
            out.append('=').append(value.indexOf('\'') < 0 ? "'" + value + "'" : XPathLiteral.of(value));
            out.append(']');
        }
        return out.toString();
    }
}

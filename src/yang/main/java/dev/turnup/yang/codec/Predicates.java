// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.codec;

import dev.turnup.xml.XmlName;
import dev.turnup.yang.data.DataNode.Key;
import dev.turnup.yang.schema.NamespaceLookup;
import dev.turnup.yang.schema.SchemaNode;
import dev.turnup.yang.value.Value;
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
    private static final Pattern PREDICATE = Pattern.compile(
            "\\s*\\[\\s*(?:(?<prefix>[^\\s:=\\[\\]]+):)?(?<name>[^\\s:=\\[\\]]+)\\s*=\\s*(?:'(?<single>[^']*)'|\"(?<double>[^\"]*)\")\\s*\\]\\s*");

    private Predicates() {}

    /** Reads the keys; empty where the text does not give each key of the list once. */
    static Optional<Key> read(SchemaNode.ListNode list, String text, NamespaceLookup prefixes) {
        Map<XmlName, Value> given = new HashMap<>();
        Matcher matcher = PREDICATE.matcher(text);
        int end = 0;
        while (end < text.length()) {
            if (!matcher.find(end) || matcher.start() != end) {
                return Optional.empty();
            }
            end = matcher.end();
            String prefix = matcher.group("prefix");
            Optional<String> namespace =
                    prefix == null ? Optional.of(list.name().namespace()) : prefixes.namespace(prefix);
            String value = matcher.group("single") == null ? matcher.group("double") : matcher.group("single");
            Optional<XmlName> name = namespace.map(uri -> new XmlName(uri, matcher.group("name")));
            if (name.isEmpty() || !list.keys().contains(name.get())) {
                return Optional.empty();
            }
            if (given.put(name.get(), type(list, name.get()).type().parse(value, prefixes)) != null) {
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
     * Writes the keys, each name behind a prefix.
     *
     * @param prefix the prefix of a namespace
     * @throws IllegalArgumentException where a value holds both kinds of quotes, which predicates cannot carry
     */
    static String write(SchemaNode.ListNode list, List<String> values, UnaryOperator<String> prefix) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < values.size(); i++) {
            String value = values.get(i);
            char quote = value.indexOf('\'') < 0 ? '\'' : '"';
            if (value.indexOf(quote) >= 0) {
                throw new IllegalArgumentException("not supported yet: to place an entry of "
                        + list.name().local() + " beside one whose key holds both kinds of quotes");
            }
            XmlName key = list.keys().get(i);
            out.append('[').append(prefix.apply(key.namespace())).append(':').append(key.local());
            out.append('=').append(quote).append(value).append(quote).append(']');
        }
        return out.toString();
    }
}

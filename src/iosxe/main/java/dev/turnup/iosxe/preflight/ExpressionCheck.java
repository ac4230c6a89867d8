// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.preflight;

import dev.turnup.bindings.IosXe;
import dev.turnup.bindings.turnup.Turnup;
import dev.turnup.xml.XmlName;
import dev.turnup.yang.data.DataCursor;
import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.schema.ChildIndex;
import dev.turnup.yang.schema.Schema;
import dev.turnup.yang.xpath.XPath;
import dev.turnup.yang.xpath.XPathSyntaxException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A rule in XPath. Names without a prefix are of the module of the first name in {@code at}, in {@code must} of the node. */
record ExpressionCheck(Rule.Expression rule) implements Check.OfWhole {
    private static final Pattern FIRST_NAME = Pattern.compile(
            "\\s*//?\\s*(?:(?<prefix>[\\p{L}_][\\p{L}\\p{N}_.-]*):)?(?<name>[\\p{L}_][\\p{L}\\p{N}_.-]*)");

    /** Why it is none; empty where it is one. */
    static Optional<String> fault(Rule.Expression rule) {
        return fault("at", rule.at()).or(() -> fault("must", rule.must()));
    }

    private static Optional<String> fault(String name, String expression) {
        try {
            XPath.parse(expression, prefixes(IosXe.schema()), "");
            return Optional.empty();
        } catch (XPathSyntaxException e) {
            return Optional.of(name + ": " + e.getMessage());
        }
    }

    @Override
    public Stream<Judgement> judge(Situation situation) {
        DataTree tree = situation.withFacts();
        Map<String, String> prefixes = prefixes(tree.schema());
        Optional<String> namespace = namespace(tree.schema(), prefixes);
        if (namespace.isEmpty()) {
            return Stream.empty();
        }
        List<DataCursor> nodes =
                XPath.parse(rule.at(), prefixes, namespace.get()).select(DataCursor.root(tree)).stream()
                        .map(DataCursor.class::cast)
                        .toList();
        Map<String, XPath> musts = new HashMap<>();
        return nodes.stream()
                .filter(node -> !musts.computeIfAbsent(
                                node.name().namespace(), own -> XPath.parse(rule.must(), prefixes, own))
                        .test(node))
                .map(node ->
                        new Judgement.Fault(node.path(), rule.expects(), String.valueOf(node.node()), rule.hint()));
    }

    /** Empty where the tree's models do not have the first node: then there is nothing to look at. */
    private Optional<String> namespace(Schema schema, Map<String, String> prefixes) {
        Matcher first = FIRST_NAME.matcher(rule.at());
        if (!first.lookingAt()) {
            return Optional.of("");
        }
        List<ChildIndex.Child> named = schema.root().index().findLocal(first.group("name"));
        String prefix = first.group("prefix");
        return named.stream()
                .map(child -> child.node().name())
                .map(XmlName::namespace)
                .filter(namespace -> prefix == null || namespace.equals(prefixes.get(prefix)))
                .findFirst();
    }

    private static Map<String, String> prefixes(Schema schema) {
        Map<String, String> prefixes = new HashMap<>();
        Stream.of(schema, Turnup.schema())
                .flatMap(one -> one.modules().stream())
                .forEach(module -> {
                    prefixes.putIfAbsent(module.prefix(), module.namespace());
                    prefixes.put(module.name(), module.namespace());
                });
        return prefixes;
    }
}

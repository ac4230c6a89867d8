// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.data;

import dev.turnup.xml.XmlName;
import dev.turnup.yang.schema.ChildIndex;
import dev.turnup.yang.schema.Schema;
import dev.turnup.yang.xpath.XPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Expressions that people ask a tree, rather than modules. */
final class Selection {
    private static final Pattern FIRST_STEP = Pattern.compile(
            "/\\s*(?:(?<module>NAME):(?!:))?(?<name>NAME)(?!:)".replace("NAME", "[\\p{L}_][\\p{L}\\p{N}_.-]*+"));

    private Selection() {}

    static List<DataCursor> of(DataTree tree, String expression) {
        Map<String, String> prefixes = prefixes(tree.schema());
        return XPath.parse(expression, prefixes, firstNamespace(tree, expression, prefixes))
                .select(DataCursor.root(tree))
                .stream()
                .map(DataCursor.class::cast)
                .toList();
    }

    /** A module's name means it, whatever prefix another module has. */
    private static Map<String, String> prefixes(Schema schema) {
        Map<String, String> prefixes = new HashMap<>();
        schema.modules().forEach(module -> prefixes.putIfAbsent(module.prefix(), module.namespace()));
        schema.modules().forEach(module -> prefixes.put(module.name(), module.namespace()));
        return prefixes;
    }

    private static String firstNamespace(DataTree tree, String expression, Map<String, String> prefixes) {
        Matcher step = FIRST_STEP.matcher(expression);
        boolean unsaid = false;
        while (step.find()) {
            if (step.group("module") != null) {
                if (unsaid) {
                    continue; // only the first step decides
                }
                return prefixes.getOrDefault(step.group("module"), "");
            }
            List<ChildIndex.Child> top = tree.schema().root().index().findLocal(step.group("name"));
            if (top.size() == 1) {
                return top.getFirst().node().name().namespace();
            }
            unsaid = true;
        }
        List<String> stated = tree.root().children().keySet().stream()
                .map(XmlName::namespace)
                .distinct()
                .toList();
        if (unsaid && stated.size() > 1) {
            throw new IllegalArgumentException("write the module of the first name before it, as in //"
                    + tree.schema().modules().getFirst().name() + ":name: " + expression);
        }
        return stated.size() == 1 ? stated.getFirst() : "";
    }
}

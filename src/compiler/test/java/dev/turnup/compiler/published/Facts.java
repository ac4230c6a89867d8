// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.published;

import dev.turnup.yang.compare.XPathText;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.opendaylight.yangtools.yang.common.QName;
import org.opendaylight.yangtools.yang.model.api.DataSchemaNode;
import org.opendaylight.yangtools.yang.model.api.EffectiveModelContext;
import org.opendaylight.yangtools.yang.model.api.TypedDataSchemaNode;
import org.opendaylight.yangtools.yang.model.api.meta.EffectiveStatement;
import org.opendaylight.yangtools.yang.model.api.stmt.ModuleEffectiveStatement;

/**
 * What a loaded model says, node by node: a path, and under it each property as text that can be compared. A path is made
 * of names without prefixes, choice and case left out, as in {@code /native/interface/GigabitEthernet}; a choice itself
 * is {@code /native/interface/GigabitEthernet/encapsulation/(encap-choice)}.
 *
 * <p>Left out on purpose: descriptions, references, units, error messages, presence texts, features, names of types and
 * numbers of enumeration values. None of them reaches the wire.
 */
record Facts(SortedMap<String, SortedMap<String, String>> nodes) {

    private static final Set<String> DATA = Set.of("container", "list", "leaf", "leaf-list", "rpc", "input", "output");
    private static final List<String> STATUS = List.of("current", "deprecated", "obsolete");

    /** What a statement that is not there means: written out or left out, it is the same. */
    private static final Map<String, String> UNSAID =
            Map.of("status", "current", "mandatory", "false", "ordered-by", "system", "min-elements", "0");

    static Facts of(EffectiveModelContext model) {
        Facts facts = new Facts(new TreeMap<>());
        for (ModuleEffectiveStatement module : model.getModuleStatements().values()) {
            facts.readChildren(module, "", "", "current");
        }
        return facts;
    }

    Set<String> paths() {
        return Collections.unmodifiableSet(nodes.keySet());
    }

    boolean has(String path) {
        return nodes.containsKey(path);
    }

    /** The properties of a node; empty where the model has no such node. */
    Map<String, String> at(String path) {
        return Collections.unmodifiableMap(nodes.getOrDefault(path, Collections.emptySortedMap()));
    }

    /** {@code choices} are the choice and case names between the child and its parent in the data. */
    private void readChildren(EffectiveStatement<?, ?> parent, String path, String choices, String status) {
        for (EffectiveStatement<?, ?> child : parent.effectiveSubstatements()) {
            String kind = name(child);
            if (!(child.argument() instanceof QName qname)) {
                continue;
            }
            String name = qname.getLocalName();
            SortedMap<String, String> facts = read(child, path + "/" + name, status);
            String now = facts.getOrDefault("status", "current");
            if (DATA.contains(kind)) {
                if (!choices.isEmpty()) {
                    facts.put("within", choices);
                }
                nodes.put(path + "/" + name, facts);
                readChildren(child, path + "/" + name, "", now);
            } else if (kind.equals("choice")) {
                nodes.put(path + "/" + choices + "(" + name + ")", facts);
                readChildren(child, path, choices + "(" + name + ")", now);
            } else if (kind.equals("case")) {
                readChildren(child, path, choices + name, now);
            }
        }
    }

    private static SortedMap<String, String> read(EffectiveStatement<?, ?> node, String path, String inheritedStatus) {
        SortedMap<String, String> facts = new TreeMap<>();
        facts.put("kind", name(node));
        if (node.argument() instanceof QName qname) {
            facts.put("namespace", qname.getNamespace().toString());
        }
        if (node instanceof DataSchemaNode data) {
            data.effectiveConfig().ifPresent(config -> facts.put("config", config.toString()));
        }
        if (node instanceof TypedDataSchemaNode leaf) {
            facts.put("type", TypeText.of(leaf.typeDefinition(), path));
            leaf.typeDefinition().getDefaultValue().ifPresent(value -> facts.put("default", value.toString()));
        }
        String status = inheritedStatus;
        for (EffectiveStatement<?, ?> property : node.effectiveSubstatements()) {
            String argument =
                    property.declared() == null ? "" : property.declared().rawArgument();
            String name = name(property);
            switch (name) {
                case "key", "default" -> facts.put(name, argument.replaceAll("\\s+", " "));
                case "presence" -> facts.put(name, "true");
                case "ordered-by", "mandatory", "min-elements", "max-elements" -> facts.put(name, argument);
                case "unique", "must", "when" -> facts.merge(name, XPathText.plain(argument), Facts::both);
                case "status" -> status = STATUS.indexOf(argument) > STATUS.indexOf(status) ? argument : status;
                default -> {}
            }
        }
        facts.put("status", status);
        facts.entrySet().removeAll(UNSAID.entrySet());
        return facts;
    }

    private static String both(String one, String other) {
        return one.compareTo(other) < 0 ? one + " ; " + other : other + " ; " + one;
    }

    private static String name(EffectiveStatement<?, ?> statement) {
        return statement.statementDefinition().statementName().getLocalName();
    }
}

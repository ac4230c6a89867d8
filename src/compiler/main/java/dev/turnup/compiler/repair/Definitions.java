// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.repair;

import dev.turnup.compiler.statement.Cursor;
import dev.turnup.compiler.statement.ModuleTree;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.stream.Stream;
import org.opendaylight.yangtools.yang.ir.IRStatement;

/**
 * Finds typedefs, groupings, identities and features that are defined by themselves (RFC 7950, sections 7.3, 7.12, 7.18.2 and
 * 7.20.1). Each
 * circle is cut once, at the first of its definitions.
 */
final class Definitions {
    /** A reference in a definition, and the definition that it leads to. */
    private record Reference(Cursor use, Cursor definition) {}

    private static final Map<String, String> REFERENCE =
            Map.of("typedef", "type", "grouping", "uses", "identity", "base", "feature", "if-feature");

    private final List<Cursor> definitions = new ArrayList<>();
    private final IdentityHashMap<IRStatement, List<Reference>> references = new IdentityHashMap<>();

    Definitions(List<ModuleTree> modules, Names names) {
        List<Cursor> inOrder = new ArrayList<>();
        modules.forEach(m -> Cursor.top(m).walk(c -> {
            if (REFERENCE.containsKey(c.keyword())) {
                inOrder.add(c);
            }
        }));
        for (Cursor definition : inOrder) {
            String keyword = definition.keyword();
            String reference = REFERENCE.getOrDefault(keyword, "");
            List<Reference> leading = new ArrayList<>();
            definition.walk(c -> {
                if (c.keyword().equals(reference)) {
                    named(c).flatMap(name -> names.definition(c, keyword, name).stream())
                            .forEach(d -> leading.add(new Reference(c, d)));
                }
            });
            references.put(definition.statement(), leading);
        }
        keepCircles(inOrder);
    }

    /** An if-feature may name several. */
    private static Stream<String> named(Cursor reference) {
        return reference.keyword().equals("if-feature")
                ? References.features(reference.text())
                : Stream.of(reference.text());
    }

    /** Takes away, again and again, what leads to nothing any more: what stays leads into a circle. */
    private void keepCircles(List<Cursor> inOrder) {
        Set<IRStatement> staying = Collections.newSetFromMap(new IdentityHashMap<>());
        inOrder.forEach(c -> staying.add(c.statement()));
        IdentityHashMap<IRStatement, List<IRStatement>> users = new IdentityHashMap<>();
        IdentityHashMap<IRStatement, Integer> uses = new IdentityHashMap<>();
        Queue<IRStatement> free = new ArrayDeque<>();
        for (Cursor c : inOrder) {
            List<Reference> leading = references.getOrDefault(c.statement(), List.of());
            uses.put(c.statement(), leading.size());
            leading.forEach(r -> users.computeIfAbsent(r.definition().statement(), s -> new ArrayList<>())
                    .add(c.statement()));
            if (leading.isEmpty()) {
                free.add(c.statement());
            }
        }
        while (!free.isEmpty()) {
            IRStatement at = free.remove();
            staying.remove(at);
            for (IRStatement user : users.getOrDefault(at, List.of())) {
                if (uses.merge(user, -1, Integer::sum) == 0) {
                    free.add(user);
                }
            }
        }
        inOrder.stream().filter(c -> staying.contains(c.statement())).forEach(definitions::add);
    }

    /** Cuts each circle. */
    @SuppressWarnings("ReferenceEquality") // two equal statements are two definitions
    void cut(Remedies remedies) {
        Set<IRStatement> settled = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Cursor definition : definitions) {
            if (settled.contains(definition.statement())) {
                continue;
            }
            Set<IRStatement> reached = reachable(definition);
            for (Reference r : references.getOrDefault(definition.statement(), List.of())) {
                boolean back = r.definition().statement() == definition.statement()
                        || reachable(r.definition()).contains(definition.statement());
                if (back && !remedies.edit().changes(r.use().statement())) {
                    cut(definition, r.use(), remedies);
                    settled.addAll(reached);
                }
            }
        }
    }

    private Set<IRStatement> reachable(Cursor from) {
        Set<IRStatement> reached = Collections.newSetFromMap(new IdentityHashMap<>());
        Queue<IRStatement> open = new ArrayDeque<>(List.of(from.statement()));
        while (!open.isEmpty()) {
            for (Reference r : references.getOrDefault(open.remove(), List.of())) {
                if (reached.add(r.definition().statement())) {
                    open.add(r.definition().statement());
                }
            }
        }
        return reached;
    }

    private static void cut(Cursor definition, Cursor use, Remedies remedies) {
        switch (definition.keyword()) {
            case "typedef" -> remedies.anyText(use, definition + " is defined by itself");
            case "grouping" ->
                remedies.drop(
                        use, definition + " uses itself", "left out; the nodes that it would bring are absent", "");
            case "feature" ->
                remedies.drop(use, definition + " depends on itself", "that " + definition + " needs " + use.text());
            default ->
                remedies.drop(
                        use,
                        definition + " is derived from itself",
                        "that " + definition + " is derived from " + use.text());
        }
    }
}

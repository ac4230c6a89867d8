// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.lower;

import dev.turnup.compiler.errata.Errata;
import dev.turnup.compiler.source.CompilerException;
import dev.turnup.xml.Location;
import dev.turnup.yang.schema.SchemaNode;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Finds lists of configuration without a key (RFC 7950, section 7.8.2), which yangtools does not mind. */
final class ListRules {
    private final Errata errata;
    private final Set<SchemaNode> passed = Collections.newSetFromMap(new IdentityHashMap<>());

    private ListRules(Errata errata) {
        this.errata = errata;
    }

    /** Judges data; what operations and notifications hold is no configuration. */
    static void judge(List<SchemaNode> topLevel, Errata errata) {
        new ListRules(errata).walk(topLevel);
    }

    private void walk(List<? extends SchemaNode> nodes) {
        for (SchemaNode node : nodes) {
            if (passed.add(node)) {
                switch (node) {
                    case SchemaNode.ListNode list -> {
                        if (list.keys().isEmpty() && list.declaration().config()) {
                            forgive(list);
                        }
                        walk(list.children());
                    }
                    case SchemaNode.Container container -> walk(container.children());
                    case SchemaNode.Choice choice -> walk(choice.cases());
                    case SchemaNode.Case one -> walk(one.children());
                    case SchemaNode.Leaf leaf -> {}
                    case SchemaNode.LeafList leafs -> {}
                    case SchemaNode.AnyData any -> {}
                }
            }
        }
    }

    private void forgive(SchemaNode.ListNode list) {
        Location at = list.declaration().declared();
        errata.forgive(
                new CompilerException(at, "list " + list.name().local() + " is configuration and has no key"),
                "list",
                "taken as it is",
                "that no two entries are the same");
    }
}

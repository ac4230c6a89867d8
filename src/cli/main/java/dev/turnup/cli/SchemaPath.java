// SPDX-License-Identifier: Apache-2.0
package dev.turnup.cli;

import dev.turnup.xml.Location;
import dev.turnup.yang.data.InstancePath;
import dev.turnup.yang.schema.ChildIndex;
import dev.turnup.yang.schema.Schema;
import dev.turnup.yang.schema.SchemaNode;
import java.util.Optional;

/**
 * The schema node that a data path leads to.
 *
 * @param text its absolute schema node identifier (RFC 7950, section 6.5), choices and cases included, with the module's name
 *     where that is not the parent's; empty where no node is known
 * @param declared where the models state it
 */
record SchemaPath(Optional<String> text, Optional<Location> declared) {

    static SchemaPath of(Schema schema, InstancePath path) {
        StringBuilder text = new StringBuilder();
        String module = "";
        SchemaNode node = schema.root();
        for (InstancePath.Step step : path.steps()) {
            Optional<ChildIndex.Child> child =
                    node instanceof SchemaNode.Parent parent ? parent.index().find(step.name()) : Optional.empty();
            if (child.isEmpty()) {
                return new SchemaPath(Optional.empty(), Optional.empty());
            }
            for (ChildIndex.Branch branch : child.get().choices()) {
                module = append(text, module, branch.choice());
                module = append(text, module, branch.taken());
            }
            node = child.get().node();
            module = append(text, module, node);
        }
        return text.isEmpty()
                ? new SchemaPath(Optional.empty(), Optional.empty())
                : new SchemaPath(
                        Optional.of(text.toString()),
                        Optional.of(node.declaration().declared()));
    }

    private static String append(StringBuilder text, String module, SchemaNode node) {
        String own = node.declaration().module();
        text.append('/')
                .append(own.equals(module) ? "" : own + ":")
                .append(node.name().local());
        return own;
    }
}

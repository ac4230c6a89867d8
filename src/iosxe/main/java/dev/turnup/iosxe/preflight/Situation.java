// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.preflight;

import dev.turnup.bindings.turnup.Facts;
import dev.turnup.bindings.turnup.Rules;
import dev.turnup.bindings.turnup.Turnup;
import dev.turnup.xml.XmlName;
import dev.turnup.yang.binding.Beans;
import dev.turnup.yang.data.DataNode;
import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.schema.Release;
import dev.turnup.yang.schema.Schema;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a check looks at.
 *
 * @param before the configuration as it is; empty of nodes where only what is stated is judged
 * @param after the configuration as it shall be
 * @param facts what is known of the router beside
 * @param tables what things are looked up in
 * @param access how the session comes in
 * @param release the router's, where it is known
 */
record Situation(DataTree before, DataTree after, Facts facts, Rules tables, Access access, Optional<Release> release) {
    private static final XmlName FACTS = new XmlName("urn:turnup:facts", "facts");

    /** The same, of another configuration in itself. */
    Situation of(DataTree tree) {
        return new Situation(before, tree, facts, tables, access, release);
    }

    /** The configuration as it shall be with what is known beside it, in one tree. */
    DataTree withFacts() {
        Schema all = after.schema().root().index().find(FACTS).isPresent()
                ? after.schema()
                : after.schema().and(Turnup.schema());
        Map<XmlName, DataNode> nodes = new LinkedHashMap<>(after.root().children());
        nodes.putAll(Beans.of(Turnup.schema()).tree(facts).root().children());
        return new DataTree(all, new DataNode.Container(all.root(), nodes.values()));
    }

    Reading now() {
        return new Reading(after);
    }

    Reading was() {
        return new Reading(before);
    }
}

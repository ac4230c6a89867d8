// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.line;

import dev.turnup.yang.data.InstancePath;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A line of a configuration. */
sealed interface Statement {

    /**
     * A line that says a node of the tree.
     *
     * @param path the node; of one value of a leaf-list, that value
     * @param no what takes it away; empty where nothing does
     * @param said the names of the places that are filled
     * @param named the values that may name an entry elsewhere, by the names of their places
     * @param body what stands in the mode that it enters; absent where it enters none
     */
    record Said(
            Unit unit,
            InstancePath path,
            IosLine line,
            Optional<IosLine> no,
            Set<String> said,
            Map<String, String> named,
            @Nullable Block body)
            implements Statement {
        public Said {
            said = Set.copyOf(said);
            named = Map.copyOf(named);
        }
    }

    /**
     * A line that no model knows.
     *
     * @param in the node in whose mode it stands
     */
    record Kept(InstancePath in, ConfigLine line) implements Statement {}

    /**
     * What stands in a mode, in order, what nobody knows last.
     *
     * @param in the node in whose mode it stands
     */
    record Block(Mode mode, InstancePath in, List<Statement> statements) {
        public Block {
            statements = List.copyOf(statements);
        }
    }
}

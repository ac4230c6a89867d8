// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.lower;

import dev.turnup.yang.schema.SchemaNode;
import dev.turnup.yang.schema.Type;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Supplier;
import org.opendaylight.yangtools.yang.model.api.meta.EffectiveStatement;

/**
 * Remembers nodes by their statement, which yangtools shares between the places that use a grouping. A node serves
 * another place where the place adds the same and where every leafref that leaves the node finds the same type there.
 */
final class Memo {
    /** A type that depends on what stands above its leaf, up to the highest place that its leafrefs pass. */
    private record Outward(Place leaf, int highest, Type type) {}

    private record Remembered(Added added, int depth, SchemaNode node, List<Outward> outward) {}

    private final TypeLowering types;
    private final IdentityHashMap<EffectiveStatement<?, ?>, List<Remembered>> known = new IdentityHashMap<>();

    /** The types met so far that depend on places above the nodes being lowered now. */
    private final List<Outward> open = new ArrayList<>();

    Memo(TypeLowering types) {
        this.types = types;
    }

    /** The type of a leaf at a place. */
    Type typeOf(Place leaf) {
        return noted(leaf).type();
    }

    private TypeLowering.Placed noted(Place leaf) {
        TypeLowering.Placed placed = types.typeOf(leaf);
        if (placed.highest() < leaf.depth()) {
            open.add(new Outward(leaf, placed.highest(), placed.type()));
        }
        return placed;
    }

    /** The node of a statement: one that is known and fits the place, else a new one. */
    SchemaNode node(EffectiveStatement<?, ?> statement, Place place, Added added, Supplier<SchemaNode> lowering) {
        List<Remembered> all = known.computeIfAbsent(statement, s -> new ArrayList<>(1));
        int from = open.size();
        for (Remembered one : all) {
            if (one.added().equals(added) && fits(one, place)) {
                leave(place, from);
                return one.node();
            }
            open.subList(from, open.size()).clear();
        }
        SchemaNode node = lowering.get();
        leave(place, from);
        all.add(new Remembered(added, place.depth(), node, List.copyOf(open.subList(from, open.size()))));
        return node;
    }

    private boolean fits(Remembered one, Place place) {
        for (Outward outward : one.outward()) {
            Place leaf = outward.leaf().moved(one.depth(), place);
            if (!noted(leaf).type().equals(outward.type())) {
                return false;
            }
        }
        return true;
    }

    /** Forgets what depends on nothing above a place. */
    private void leave(Place place, int from) {
        open.subList(from, open.size()).removeIf(outward -> outward.highest() >= place.depth());
    }
}

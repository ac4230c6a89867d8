// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnup.yang.RandomSchemas;
import dev.turnup.yang.RandomTrees;
import dev.turnup.yang.data.DataNode;
import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.data.DefaultsMode;
import dev.turnup.yang.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The laws of diff and edit on random trees of random schemas: 200 seeds of 100 pairs each, and of 20 with nodes that no
 * schema knows; {@code -Dturnup.seed=N} repeats one seed.
 *
 * <p>An edit is minimal when it says nothing that could be left out (without any one of its nodes, operations or
 * places it leads elsewhere), and when it takes away at nodes that mean something in themselves: never a container without presence, in
 * which a device may hold more than the tree shows.
 */
@DisplayName("A diff")
class DiffLawsTest {
    private static final int SEEDS = 200;
    private static final int PAIRS = 100;
    private static final int OPAQUE_PAIRS = 20;

    static LongStream seeds() {
        String seed = System.getProperty("turnup.seed", "");
        return seed.isEmpty() ? LongStream.range(0, SEEDS) : LongStream.of(Long.parseLong(seed));
    }

    private interface Law {
        void holds(DataTree before, DataTree after);
    }

    /** Several pairs a schema, since schemas take most of the time. */
    private static void onPairs(long seed, int pairs, boolean opaque, Law law) {
        Random random = new Random(seed);
        for (int i = 0; i < pairs; ) {
            Schema schema = RandomSchemas.schema(random);
            for (int j = 0; j < 5 && i < pairs; j++, i++) {
                DataTree tree = RandomTrees.tree(schema, random);
                DataTree before = opaque ? RandomTrees.like(tree, random, true) : tree;
                boolean unlike = random.nextInt(4) == 0;
                DataTree after = RandomTrees.like(unlike ? DataTree.empty(schema) : before, random, opaque);
                law.holds(before, after);
                if (i % 10 == 0) {
                    saysNothingTooMuch(Diff.exact(before, after));
                    saysNothingTooMuch(Diff.exact(after, before));
                }
            }
        }
    }

    @ParameterizedTest(name = "leads there and back, and says nothing that could be left out, seed {0}")
    @MethodSource("seeds")
    void an_edit_leads_from_one_tree_to_the_other_and_the_inverse_leads_back(long seed) {
        onPairs(seed, PAIRS, false, (a, b) -> {
            Diff diff = Diff.between(a, b);

            leads(a, diff.edit(), b);
            leads(b, diff.inverse().edit(), a);
            assertThat(diff.inverse().inverse().edit()).isEqualTo(diff.edit());
            assertThat(Diff.between(a, a).isEmpty()).isTrue();
            assertThat(Diff.between(a, a).edit().isEmpty()).isTrue();
            assertThat(diff.isEmpty()).isEqualTo(a.digest().equals(b.digest()));
            assertThat(diff.edit().isEmpty()).isEqualTo(diff.isEmpty());
            assertThat(diff.changes().isEmpty()).isEqualTo(diff.isEmpty());
        });
    }

    @ParameterizedTest(name = "of trees with unknown nodes leads to its own after and back to before, seed {0}")
    @MethodSource("seeds")
    void with_opaque_nodes_a_diff_leads_to_its_own_after_and_back_to_before(long seed) {
        onPairs(seed, OPAQUE_PAIRS, true, (a, b) -> {
            Diff kept = Diff.between(a, b);
            Diff exact = Diff.exact(a, b);

            leads(a, kept.edit(), kept.after());
            leads(kept.after(), kept.inverse().edit(), a);
            leads(a, exact.edit(), b);
            leads(b, exact.inverse().edit(), a);
        });
    }

    @ParameterizedTest(name = "passes over state data, seed {0}")
    @MethodSource("seeds")
    void state_data_is_passed_over(long seed) {
        Random random = new Random(seed);
        Schema schema = RandomSchemas.schemaWithState(random);
        for (int i = 0; i < 10; i++) {
            DataTree a = RandomTrees.tree(schema, random);
            DataTree b = RandomTrees.like(a, random, false);

            Diff diff = Diff.between(a, b);

            assertThat(configuration(applied(diff.edit(), a))).isEqualTo(configuration(b));
            assertThat(configuration(applied(diff.inverse().edit(), b))).isEqualTo(configuration(a));
            assertThat(diff.isEmpty()).isEqualTo(configuration(a).equals(configuration(b)));
        }
    }

    /** What is compared is what the device reports, and holds: to one that trims, a default that is stated does not exist. */
    @ParameterizedTest(name = "leads there and back on a device of every defaults mode, seed {0}")
    @MethodSource("seeds")
    void in_every_defaults_mode_an_edit_leads_to_what_the_device_then_reports(long seed) {
        onPairs(seed, PAIRS / 5, true, (a, b) -> {
            for (DefaultsMode mode : DefaultsMode.values()) {
                Diff diff = Diff.exact(mode.in(a), mode.in(b));

                DataTree reached = mode.in(applied(diff.edit(), mode.in(a)));
                assertThat(reached).as("%s by %s", mode, diff.edit()).isEqualTo(mode.in(b));
                DataTree back = mode.in(applied(diff.inverse().edit(), reached));
                assertThat(back)
                        .as("%s back by %s", mode, diff.inverse().edit())
                        .isEqualTo(mode.in(a));
            }
        });
    }

    @ParameterizedTest(name = "merging a tree into nothing gives it, seed {0}")
    @MethodSource("seeds")
    void merging_a_tree_into_nothing_gives_that_tree(long seed) {
        Random random = new Random(seed);
        Schema schema = RandomSchemas.schema(random);
        DataTree tree = RandomTrees.tree(schema, random);

        assertThat(applied(EditConfig.merging(tree), DataTree.empty(schema))).isEqualTo(tree);
    }

    private static void leads(DataTree from, EditConfig edit, DataTree to) {
        assertThat(applied(edit, from)).as("from %s%nby %s", from, edit).isEqualTo(to);
    }

    private static void saysNothingTooMuch(Diff diff) {
        EditResult reached = new EditResult.Applied(diff.after());
        for (EditConfig less : Lessened.of(diff.edit())) {
            assertThat(less.applyTo(diff.before(), Operation.MERGE))
                    .as("from %s%nby %s%nwhich may be %s", diff.before(), diff.edit(), less)
                    .isNotEqualTo(reached);
        }
    }

    private static DataTree applied(EditConfig edit, DataTree tree) {
        return switch (edit.applyTo(tree, Operation.MERGE)) {
            case EditResult.Applied applied -> applied.tree();
            case EditResult.Rejected rejected -> throw new AssertionError(edit + " on " + tree + ": " + rejected);
        };
    }

    private static DataTree configuration(DataTree tree) {
        return new DataTree(tree.schema(), (DataNode.Container) configuration(tree.root()));
    }

    private static DataNode.Inner configuration(DataNode.Inner node) {
        List<DataNode> kept = new ArrayList<>();
        for (DataNode child : node.children().values()) {
            if (!EditNodes.isConfiguration(child)) {
                continue;
            }
            switch (child) {
                case DataNode.Container c -> {
                    DataNode.Inner within = configuration(c);
                    if (c.schema().presence() || !within.children().isEmpty()) {
                        kept.add(within);
                    }
                }
                case DataNode.ListData list ->
                    kept.add(new DataNode.ListData(
                            list.schema(),
                            list.entries().values().stream()
                                    .map(e -> (DataNode.Entry) configuration(e))
                                    .toList()));
                case DataNode.Entry e -> throw new AssertionError("an entry outside its list");
                case DataNode.Leaf leaf -> kept.add(leaf);
                case DataNode.LeafList leafList -> kept.add(leafList);
                case DataNode.AnyData any -> kept.add(any);
                case DataNode.Opaque opaque -> kept.add(opaque);
            }
        }
        return node.withChildren(kept);
    }
}

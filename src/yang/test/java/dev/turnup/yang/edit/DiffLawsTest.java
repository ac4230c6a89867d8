// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnup.yang.RandomSchemas;
import dev.turnup.yang.RandomTrees;
import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.schema.Schema;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The laws of diff and edit on random trees of random schemas; {@code -Dturnup.seed=N} repeats one run. */
@DisplayName("A diff")
class DiffLawsTest {
    private static final int PAIRS = 60;

    static LongStream seeds() {
        String seed = System.getProperty("turnup.seed", "");
        return seed.isEmpty() ? LongStream.range(0, 60) : LongStream.of(Long.parseLong(seed));
    }

    @ParameterizedTest(name = "leads there and back, seed {0}")
    @MethodSource("seeds")
    void an_edit_leads_from_one_tree_to_the_other_and_the_inverse_leads_back(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < PAIRS; i++) {
            Schema schema = RandomSchemas.schema(random);
            DataTree a = RandomTrees.tree(schema, random);
            DataTree b = random.nextInt(4) == 0 ? RandomTrees.tree(schema, random) : RandomTrees.like(a, random, false);

            Diff diff = Diff.between(a, b);

            assertThat(applied(diff.edit(), a))
                    .as("from %s%nby %s", a, diff.edit())
                    .isEqualTo(b);
            assertThat(applied(diff.inverse().edit(), b)).as("back from %s", b).isEqualTo(a);
            assertThat(Diff.between(a, a).isEmpty()).isTrue();
            assertThat(diff.isEmpty()).isEqualTo(a.digest().equals(b.digest()));
            assertThat(diff.edit().isEmpty()).isEqualTo(diff.isEmpty());
        }
    }

    @ParameterizedTest(name = "of trees with unknown nodes, seed {0}")
    @MethodSource("seeds")
    void with_opaque_nodes_a_diff_leads_to_its_own_after_and_back_to_before(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < PAIRS; i++) {
            Schema schema = RandomSchemas.schema(random);
            DataTree a = RandomTrees.like(RandomTrees.tree(schema, random), random, true);
            DataTree b = RandomTrees.like(a, random, true);

            Diff kept = Diff.between(a, b);
            Diff exact = Diff.exact(a, b);

            assertThat(applied(kept.edit(), a)).isEqualTo(kept.after());
            assertThat(applied(kept.inverse().edit(), kept.after())).isEqualTo(a);
            assertThat(applied(exact.edit(), a))
                    .as("from %s%nby %s", a, exact.edit())
                    .isEqualTo(b);
            assertThat(applied(exact.inverse().edit(), b)).isEqualTo(a);
        }
    }

    @ParameterizedTest(name = "merging a tree into nothing gives it, seed {0}")
    @MethodSource("seeds")
    void merging_a_tree_into_nothing_gives_that_tree(long seed) {
        Random random = new Random(seed);
        Schema schema = RandomSchemas.schema(random);
        DataTree tree = RandomTrees.tree(schema, random);

        assertThat(applied(EditConfig.merging(tree), DataTree.empty(schema))).isEqualTo(tree);
    }

    private static DataTree applied(EditConfig edit, DataTree tree) {
        return switch (edit.applyTo(tree, Operation.MERGE)) {
            case EditResult.Applied applied -> applied.tree();
            case EditResult.Rejected rejected -> throw new AssertionError(edit + " on " + tree + ": " + rejected);
        };
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.edit;

import static dev.turnup.yang.TestSchemas.leaf;
import static dev.turnup.yang.TestSchemas.leafList;
import static dev.turnup.yang.TestSchemas.list;
import static dev.turnup.yang.TestSchemas.schema;
import static dev.turnup.yang.TestSchemas.uint16;
import static dev.turnup.yang.TestTrees.tree;
import static org.assertj.core.api.Assertions.assertThat;

import dev.turnup.xml.XmlName;
import dev.turnup.xml.XmlWriter;
import dev.turnup.yang.codec.XmlCodec;
import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.schema.Schema;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Entries and values that the user orders: how few of them move; {@code -Dturnup.seed=N} repeats one seed. */
class MovesTest {
    private static final Schema SCHEMA = schema(
            list("rule", "seq", leaf("seq", uint16())).orderedByUser(),
            leafList("step", uint16()).orderedByUser());

    static LongStream seeds() {
        String seed = System.getProperty("turnup.seed", "");
        return seed.isEmpty() ? LongStream.range(0, 20) : LongStream.of(Long.parseLong(seed));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void as_many_move_as_a_longest_common_subsequence_leaves_over(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 50; i++) {
            List<Integer> before = row(random);
            List<Integer> after = row(random);
            List<Integer> both = before.stream().filter(after::contains).toList();
            int needed = both.size() - longestCommon(before, after);

            Diff diff = Diff.between(trees(before), trees(after));

            assertThat(diff.counts().move()).as("%s to %s", before, after).isEqualTo(2 * needed);
            assertThat(moves(diff, both)).as("%s to %s", before, after).isEqualTo(2L * needed);
        }
    }

    @Test
    void what_moves_or_comes_is_placed_beside_what_stays() {
        Diff diff = Diff.between(trees(List.of(1, 2, 3, 4)), trees(List.of(9, 2, 7, 8, 3, 4, 1, 6)));

        XmlWriter xml = XmlWriter.compact().start(XmlName.local("config"));
        XmlCodec.writeEdit(diff.edit(), xml);
        assertThat(Pattern.compile("yang:(insert=\"[a-z]+\"(?: yang:value=\"\\d\")?)>(\\d)")
                        .matcher(xml.end().toString())
                        .results()
                        .map(place -> place.group(2) + " " + place.group(1)))
                .containsExactly(
                        "9 insert=\"first\"",
                        "7 insert=\"after\" yang:value=\"2\"",
                        "8 insert=\"before\" yang:value=\"3\"",
                        "1 insert=\"last\"");
    }

    private static List<Integer> row(Random random) {
        List<Integer> row = new ArrayList<>(IntStream.range(0, 12).boxed().toList());
        Collections.shuffle(row, random);
        return row.subList(0, random.nextInt(13));
    }

    private static DataTree trees(List<Integer> row) {
        List<String> lines = new ArrayList<>();
        row.forEach(n -> lines.add("/rule[seq='" + n + "']"));
        row.forEach(n -> lines.add("/step = " + n));
        return tree(SCHEMA, lines.toArray(String[]::new));
    }

    /** Nodes of the edit with a place that were there before. */
    private static long moves(Diff diff, List<Integer> both) {
        List<String> known = both.stream().map(String::valueOf).toList();
        return diff.edit().nodes().stream()
                .filter(node -> switch (node) {
                    case EditNode.Entry e ->
                        e.insert().isPresent()
                                && known.contains(e.key()
                                        .orElseThrow()
                                        .values()
                                        .getFirst()
                                        .canonical());
                    case EditNode.LeafListEntry v ->
                        v.insert().isPresent() && known.contains(v.value().canonical());
                    case EditNode.Container c -> false;
                    case EditNode.Leaf l -> false;
                    case EditNode.AnyData a -> false;
                    case EditNode.Opaque o -> false;
                })
                .count();
    }

    private static int longestCommon(List<Integer> a, List<Integer> b) {
        int[][] length = new int[a.size() + 1][b.size() + 1];
        for (int i = 1; i <= a.size(); i++) {
            for (int j = 1; j <= b.size(); j++) {
                length[i][j] = a.get(i - 1).equals(b.get(j - 1))
                        ? length[i - 1][j - 1] + 1
                        : Math.max(length[i - 1][j], length[i][j - 1]);
            }
        }
        return length[a.size()][b.size()];
    }
}

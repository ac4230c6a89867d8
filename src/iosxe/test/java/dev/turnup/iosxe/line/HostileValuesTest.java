// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.turnup.yang.data.DataNode;
import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.edit.Diff;
import dev.turnup.yang.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No value breaks out of its line: it is told, or it comes back from the lines as it went in. */
class HostileValuesTest {
    private static final LineSyntax SYNTAX = Telephony.syntax("16.4.1");

    @ParameterizedTest
    @MethodSource("dev.turnup.iosxe.line.HostileTexts#all")
    void is_told_or_comes_back_as_it_went_in(String hostile) {
        DataTree site = SYNTAX.normal(Telephony.tree(LineSyntaxTest.SITE));
        int places = texts(site.root(), new ArrayList<>()).size();
        assertThat(places).isGreaterThan(15);
        for (int place = 0; place < places; place++) {
            DataTree tree = new DataTree(
                    site.schema(), (DataNode.Container) with(site.root(), new int[] {place}, new Value.Text(hostile)));
            if (SYNTAX.violations(tree).isEmpty()) {
                Script script = SYNTAX.script(DataTree.empty(tree.schema()), tree);
                script.commands()
                        .forEach(command -> assertThat(
                                        IosLine.unsafe(command.line().text()))
                                .isEmpty());
                assertThat(script.text().lines().count())
                        .isEqualTo(script.commands().size());
                assertThat(Diff.exact(SYNTAX.read(SYNTAX.print(tree)).tree(), tree)
                                .changes())
                        .as("%s in place %d", hostile, place)
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("dev.turnup.iosxe.line.HostileTexts#all")
    void a_line_of_it_is_refused_without_showing_it_or_is_one_line(String hostile) {
        if (IosLine.unsafe(hostile).isPresent()) {
            assertThatThrownBy(() -> IosLine.of(hostile)).isInstanceOf(IllegalArgumentException.class);
        } else {
            assertThat(IosLine.of(hostile).text()).matches("[ -~&&[^?]]{1,254}");
        }
    }

    @Test
    void a_secret_is_masked_wherever_people_look() {
        DataTree site = SYNTAX.normal(Telephony.tree(LineSyntaxTest.SITE));
        Script script = SYNTAX.script(DataTree.empty(site.schema()), site);

        assertThat(script.text()).contains("username p1 password secret1");
        assertThat(script.toString()).contains("username p1 password ********").doesNotContain("secret1");
        assertThat(script.commands().toString()).doesNotContain("secret1");
    }

    private static List<String> texts(DataNode node, List<String> into) {
        switch (node) {
            case DataNode.Inner inner -> inner.children().values().forEach(child -> texts(child, into));
            case DataNode.ListData list -> list.entries().values().forEach(entry -> texts(entry, into));
            case DataNode.Leaf leaf -> {
                if (leaf.value() instanceof Value.Text text) {
                    into.add(text.text());
                }
            }
            case DataNode.LeafList list -> {}
            case DataNode.AnyData any -> {}
            case DataNode.Opaque opaque -> {}
        }
        return into;
    }

    /** The node with the text leaf of that number changed. */
    private static DataNode with(DataNode node, int[] left, Value value) {
        return switch (node) {
            case DataNode.Inner inner ->
                (DataNode) inner.withChildren(inner.children().values().stream()
                        .map(child -> with(child, left, value))
                        .toList());
            case DataNode.ListData list ->
                new DataNode.ListData(
                        list.schema(),
                        list.entries().values().stream()
                                .map(entry -> (DataNode.Entry) with(entry, left, value))
                                .toList());
            case DataNode.Leaf leaf -> {
                boolean here = leaf.value() instanceof Value.Text && left[0]-- == 0;
                yield here ? new DataNode.Leaf(leaf.schema(), value) : leaf;
            }
            case DataNode.LeafList list -> list;
            case DataNode.AnyData any -> any;
            case DataNode.Opaque opaque -> opaque;
        };
    }
}

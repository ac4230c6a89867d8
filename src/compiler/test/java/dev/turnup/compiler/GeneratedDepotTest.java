// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.turnup.golden.depot.Bay;
import dev.turnup.golden.depot.Event;
import dev.turnup.golden.depot.Paths;
import dev.turnup.golden.depot.Status;
import dev.turnup.golden.depot.Yard;
import dev.turnup.xml.XmlReader;
import dev.turnup.yang.binding.Beans;
import dev.turnup.yang.codec.ReadMode;
import dev.turnup.yang.codec.XmlCodec;
import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.edit.EditConfig;
import dev.turnup.yang.edit.EditResult;
import dev.turnup.yang.edit.Operation;
import dev.turnup.yang.schema.Schema;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How classes are used of what stands at the top of a module, of state data, and of keys that hold anything. */
class GeneratedDepotTest {
    private static final Schema SCHEMA = Models.depotSchema();

    private final Beans beans = Beans.of(SCHEMA);

    @Test
    void leafs_at_the_top_have_paths() {
        DataTree tree = read("<motto xmlns='urn:depot'>on time</motto><mode xmlns='urn:depot'>closed</mode>"
                + "<holiday xmlns='urn:depot'>easter</holiday><holiday xmlns='urn:depot'>may</holiday>"
                + "<limit xmlns='urn:depot'>unlimited</limit>");

        assertThat(beans.read(tree, Paths.motto())).contains("on time");
        assertThat(beans.read(tree, Paths.mode())).contains(Paths.Mode.CLOSED);
        assertThat(beans.read(tree, Paths.holiday())).containsExactly("easter", "may");
        assertThat(beans.read(tree, Paths.limit())).containsExactly(Paths.Limit.UNLIMITED);
        assertThat(Paths.limit().value(Paths.Limit.of(7))).hasToString("/limit[.=\"7\"]");
    }

    @Test
    void leafs_at_the_top_are_set() {
        DataTree tree = applied(beans.edit(Paths.motto(), "on time"), DataTree.empty(SCHEMA));
        tree = applied(beans.edit(Paths.holiday().value("may"), "may"), tree);

        assertThat(tree)
                .isEqualTo(read("<motto xmlns='urn:depot'>on time</motto><holiday xmlns='urn:depot'>may</holiday>"));
    }

    @Test
    void a_list_at_the_top_is_read_whole_or_by_entry() {
        Bay north = Bay.named("north").width(7).build();
        DataTree tree = applied(beans.edit(north), beans.tree(Bay.named("south").build()));

        assertThat(beans.read(tree, Paths.bay())).extracting(Bay::name).containsExactlyInAnyOrder("north", "south");
        assertThat(beans.read(tree, Paths.bay("north"))).contains(north);
        assertThat(beans.read(tree, Paths.bay("north").width())).contains(7);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> beans.bean(tree, Bay.class))
                .withMessageContaining("bay is a list");
    }

    @Test
    void state_is_read_as_configuration_is() {
        DataTree tree = read(
                "<bay xmlns='urn:depot'><name>north</name><status><loads>18446744073709551615</loads>"
                        + "<event><at>noon</at><what>in</what></event><event><at>noon</at><what>in</what></event></status></bay>");
        Event event = Event.builder().at("noon").what("in").build();

        assertThat(beans.read(tree, Paths.bay("north").status()))
                .contains(Status.builder()
                        .loads(new BigInteger("18446744073709551615"))
                        .event(event, event)
                        .build());
        assertThat(beans.read(tree, Paths.bay("north").status().event())).containsExactly(event, event);
    }

    @Test
    void state_is_not_sent_as_configuration() {
        Yard yard = Yard.builder().gauge(3).right("r").build();

        assertThat(beans.read(read("<yard xmlns='urn:depot'><right>r</right><gauge>3</gauge></yard>"), Paths.yard()))
                .contains(yard);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> beans.edit(yard))
                .withMessageContaining("this is state of the device, not configuration")
                .withMessageContaining("/yard/gauge");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a/b",
                "it's",
                "a \"b\"",
                "both ' and \"",
                "[x]",
                "a[b='c']",
                "x:y",
                " spaces  within ",
                "<&>]]>",
                "\u00e9\u20ac\uD83D\uDE9A",
                "..",
                ""
            })
    void a_key_may_be_any_text(String key) {
        Bay bay = Bay.named(key).width(1).build();
        DataTree tree =
                applied(beans.edit(bay), beans.tree(Bay.named("other").width(2).build()));
        DataTree wider = applied(beans.edit(Paths.bay(key).width(), 3), tree);

        assertThat(beans.read(tree, Paths.bay(key))).contains(bay);
        assertThat(beans.read(wider, Paths.bay(key).width())).contains(3);
        assertThat(beans.read(wider, Paths.bay("other").width())).contains(2);
        assertThat(beans.read(wider, Paths.bay(key).name())).contains(key);
    }

    private static DataTree read(String xml) {
        try (XmlReader reader = XmlReader.of("<data>" + xml + "</data>", "a reply")) {
            return XmlCodec.read(SCHEMA, reader, ReadMode.DEVICE).tree();
        }
    }

    private static DataTree applied(EditConfig edit, DataTree tree) {
        return switch (edit.applyTo(tree, Operation.MERGE)) {
            case EditResult.Applied applied -> applied.tree();
            case EditResult.Rejected rejected -> throw new AssertionError(rejected.errors());
        };
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnup.compiler.source.CompilerOptions;
import dev.turnup.xml.Location;
import dev.turnup.xml.XmlName;
import dev.turnup.yang.schema.Availability;
import dev.turnup.yang.schema.Declaration.Status;
import dev.turnup.yang.schema.Must;
import dev.turnup.yang.schema.Operation;
import dev.turnup.yang.schema.Pattern;
import dev.turnup.yang.schema.Schema;
import dev.turnup.yang.schema.SchemaFile;
import dev.turnup.yang.schema.SchemaNode;
import dev.turnup.yang.schema.SchemaNode.Choice;
import dev.turnup.yang.schema.SchemaNode.Container;
import dev.turnup.yang.schema.SchemaNode.Leaf;
import dev.turnup.yang.schema.SchemaNode.LeafList;
import dev.turnup.yang.schema.SchemaNode.ListNode;
import dev.turnup.yang.schema.Type;
import dev.turnup.yang.schema.When;
import dev.turnup.yang.value.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What the statements of {@code shop.yang} and {@code shop-extra.yang} become. */
class YangCompilerTest {
    private static final String NS = "urn:shop";
    private static final Schema SCHEMA = Models.shopSchema();

    @Test
    void modules_keep_their_revision_namespace_prefix_and_features() {
        assertThat(SCHEMA.module("shop"))
                .contains(new Schema.Module("shop", Optional.of("2026-01-01"), NS, "s", List.of("cold")));
    }

    @Test
    void a_node_knows_the_file_and_line_of_its_statement() {
        assertThat(leaf("/shop/name").declaration().declared()).isEqualTo(new Location("shop.yang", 33, 0));
        assertThat(leaf("/shop/name").declaration().description()).contains("What stands above the door.");
    }

    @Test
    void typedefs_are_resolved_and_every_restriction_is_kept() {
        assertThat(leaf("/shop/name").type()).isInstanceOfSatisfying(Type.StringType.class, type -> {
            assertThat(type.lengths()).hasToString("[1..8]");
            assertThat(type.patterns()).containsExactly(new Pattern("[a-z]*", false), new Pattern("x.*", true));
        });
        assertThat(leaf("/shop/stock").type()).isInstanceOfSatisfying(Type.IntegerType.class, type -> {
            assertThat(type.kind()).isEqualTo(Type.IntegerKind.UINT8);
            assertThat(type.ranges()).hasToString("[0..100]");
        });
        assertThat(leaf("/shop/old").type())
                .isInstanceOfSatisfying(
                        Type.IntegerType.class,
                        type -> assertThat(type.ranges()).hasToString("[-9223372036854775808..9223372036854775807]"));
        assertThat(leaf("/shop/item/price").type())
                .isInstanceOfSatisfying(
                        Type.IntegerType.class,
                        type -> assertThat(type.ranges()).hasToString("[0..18446744073709551615]"));
    }

    @Test
    void defaults_and_units_come_from_the_leaf_or_else_from_its_typedef() {
        assertThat(leaf("/shop/stock").defaultValue()).contains(new Value.Int(5));
        assertThat(leaf("/shop/stock").units()).contains("percent");
        assertThat(leaf("/shop/item/width").defaultValue()).contains(new Value.Int(7));
        assertThat(leaf("/shop/temperature").defaultValue()).contains(new Value.Decimal(new BigDecimal("4.5")));
        assertThat(leaf("/shop/temperature").units()).contains("degree");
        assertThat(leaf("/shop/kind").defaultValue()).contains(new Value.Identity("shop", new XmlName(NS, "fruit")));
        assertThat(node("/shop/shop:tag", LeafList.class).defaults())
                .containsExactly(new Value.Text("new"), new Value.Text("best"));
    }

    @Test
    void decimals_keep_their_range() {
        assertThat(leaf("/shop/temperature").type()).isInstanceOfSatisfying(Type.Decimal64.class, type -> {
            assertThat(type.fractionDigits()).isEqualTo(2);
            assertThat(type.ranges()).hasToString("[-30.5..40.0]");
        });
    }

    @Test
    void enumerations_and_bits_keep_names_values_and_status() {
        assertThat(leaf("/shop/item/colour").type())
                .isEqualTo(new Type.EnumerationType(List.of(
                        new Type.EnumValue("red", 0, Status.CURRENT),
                        new Type.EnumValue("blue", 7, Status.DEPRECATED),
                        new Type.EnumValue("green", 8, Status.CURRENT))));
        assertThat(leaf("/shop/item/flags").type())
                .isEqualTo(new Type.BitsType(
                        List.of(new Type.Bit("early", 1, Status.CURRENT), new Type.Bit("late", 3, Status.CURRENT))));
    }

    @Test
    void identities_derive_across_modules() {
        assertThat(leaf("/shop/kind").type())
                .isInstanceOfSatisfying(
                        Type.Identityref.class,
                        type -> assertThat(type.allowed())
                                .containsEntry(new XmlName(NS, "apple"), derived("shop", new XmlName(NS, "fruit")))
                                .containsEntry(
                                        new XmlName("urn:shop:extra", "pear"),
                                        derived("shop-extra", new XmlName(NS, "fruit")))
                                .doesNotContainKey(new XmlName(NS, "thing")));
    }

    @Test
    void a_leafref_has_the_type_of_its_target() {
        Leaf item = leaf("/shop/best/item");
        assertThat(item.type()).isInstanceOfSatisfying(Type.Leafref.class, ref -> {
            assertThat(ref.path().text()).isEqualTo("../../item/id");
            assertThat(ref.requireInstance()).isTrue();
            assertThat(ref.target()).isEqualTo(leaf("/shop/item/id").type());
        });
        assertThat(leaf("/shop/best/again").type()).isInstanceOfSatisfying(Type.Leafref.class, ref -> {
            assertThat(ref.requireInstance()).isFalse();
            assertThat(ref.target()).isEqualTo(item.type());
        });
        assertThat(leaf("/shop/best/either").type())
                .isInstanceOfSatisfying(
                        Type.Union.class,
                        union -> assertThat(union.members().getFirst()).isInstanceOf(Type.Leafref.class));
    }

    @Test
    void lists_keep_keys_unique_and_bounds() {
        ListNode item = node("/shop/item", ListNode.class);
        assertThat(item.keys()).containsExactly(new XmlName(NS, "id"), new XmlName(NS, "colour"));
        assertThat(item.minElements()).isEqualTo(1);
        assertThat(item.maxElements()).isEqualTo(Integer.MAX_VALUE);
        assertThat(item.unique())
                .containsExactly(List.of(
                        List.of(new XmlName(NS, "price")),
                        List.of(new XmlName(NS, "depth"), new XmlName(NS, "value"))));
        LeafList tag = node("/shop/shop:tag", LeafList.class);
        assertThat(tag.orderedByUser()).isTrue();
        assertThat(tag.maxElements()).isEqualTo(4);
    }

    @Test
    void must_keeps_its_message_tag_and_line() {
        Must must = leaf("/shop/item/price").declaration().musts().getFirst();
        assertThat(must.expression().text()).isEqualTo(". > 0");
        assertThat(must.message()).contains("Nothing is free.");
        assertThat(must.appTag()).contains("price");
        assertThat(must.declared()).isEqualTo(new Location("shop.yang", 56, 0));
    }

    @Test
    void a_node_gets_the_when_of_the_uses_and_augments_that_brought_it() {
        assertThat(whens("/shop/item/width")).containsExactly("price = 1 @parent");
        assertThat(whens("/shop/item/depth")).containsExactly("price = 1 @parent");
        assertThat(whens("/shop/item/depth/value")).isEmpty();
        assertThat(whens("/shop/item/depth/unit")).containsExactly("value = 2 @parent");
        assertThat(whens("/shop/shop-extra:tag")).containsExactly("shop:stock = 3 @parent");
        assertThat(whens("/shop/shop:tag")).isEmpty();
    }

    @Test
    void prefixes_mean_what_the_file_says() {
        When when = leaf("/shop/shop-extra:tag").declaration().whens().getFirst();
        assertThat(when.expression().prefixes()).containsOnly(Map.entry("shop", NS));
        assertThat(when.expression().defaultNamespace()).isEqualTo("urn:shop:extra");
        assertThat(when.declared()).isEqualTo(new Location("shop-extra.yang", 13, 0));
    }

    @Test
    void choices_keep_their_cases_shorthand_or_augmented() {
        Container shop = node("/shop", Container.class);
        Choice delivery = shop.children().stream()
                .filter(Choice.class::isInstance)
                .map(Choice.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(delivery.defaultCase()).contains(new XmlName(NS, "pickup"));
        assertThat(delivery.cases()).extracting(c -> c.name().local()).containsExactly("pickup", "ship", "drone");
        assertThat(delivery.declaration().whens().getFirst().onParent()).isTrue();
        assertThat(delivery.cases().get(1).declaration().whens().getFirst().onParent())
                .isTrue();
        assertThat(delivery.cases().getLast().name().namespace()).isEqualTo("urn:shop:extra");
    }

    @Test
    void augmented_nodes_belong_to_their_own_module() {
        Leaf tag = leaf("/shop/shop-extra:tag");
        assertThat(tag.name()).isEqualTo(new XmlName("urn:shop:extra", "tag"));
        assertThat(tag.declaration().module()).isEqualTo("shop-extra");
    }

    @Test
    void marks_say_which_releases_have_a_node_and_what_is_secret() {
        assertThat(leaf("/shop/open").declaration().availability())
                .isEqualTo(new Availability(Optional.of("17.3.1"), Optional.of("17.9.1")));
        assertThat(leaf("/shop/password").declaration().secret()).isTrue();
        assertThat(leaf("/shop/name").declaration().availability()).isEqualTo(Availability.ALWAYS);
        assertThat(leaf("/shop/shop-extra:tag").declaration().availability().since())
                .contains("17.5.1");
        assertThat(leaf("/shop/late").declaration().availability().since()).contains("17.8.1");
    }

    @Test
    void presence_config_and_status_are_kept() {
        assertThat(node("/shop/best", Container.class).presence()).isTrue();
        assertThat(node("/shop", Container.class).presence()).isFalse();
        assertThat(leaf("/own/count").declaration().config()).isFalse();
        assertThat(leaf("/shop/old").declaration().status()).isEqualTo(Status.OBSOLETE);
    }

    @Test
    void an_operation_has_input_and_output() {
        Operation close = Objects.requireNonNull(SCHEMA.operations().get(new XmlName(NS, "close")));
        assertThat(close.input().children()).hasSize(2);
        assertThat(close.output().children()).isEmpty();
        assertThat(close.input().declaration().availability().since()).contains("17.6.1");
    }

    @Test
    void what_needs_an_unsupported_feature_is_not_there() {
        Schema warm = YangCompiler.compile(Models.shop(), new CompilerOptions(Optional.of(Set.of()), true))
                .schema();
        assertThat(warm.find("/shop/temperature")).isEmpty();
        assertThat(warm.module("shop").orElseThrow().features()).isEmpty();
    }

    @Test
    void where_all_features_are_supported_what_needs_one_to_be_absent_is_not_there() {
        Schema schema = YangCompiler.compile(
                        Models.module(
                                "feature on; leaf a { type empty; if-feature 'not on'; } leaf b { type empty; if-feature on; }"),
                        CompilerOptions.STRICT)
                .schema();

        assertThat(schema.find("/a")).isEmpty();
        assertThat(schema.find("/b")).isPresent();
    }

    @Test
    void min_and_max_of_a_typedef_are_those_of_the_type_behind_it() {
        Schema schema = YangCompiler.compile(
                        Models.module(
                                "typedef t { type int8 { range '-10..10 | 50'; } } typedef u { type t { range 'min..-5 | max'; } }"
                                        + "leaf a { type u { range '-7..-6 | 50'; } }"),
                        CompilerOptions.STRICT)
                .schema();

        assertThat(((Leaf) schema.find("/a").orElseThrow()).type())
                .isInstanceOfSatisfying(
                        Type.IntegerType.class,
                        type -> assertThat(type.ranges().toString()).isEqualTo("[-7..-6, 50]"));
    }

    @Test
    void compiling_twice_gives_the_same_bytes() {
        assertThat(SchemaFile.write(Models.shopSchema())).isEqualTo(SchemaFile.write(SCHEMA));
    }

    /** Of thing, by way of another identity. */
    private static Type.DerivedIdentity derived(String module, XmlName by) {
        return new Type.DerivedIdentity(module, new TreeSet<>(List.of(new XmlName(NS, "thing"), by)));
    }

    private static List<String> whens(String path) {
        return node(path, SchemaNode.class).declaration().whens().stream()
                .map(w -> w.expression().text() + (w.onParent() ? " @parent" : ""))
                .toList();
    }

    private static Leaf leaf(String path) {
        return node(path, Leaf.class);
    }

    private static <N> N node(String path, Class<N> kind) {
        return kind.cast(SCHEMA.find(path).orElseThrow(() -> new AssertionError("no " + path)));
    }
}

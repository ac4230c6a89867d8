// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.turnup.golden.shop.Depth;
import dev.turnup.golden.shop.Item;
import dev.turnup.golden.shop.Item.Colour;
import dev.turnup.golden.shop.Item.Flags;
import dev.turnup.golden.shop.Paths;
import dev.turnup.golden.shop.Shop;
import dev.turnup.yang.binding.Beans;
import dev.turnup.yang.binding.Empty;
import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.data.InstancePath;
import dev.turnup.yang.edit.EditConfig;
import dev.turnup.yang.edit.EditResult;
import dev.turnup.yang.edit.Operation;
import dev.turnup.yang.schema.InRelease;
import dev.turnup.yang.schema.Release;
import dev.turnup.yang.schema.Schema;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How typed paths are followed, read by and put at. */
class GeneratedPathsTest {
    private static final Schema SCHEMA = Models.shopSchema();
    private static final Shop SHOP = Shop.builder()
            .name("corner")
            .open()
            .temperature(new BigDecimal("4.50"))
            .tag("new", "best")
            .item(
                    7,
                    Colour.GREEN,
                    i -> i.flags(Flags.LATE, Flags.EARLY).price(BigInteger.TEN).depth(d -> d.value(2)))
            .item(8, Colour.RED, i -> {})
            .shopExtraTag(5)
            .build();

    private final Beans beans = Beans.of(SCHEMA);
    private final DataTree tree = beans.tree(SHOP);

    @Test
    void a_path_is_the_one_that_people_write() {
        Item.Path item = Paths.shop().item(7, Colour.GREEN);

        assertThat(item).hasToString("/shop/item[id=\"7\"][colour=\"green\"]");
        assertThat(item.depth().value()).hasToString("/shop/item[id=\"7\"][colour=\"green\"]/depth/value");
        assertThat(item.depth().value().toInstancePath().in(SCHEMA))
                .isEqualTo(InstancePath.parse(SCHEMA, item.depth().value().toString()));
    }

    @Test
    void a_child_that_another_module_brought_has_its_namespace() {
        assertThat(Paths.shop()
                        .shopExtraTag()
                        .toInstancePath()
                        .steps()
                        .getLast()
                        .name()
                        .namespace())
                .isEqualTo("urn:shop:extra");
        assertThat(beans.read(tree, Paths.shop().shopExtraTag())).contains(5);
        assertThat(beans.read(tree, Paths.shop().tag())).containsExactly("new", "best");
    }

    @Test
    void reading_gives_the_bean_or_the_value() {
        Item seven = SHOP.item().getFirst();

        assertThat(beans.read(tree, Paths.shop())).contains(SHOP);
        assertThat(beans.read(tree, Paths.shop().item(7, Colour.GREEN))).contains(seven);
        assertThat(beans.read(tree, Paths.shop().item())).isEqualTo(SHOP.item());
        assertThat(beans.read(tree, Paths.shop().item(7, Colour.GREEN).depth()))
                .contains(Depth.builder().value(2).build());
        assertThat(beans.read(tree, Paths.shop().item(7, Colour.GREEN).price())).contains(BigInteger.TEN);
        assertThat(beans.read(tree, Paths.shop().item(7, Colour.GREEN).colour()))
                .contains(Colour.GREEN);
        assertThat(beans.read(tree, Paths.shop().item(7, Colour.GREEN).flags()))
                .hasValueSatisfying(flags -> assertThat(flags).containsExactly(Flags.EARLY, Flags.LATE));
        assertThat(beans.read(tree, Paths.shop().open())).contains(Empty.PRESENT);
        assertThat(beans.read(tree, Paths.shop().temperature())).contains(new BigDecimal("4.5"));
    }

    @Test
    void nothing_is_read_where_nothing_is() {
        assertThat(beans.read(tree, Paths.shop().item(9, Colour.GREEN).price())).isEmpty();
        assertThat(beans.read(tree, Paths.shop().best())).isEmpty();
        assertThat(beans.read(tree, Paths.shop().tag().value("new"))).contains("new");
        assertThat(beans.read(tree, Paths.shop().tag().value("old"))).isEmpty();
    }

    @Test
    void a_bean_or_a_value_is_put_at_a_path() {
        EditConfig depth = beans.edit(
                Paths.shop().item(8, Colour.RED).depth(),
                Depth.builder().value(3).build());
        EditConfig name = beans.edit(Paths.shop().name(), "edge");
        EditConfig entry = beans.edit(
                Paths.shop().item(9, Colour.RED),
                Item.of(9, Colour.RED).width(1).build());

        assertThat(beans.read(
                        applied(depth, tree),
                        Paths.shop().item(8, Colour.RED).depth().value()))
                .contains(3);
        assertThat(beans.read(applied(name, tree), Paths.shop().name())).contains("edge");
        assertThat(beans.read(applied(entry, tree), Paths.shop().item())).hasSize(3);
    }

    @Test
    void an_entry_is_not_put_where_another_key_is() {
        Item red = Item.of(9, Colour.RED).build();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> beans.edit(Paths.shop().item(9, Colour.GREEN), red))
                .withMessage("what is put at /shop/item[id=\"9\"][colour=\"green\"] has another key");
    }

    @Test
    void a_key_that_its_type_refuses_is_told() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> beans.read(tree, Paths.shop().item(11, Colour.RED)))
                .withMessageContaining("[id=\"11\"][colour=\"red\"] breaks the rule range 1..10 | 20");
    }

    @Test
    void a_path_says_which_releases_have_it() {
        assertThat(Paths.shop().late().availability(SCHEMA, Release.parse("17.5.1")))
                .hasToString("17.5.1 has no /shop/late: it is there from 17.8.1 on");
        assertThat(Paths.shop().late().availability(SCHEMA, Release.parse("17.9.1")))
                .isInstanceOf(InRelease.There.class);
    }

    @Test
    void a_key_of_another_type_does_not_compile(@TempDir Path folder) {
        assertThat(compiles("item(7, dev.turnup.golden.shop.Item.Colour.GREEN).depth()", folder))
                .isTrue();
        assertThat(compiles("item(\"7\", dev.turnup.golden.shop.Item.Colour.GREEN).depth()", folder))
                .isFalse();
        assertThat(compiles("item().depth()", folder)).isFalse();
    }

    private static boolean compiles(String steps, Path folder) {
        String source = "class Use { Object path = dev.turnup.golden.shop.Paths.shop()." + steps + "; }";
        JavaFileObject file = new SimpleJavaFileObject(URI.create("string:///Use.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return source;
            }
        };
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> options = Arrays.asList(
                "-proc:none",
                "-implicit:none",
                "-d",
                folder.toString(),
                "-classpath",
                System.getProperty("java.class.path"));
        return compiler.getTask(null, null, problem -> {}, options, null, List.of(file))
                .call();
    }

    private static DataTree applied(EditConfig edit, DataTree tree) {
        return switch (edit.applyTo(tree, Operation.MERGE)) {
            case EditResult.Applied applied -> applied.tree();
            case EditResult.Rejected rejected -> throw new AssertionError(rejected.errors());
        };
    }
}

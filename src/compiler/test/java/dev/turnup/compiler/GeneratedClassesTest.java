// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.turnup.golden.shop.Best;
import dev.turnup.golden.shop.Depth;
import dev.turnup.golden.shop.Fruit;
import dev.turnup.golden.shop.Item;
import dev.turnup.golden.shop.Item.Colour;
import dev.turnup.golden.shop.Item.Flags;
import dev.turnup.golden.shop.Odd;
import dev.turnup.golden.shop.Paths;
import dev.turnup.golden.shop.Shop;
import dev.turnup.golden.shop.Shop.Delay;
import dev.turnup.golden.shop.ShopIndex;
import dev.turnup.golden.shop.Slot;
import dev.turnup.golden.shop.String_;
import dev.turnup.golden.shop.Thing;
import dev.turnup.xml.XmlReader;
import dev.turnup.yang.binding.Beans;
import dev.turnup.yang.binding.Empty;
import dev.turnup.yang.codec.Decoded;
import dev.turnup.yang.codec.ReadMode;
import dev.turnup.yang.codec.XmlCodec;
import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.schema.Schema;
import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Marshaller;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import javax.xml.namespace.QName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How generated classes are used, shown with the golden ones, which are compiled with this test. */
class GeneratedClassesTest {

    @Test
    void what_was_set_is_there_and_the_rest_is_empty() {
        Shop shop = Shop.builder().name("corner").stock(3).open().build();

        assertThat(shop.name()).contains("corner");
        assertThat(shop.stock()).contains(3);
        assertThat(shop.open()).isTrue();
        assertThat(shop.temperature()).isEmpty();
        assertThat(shop.item()).isEmpty();
        assertThat(Shop.builder().build().open()).isFalse();
    }

    @Test
    void an_entry_begins_with_its_keys() {
        Item item = Item.of(7, Colour.RED).price(BigInteger.TEN).build();

        assertThat(item.id()).isEqualTo(7);
        assertThat(item.colour()).isEqualTo(Colour.RED);
    }

    @Test
    void an_entry_without_a_key_is_not_built() {
        assertThatThrownBy(() -> Item.builder().id(7).build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Item needs its key colour");
    }

    @Test
    void a_container_is_set_by_bean_by_builder_or_by_change() {
        Item byBean =
                Item.of(7, Colour.RED).depth(Depth.builder().value(2).build()).build();
        Item byBuilder = Item.of(7, Colour.RED).depth(Depth.builder().value(2)).build();
        Item byChange = Item.of(7, Colour.RED).depth(d -> d.value(2)).build();

        assertThat(byBuilder).isEqualTo(byBean).hasSameHashCodeAs(byBean);
        assertThat(byChange).isEqualTo(byBean);
    }

    @Test
    void a_change_keeps_what_was_set_before() {
        Item item = Item.of(7, Colour.RED)
                .depth(d -> d.value(2))
                .depth(d -> d.unit("cm"))
                .build();

        assertThat(item.depth()).contains(Depth.builder().value(2).unit("cm").build());
    }

    @Test
    void entries_are_added_by_bean_by_builder_or_by_key() {
        Shop shop = Shop.builder()
                .item(Item.of(1, Colour.RED).build())
                .item(Item.of(2, Colour.GREEN))
                .item(3, Colour.RED, i -> i.width(9))
                .build();

        assertThat(shop.item()).extracting(Item::id).containsExactly(1, 2, 3);
    }

    @Test
    void a_presence_container_is_there_or_not() {
        assertThat(Shop.builder().best().build().best()).contains(Best.builder().build());
        assertThat(Shop.builder().build().best()).isEmpty();
    }

    @Test
    void a_case_that_is_created_deletes_the_others() {
        Shop.Builder shop = Shop.builder().pickup(true).address("Main Street 1").name("one");

        assertThat(shop.build())
                .isEqualTo(Shop.builder().name("one").address("Main Street 1").build());
        assertThat(shop.height(3).build())
                .isEqualTo(Shop.builder().name("one").height(3).build());
    }

    @Test
    void nothing_changes_from_outside() {
        Shop.Builder builder = Shop.builder().tag("one");
        Shop shop = builder.build();
        byte[] bytes = {1, 2};
        Best best = Best.builder().blob(bytes).build();

        builder.tag("two").name("later");
        bytes[0] = 9;
        best.blob().orElseThrow()[1] = 9;

        assertThat(shop.tag()).containsExactly("one");
        assertThat(shop.name()).isEmpty();
        assertThatThrownBy(() -> shop.tag().add("two")).isInstanceOf(UnsupportedOperationException.class);
        assertThat(best.blob().orElseThrow()).containsExactly(1, 2);
        assertThat(best).isEqualTo(Best.builder().blob(new byte[] {1, 2}).build());
    }

    @Test
    void a_bean_can_be_changed_into_another() {
        Shop one = Shop.builder().name("one").stock(1).build();

        assertThat(one.toBuilder().stock(2).build())
                .isEqualTo(Shop.builder().name("one").stock(2).build())
                .isNotEqualTo(one);
    }

    @Test
    void the_text_is_the_xml_and_shows_no_secret() {
        Shop shop = Shop.builder()
                .name("<one>")
                .password("swordfish")
                .open()
                .temperature(new BigDecimal("1E1"))
                .kind(Thing.PEAR)
                .tag("new", "best")
                .item(7, Colour.GREEN, i -> i.flags(Flags.LATE, Flags.EARLY))
                .best(b -> b.blob(new byte[] {1, 2, 3, 4}))
                .shopExtraTag(5)
                .build();

        assertThat(shop).hasToString("""
            <shop xmlns="urn:shop">
              <name>&lt;one&gt;</name>
              <open/>
              <password>********</password>
              <temperature>10</temperature>
              <kind xmlns:id="urn:shop:extra">id:pear</kind>
              <tag>new</tag>
              <tag>best</tag>
              <item>
                <id>7</id>
                <colour>green</colour>
                <flags>early late</flags>
              </item>
              <best>
                <blob>AQIDBA==</blob>
              </best>
              <tag xmlns="urn:shop:extra">5</tag>
            </shop>\
            """);
    }

    @Test
    void a_union_is_set_by_any_of_its_members_and_read_as_each() {
        Shop number = Shop.builder().delay(70_000).build();
        Shop named = Shop.builder().delay(Delay.NEVER).build();

        assertThat(number.delay()).contains(Delay.of("70000"));
        assertThat(number.delay().orElseThrow().asLong()).contains(70_000L);
        assertThat(named.delay()).hasToString("Optional[never]");
        assertThat(named.delay().orElseThrow().asLong()).isEmpty();
    }

    @Test
    void keys_and_leaf_lists_are_unions_and_identities_as_well() throws JAXBException {
        Shop shop = Shop.builder()
                .slot(Slot.of(Slot.At.of(3), Fruit.PEAR).port(80).port("http"))
                .slot(Slot.At.ANY, Fruit.of(new QName("urn:shop", "apple")), s -> {})
                .delay(Delay.NEVER)
                .build();
        Beans beans = Beans.of(Models.shopSchema());
        DataTree tree = beans.tree(shop);

        assertThat(context().createUnmarshaller().unmarshal(new StringReader(print(shop))))
                .isEqualTo(shop);
        assertThat(beans.bean(tree, Shop.class)).contains(shop);
        assertThat(beans.read(tree, Paths.shop().slot(Slot.At.ANY, Fruit.APPLE).at()))
                .contains(Slot.At.ANY);
        assertThat(beans.read(tree, Paths.shop().slot(Slot.At.of(3), Fruit.PEAR).port()))
                .containsExactly(Slot.Port.of(80), Slot.Port.of("http"));
        assertThat(beans.read(tree, Paths.shop().slot(Slot.At.of(3), Fruit.PEAR).of_()))
                .contains(Fruit.PEAR);
    }

    @Test
    void keys_are_bits_octets_and_empty_as_well() throws JAXBException {
        SortedSet<Odd.Some> bits = new TreeSet<>(List.of(Odd.Some.TWO, Odd.Some.ONE));
        Shop shop = Shop.builder()
                .odd(bits, new byte[] {1, 2}, Empty.PRESENT, o -> {})
                .odd(Odd.builder().some(Odd.Some.ONE).octets(new byte[] {3}).here(Empty.PRESENT))
                .build();
        Beans beans = Beans.of(Models.shopSchema());
        DataTree tree = beans.tree(shop);

        assertThat(context().createUnmarshaller().unmarshal(new StringReader(print(shop))))
                .isEqualTo(shop);
        assertThat(beans.read(tree, Paths.shop().odd(bits, new byte[] {1, 2}, Empty.PRESENT)))
                .contains(shop.odd().getFirst());
    }

    @Test
    void the_classes_compile_without_a_warning(@TempDir Path folder) throws IOException {
        List<JavaFileObject> sources = new ArrayList<>();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
                Stream<Path> golden = Files.walk(Models.root().resolve("src/compiler/test/golden"))) {
            files.getJavaFileObjectsFromPaths(
                            golden.filter(f -> f.toString().endsWith(".java")).toList())
                    .forEach(sources::add);
            List<String> options = List.of(
                    "-Xlint:all,-classfile,-path",
                    "-Werror",
                    "-proc:none",
                    "-d",
                    folder.toString(),
                    "-classpath",
                    System.getProperty("java.class.path"));

            assertThat(compiler.getTask(said, files, null, options, null, sources)
                            .call())
                    .as(said.toString())
                    .isTrue();
        }
    }

    @Test
    void there_is_a_text_of_what_xml_cannot_carry() {
        assertThat(Shop.builder().name("a\u0000b\uD800").build().toString()).contains("<name>a\uFFFDb\uFFFD</name>");
    }

    @Test
    void decimals_and_octets_are_equal_where_their_values_are() {
        Shop one = Shop.builder().temperature(new BigDecimal("4.50")).build();
        Shop same = Shop.builder().temperature(new BigDecimal("4.5")).build();
        Best blob = Best.builder().blob(new byte[] {1}).build();

        assertThat(one)
                .isEqualTo(same)
                .hasSameHashCodeAs(same)
                .isNotEqualTo(Shop.builder().build());
        assertThat(blob).hasSameHashCodeAs(Best.builder().blob(new byte[] {1}).build());
    }

    @Test
    void what_jaxb_prints_and_what_the_bridge_writes_is_one_tree() throws JAXBException {
        Shop shop = Shop.builder()
                .name("one")
                .open()
                .temperature(new BigDecimal("4.50"))
                .kind(Thing.PEAR)
                .tag("new", "best")
                .item(7, Colour.GREEN, i -> i.flags(Flags.EARLY, Flags.LATE).price(BigInteger.TEN))
                .best(b -> b.item(7).blob(new byte[] {1, 2, 3, 4}))
                .shopExtraTag(5)
                .build();
        Schema schema = Models.shopSchema();
        Decoded printed;
        try (XmlReader xml = XmlReader.of(print(shop), "printed")) {
            printed = XmlCodec.read(schema, xml, ReadMode.DOCUMENT);
        }

        assertThat(printed.problems()).isEmpty();
        assertThat(Beans.of(schema).tree(shop)).isEqualTo(printed.tree());
    }

    @Test
    void bits_that_were_never_set_are_not_printed() throws JAXBException {
        assertThat(print(Item.of(7, Colour.RED).build())).doesNotContain("flags");
    }

    @Test
    void plain_jaxb_prints_configuration() throws JAXBException {
        Shop shop = Shop.builder()
                .shopExtraTag(5)
                .name("one")
                .open()
                .temperature(new BigDecimal("4.50"))
                .kind(Thing.PEAR)
                .tag("new", "best")
                .item(7, Colour.GREEN, i -> i.flags(Flags.EARLY, Flags.LATE).depth(d -> d.value(-2)))
                .best(b -> b.item(7).blob(new byte[] {1, 2, 3, 4}))
                .class_(c -> c.string(s -> s.value(String_.Value.A_B_)))
                .build();

        assertThat(print(shop)).isEqualTo("""
            <shop xmlns="urn:shop" xmlns:ns2="urn:shop:extra">
                <name>one</name>
                <open/>
                <temperature>4.50</temperature>
                <kind>ns2:pear</kind>
                <tag>new</tag>
                <tag>best</tag>
                <item>
                    <id>7</id>
                    <colour>green</colour>
                    <flags>early late</flags>
                    <depth>
                        <value>-2</value>
                    </depth>
                </item>
                <best>
                    <item>7</item>
                    <blob>AQIDBA==</blob>
                </best>
                <class>
                    <string>
                        <value>a-b</value>
                    </string>
                </class>
                <ns2:tag>5</ns2:tag>
            </shop>\
            """);
    }

    @Test
    void an_inner_class_prints_by_itself() throws JAXBException {
        assertThat(print(Item.of(1, Colour.RED).build()))
                .contains("<item xmlns=\"urn:shop\"")
                .contains("<id>1</id>");
    }

    @Test
    void what_jaxb_printed_it_reads_back() throws JAXBException {
        Shop shop = Shop.builder()
                .open()
                .kind(Thing.APPLE)
                .best()
                .item(1, Colour.RED, i -> i.flags(Flags.LATE).price(BigInteger.ONE))
                .build();

        assertThat(context().createUnmarshaller().unmarshal(new StringReader(print(shop))))
                .isEqualTo(shop);
    }

    private static JAXBContext context() throws JAXBException {
        return JAXBContext.newInstance(ShopIndex.beans().toArray(Class<?>[]::new));
    }

    private static String print(Object bean) throws JAXBException {
        Marshaller marshaller = context().createMarshaller();
        marshaller.setProperty(Marshaller.JAXB_FORMATTED_OUTPUT, true);
        marshaller.setProperty(Marshaller.JAXB_FRAGMENT, true);
        StringWriter out = new StringWriter();
        marshaller.marshal(bean, out);
        return out.toString().strip();
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.turnup.xml.Location;
import dev.turnup.xml.XmlName;
import dev.turnup.yang.schema.SchemaNode.Container;
import dev.turnup.yang.schema.SchemaNode.Leaf;
import dev.turnup.yang.value.Value;
import dev.turnup.yang.xpath.XPath;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A schema survives its file whole; a file that is not whole is refused. */
class SchemaFileTest {
    private static final String NS = "urn:shop";
    /** TURNUPSC, version, length, checksum. */
    private static final int HEADER = 8 + 2 + 4 + 8;

    @Test
    void a_schema_reads_back_equal() {
        Schema schema = schema();

        Schema read = SchemaFile.read(SchemaFile.write(schema), "shop.schema");

        assertThat(read.root()).isEqualTo(schema.root());
        assertThat(read.modules()).isEqualTo(schema.modules());
        assertThat(read.operations()).isEqualTo(schema.operations());
        assertThat(read.notifications()).isEqualTo(schema.notifications());
    }

    @Test
    void the_same_schema_gives_the_same_bytes() {
        assertThat(SchemaFile.write(schema())).isEqualTo(SchemaFile.write(schema()));
        assertThat(SchemaFile.write(SchemaFile.read(SchemaFile.write(schema()), "once")))
                .isEqualTo(SchemaFile.write(schema()));
    }

    @Test
    void equal_shapes_become_one_object() {
        Schema read = SchemaFile.read(SchemaFile.write(schema()), "shop.schema");

        assertThat(read.find("/left/size").orElseThrow())
                .isSameAs(read.find("/right/size").orElseThrow());
    }

    @Test
    void other_bytes_are_refused() {
        assertThatThrownBy(() -> SchemaFile.read(new byte[] {1, 2, 3}, "x.schema"))
                .isInstanceOf(SchemaFileException.class)
                .hasMessage("x.schema is no schema file: it has only 3 bytes");
        assertThatThrownBy(() -> SchemaFile.read(new byte[100], "x.schema"))
                .hasMessage("x.schema is no schema file: it does not begin with TURNUPSC");
    }

    @Test
    void a_file_cut_short_is_refused() {
        byte[] whole = SchemaFile.write(schema());

        assertThatThrownBy(() -> SchemaFile.read(Arrays.copyOf(whole, whole.length - 1), "x.schema"))
                .isInstanceOf(SchemaFileException.class)
                .hasMessageStartingWith("x.schema is cut short or padded: it holds ");
    }

    @Test
    void a_flipped_bit_anywhere_is_refused() {
        byte[] whole = SchemaFile.write(schema());
        for (int i = 0; i < whole.length; i++) {
            byte[] flipped = whole.clone();
            flipped[i] ^= 1;
            assertThatThrownBy(() -> SchemaFile.read(flipped, "x.schema"))
                    .as("byte %d", i)
                    .isInstanceOf(SchemaFileException.class);
        }
    }

    @Test
    void a_file_cut_at_any_length_is_refused_in_one_sentence() {
        byte[] whole = SchemaFile.write(schema());
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> SchemaFile.read(cut, "x.schema"))
                    .as("%d octets", length)
                    .isInstanceOf(SchemaFileException.class)
                    .hasMessageMatching("x\\.schema (is no schema file|is cut short or padded): [^.\n]*");
        }
    }

    /** With a checksum that fits the damage, as only a writer with a defect would leave it. */
    @Test
    void what_a_checksum_does_not_tell_ends_in_one_sentence_too() {
        byte[] whole = SchemaFile.write(schema());
        Random random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            byte[] wrong = whole.clone();
            wrong[HEADER + random.nextInt(whole.length - HEADER)] = (byte) random.nextInt();
            sign(wrong);
            try {
                reach(SchemaFile.read(wrong, "x.schema").root());
            } catch (SchemaFileException e) {
                assertThat(e).as("round %d", i).hasMessageStartingWith("x.schema is damaged: ");
            } catch (IllegalArgumentException e) {
                assertThat(e)
                        .as("round %d", i)
                        .hasMessageMatching("(two nodes of one name|a case outside a choice): .*");
            }
        }
    }

    @Test
    void more_records_than_there_are_octets_take_no_memory() {
        byte[] huge = SchemaFile.write(schema());
        huge[HEADER] = 0x7F;
        sign(huge);

        assertThatThrownBy(() -> SchemaFile.read(huge, "x.schema"))
                .isInstanceOf(SchemaFileException.class)
                .hasMessageStartingWith("x.schema is damaged: it says that it has 21");
    }

    @Test
    void threads_that_reach_a_node_at_once_get_one_object() {
        byte[] bytes = SchemaFile.write(schema());
        for (int i = 0; i < 50; i++) {
            Schema read = SchemaFile.read(bytes, "shop.schema");
            Set<SchemaNode> found = Collections.newSetFromMap(new IdentityHashMap<>());
            IntStream.range(0, 8)
                    .parallel()
                    .mapToObj(thread -> read.find("/right/item/price").orElseThrow())
                    .forEach(node -> {
                        synchronized (found) {
                            found.add(node);
                        }
                    });
            assertThat(found).hasSize(1);
        }
    }

    @Test
    void bytes_that_change_after_reading_change_nothing() {
        byte[] bytes = SchemaFile.write(schema());
        Schema read = SchemaFile.read(bytes, "shop.schema");
        Arrays.fill(bytes, (byte) 0);

        assertThat(read.root()).isEqualTo(schema().root());
    }

    private static void sign(byte[] file) {
        byte[] content = Arrays.copyOfRange(file, HEADER, file.length);
        ByteBuffer.wrap(file).putLong(HEADER - Long.BYTES, SchemaFile.checksum(ByteBuffer.wrap(content)));
    }

    private static void reach(SchemaNode node) {
        switch (node) {
            case SchemaNode.Parent parent -> {
                parent.index().all();
                parent.children().forEach(SchemaFileTest::reach);
            }
            case SchemaNode.Choice choice -> choice.cases().forEach(SchemaFileTest::reach);
            case SchemaNode.Leaf leaf -> assertThat(leaf.type()).isNotNull();
            case SchemaNode.LeafList leaves -> assertThat(leaves.type()).isNotNull();
            case SchemaNode.AnyData any -> assertThat(any.kind()).isNotNull();
        }
    }

    @Test
    void a_newer_file_is_refused() {
        byte[] newer = SchemaFile.write(schema());
        newer[9] = 99;

        assertThatThrownBy(() -> SchemaFile.read(newer, "x.schema"))
                .hasMessage("x.schema has format version 99, and this Turnup reads version 4");
    }

    private static Schema schema() {
        XPath path = XPath.parse("../../s:left/s:size", Map.of("s", NS), NS);
        Leaf ref = leaf("ref", new Type.Leafref(path, true, new Type.BooleanType()), Optional.empty());
        SchemaNode.ListNode list = new SchemaNode.ListNode(
                declaration("item"),
                List.of(new XmlName(NS, "id")),
                true,
                1,
                8,
                List.of(List.of(List.of(new XmlName(NS, "colour")))),
                List.of(
                        leaf(
                                "id",
                                new Type.StringType(
                                        List.of(),
                                        List.of(new Pattern("[a-z]+", true, says("letters"))),
                                        says("short")),
                                Optional.empty()),
                        leaf("colour", colours(), new Value.Enumeration("red")),
                        leaf("price", decimal(), new Value.Decimal(new BigDecimal("2.50"))),
                        leaf("flags", bits(), new Value.Bits(List.of("old"))),
                        leaf("any", new Type.Union(List.of(new Type.EmptyType(), colours())), Optional.empty()),
                        leaf("kind", kinds(), new Value.Identity("shop", new XmlName(NS, "fruit"))),
                        leaf("where", new Type.InstanceIdentifier(false), Optional.empty()),
                        leaf("data", new Type.BinaryType(List.of()), new Value.Binary("AA=="))));
        SchemaNode.Choice choice = new SchemaNode.Choice(
                declaration("how"),
                true,
                Optional.of(new XmlName(NS, "fast")),
                List.of(new SchemaNode.Case(declaration("fast"), List.of(ref, list))));
        SchemaNode.LeafList tags = new SchemaNode.LeafList(
                declaration("tag"),
                new Type.StringType(List.of(), List.of()),
                List.of(new Value.Text("new")),
                false,
                0,
                Integer.MAX_VALUE,
                Optional.of("words"));
        Container empty = new Container(declaration("input"), false, List.of());
        Operation close = new Operation(declaration("close"), empty, empty);
        Notification sold = new Notification(new Container(declaration("sold"), false, List.of(size())));
        return new Schema(
                List.of(new Schema.Module("shop", Optional.of("2026-01-01"), NS, "s", List.of("cold"))),
                List.of(
                        new Container(declaration("left"), false, List.of(size()), List.of(close), List.of(sold)),
                        new Container(declaration("right"), true, List.of(size(), choice, tags)),
                        new SchemaNode.AnyData(declaration("blob"), SchemaNode.AnyKind.ANYXML, true)),
                List.of(close),
                List.of(sold));
    }

    private static Leaf size() {
        return leaf(
                "size",
                new Type.IntegerType(
                        Type.IntegerKind.INT8,
                        List.of(new Type.Range<>(BigInteger.valueOf(-128), BigInteger.valueOf(7))),
                        says("small")),
                new Value.Int(-3));
    }

    private static ErrorText says(String message) {
        return new ErrorText(Optional.of(message), Optional.of("no-" + message));
    }

    private static Type colours() {
        return new Type.EnumerationType(List.of(
                new Type.EnumValue("red", -1, Declaration.Status.CURRENT),
                new Type.EnumValue("blue", 7, Declaration.Status.DEPRECATED)));
    }

    private static Type decimal() {
        return new Type.Decimal64(2, List.of(new Type.Range<>(BigDecimal.ONE, new BigDecimal("9.99"))));
    }

    private static Type bits() {
        return new Type.BitsType(List.of(new Type.Bit("old", 4294967295L, Declaration.Status.OBSOLETE)));
    }

    private static Type kinds() {
        return new Type.Identityref(
                List.of(new XmlName(NS, "thing")),
                Map.of(
                        new XmlName(NS, "fruit"),
                        new Type.DerivedIdentity("shop", new TreeSet<>(List.of(new XmlName(NS, "thing"))))));
    }

    private static Leaf leaf(String name, Type type, Object value) {
        Optional<Value> defaultValue = value instanceof Value v ? Optional.of(v) : Optional.empty();
        return new Leaf(declaration(name), type, defaultValue, false, Optional.empty());
    }

    private static Declaration declaration(String name) {
        XPath xpath = XPath.parse("../size", Map.of(), NS);
        return new Declaration(
                new XmlName(NS, name),
                "shop",
                true,
                Declaration.Status.CURRENT,
                List.of(new When(xpath, true, new Location("shop.yang", 3, 0))),
                List.of(new Must(xpath, Optional.of("no"), Optional.empty(), new Location("shop.yang", 4, 0))),
                new Availability(Optional.of("17.1.1"), Optional.empty(), Optional.of("/left/size")),
                name.equals("kind"),
                List.of(
                        new Note("line", "size {}", Availability.ALWAYS),
                        new Note("no", "", new Availability(Optional.empty(), Optional.of("16.9.3")))),
                Optional.of("It is so."),
                new Location("shop.yang", 12, 0));
    }
}

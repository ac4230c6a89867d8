// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.turnup.golden.depot.DepotIndex;
import dev.turnup.golden.depot.Paths;
import dev.turnup.golden.depot.Slot;
import dev.turnup.golden.depot.Vehicle;
import dev.turnup.golden.depot.Yard;
import dev.turnup.xml.XmlReader;
import dev.turnup.yang.binding.AnyXml;
import dev.turnup.yang.binding.Beans;
import dev.turnup.yang.binding.InstanceId;
import dev.turnup.yang.codec.Decoded;
import dev.turnup.yang.codec.ReadMode;
import dev.turnup.yang.codec.XmlCodec;
import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.edit.EditResult;
import dev.turnup.yang.edit.Operation;
import dev.turnup.yang.schema.Schema;
import dev.turnup.yang.value.Value;
import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Marshaller;
import java.io.StringReader;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

/** How values are used that XML writes with prefixes: paths, identities in unions, and any data. */
class GeneratedPrefixesTest {
    private static final Schema SCHEMA = Models.depotSchema();
    private static final InstanceId WIDTH =
            InstanceId.of(Paths.bay("it's \u20ac/[1]").width());
    private static final Yard YARD = Yard.builder()
            .target(WIDTH)
            .also(InstanceId.of(Paths.motto()), InstanceId.of(Paths.bay("b")))
            .load(Vehicle.VAN)
            .loads(Yard.Loads.HALF_FULL, Yard.Loads.of(7), Yard.Loads.of(Vehicle.LORRY))
            .note(AnyXml.of("<note xmlns='urn:depot'> <b xmlns='urn:b' a='1'><c>x</c></b> </note>"))
            .raw(AnyXml.of("<raw xmlns='urn:depot' xmlns:q='urn:q'>q:word</raw>"))
            .left(InstanceId.of(Paths.yard()))
            .slot(Slot.of(Slot.Of.of(Vehicle.VAN), WIDTH).free(true))
            .slot(Slot.Of.NONE, InstanceId.of(Paths.mode()), s -> {})
            .build();

    private final Beans beans = Beans.of(SCHEMA);

    @Test
    void what_was_set_is_there() {
        assertThat(YARD.target()).contains(WIDTH).get().hasToString("/bay[name=\"it's \u20ac/[1]\"]/width");
        assertThat(YARD.also()).hasSize(2);
        assertThat(YARD.load().flatMap(Yard.Load::asVehicle)).contains(Vehicle.VAN);
        assertThat(YARD.load().flatMap(Yard.Load::asInt)).isEmpty();
        assertThat(YARD.loads().get(1).asInt()).contains(7);
        assertThat(YARD.loads().get(1).asVehicle()).isEmpty();
        assertThat(YARD.loads().getFirst()).isEqualTo(Yard.Loads.HALF_FULL).isEqualTo(Yard.Loads.of("half full"));
        assertThat(YARD.note())
                .contains(AnyXml.of("<n:note xmlns:n='urn:depot'><b a='1' xmlns='urn:b'><c>x</c></b></n:note>"));
        assertThat(YARD.slot().getFirst().of_()).isEqualTo(Slot.Of.of(Vehicle.VAN));
        assertThat(Yard.builder().build().target()).isEmpty();
    }

    @Test
    void the_text_declares_the_prefixes_that_it_uses() {
        assertThat(YARD.toString())
                .contains("<target xmlns:i1=\"urn:depot\">/i1:bay[i1:name=\"it's \u20ac/[1]\"]/i1:width</target>")
                .contains("<load xmlns:id=\"urn:depot\">id:van</load>")
                .contains("<loads>half full</loads>")
                .contains("<raw xmlns:q=\"urn:q\">q:word</raw>");
    }

    @Test
    void the_bridge_takes_them_to_a_tree_and_back() {
        DataTree tree = beans.tree(YARD);

        assertThat(beans.bean(tree, Yard.class)).contains(YARD);
        assertThat(beans.read(tree, Paths.yard().target())).contains(WIDTH);
        assertThat(beans.read(tree, Paths.yard().also())).isEqualTo(YARD.also());
        assertThat(beans.read(tree, Paths.yard().load())).contains(Yard.Load.of(Vehicle.VAN));
        assertThat(beans.read(tree, Paths.yard().loads())).isEqualTo(YARD.loads());
        assertThat(beans.read(tree, Paths.yard().note())).isEqualTo(YARD.note());
    }

    @Test
    void a_path_in_a_tree_is_one_of_its_schema() {
        Value target = beans.tree(Yard.builder().target(WIDTH).build())
                .find(Paths.yard().target().toInstancePath())
                .map(node -> ((dev.turnup.yang.data.DataNode.Leaf) node).value())
                .orElseThrow();

        assertThat(target).isEqualTo(new Value.InstanceId("/depot:bay[name=\"it's \u20ac/[1]\"]/width"));
    }

    @Test
    void entries_are_found_by_such_keys() {
        DataTree tree = beans.tree(YARD);

        assertThat(beans.read(tree, Paths.yard().slot(Slot.Of.of(Vehicle.VAN), WIDTH)))
                .contains(YARD.slot().getFirst());
        assertThat(beans.read(
                        tree, Paths.yard().slot(Slot.Of.of(Vehicle.VAN), WIDTH).free()))
                .contains(true);
        assertThat(beans.read(tree, Paths.yard().slot(Slot.Of.of(Vehicle.LORRY), WIDTH)))
                .isEmpty();
        assertThat(beans.read(
                        tree,
                        Paths.yard()
                                .slot(Slot.Of.NONE, InstanceId.of(Paths.mode()))
                                .of_()))
                .contains(Slot.Of.NONE);
    }

    @Test
    void a_value_is_put_at_a_path() {
        DataTree tree = DataTree.empty(SCHEMA);
        tree = applied(beans.edit(Paths.yard().target(), WIDTH).applyTo(tree, Operation.MERGE));
        tree = applied(
                beans.edit(Paths.yard().load(), Yard.Load.of(Vehicle.VAN)).applyTo(tree, Operation.MERGE));

        assertThat(tree)
                .isEqualTo(beans.tree(
                        Yard.builder().target(WIDTH).load(Vehicle.VAN).build()));
    }

    @Test
    void plain_jaxb_prints_what_a_device_reads() throws JAXBException {
        String printed = print(YARD);
        Decoded decoded;
        try (XmlReader xml = XmlReader.of(printed, "printed")) {
            decoded = XmlCodec.read(SCHEMA, xml, ReadMode.DOCUMENT);
        }

        assertThat(decoded.problems()).as(printed).isEmpty();
        assertThat(decoded.tree()).as(printed).isEqualTo(beans.tree(YARD));
    }

    @Test
    void plain_jaxb_reads_what_it_printed() throws JAXBException {
        assertThat(read(print(YARD))).isEqualTo(YARD);
    }

    @Test
    void prefixes_mean_what_is_declared_anywhere_above() throws JAXBException {
        Object read = read("<y:yard xmlns:y='urn:depot'><y:target> /y:bay[ y:name = 'b' ] </y:target>"
                + "<y:load>y:van</y:load><y:loads>9</y:loads></y:yard>");

        assertThat(read)
                .isEqualTo(Yard.builder()
                        .target(InstanceId.of(Paths.bay("b")))
                        .load(Vehicle.VAN)
                        .loads(9)
                        .build());
    }

    @Test
    void setting_replaces_and_another_case_of_the_choice_clears() {
        Yard.Builder builder = YARD.toBuilder().load(3).right("r");

        assertThat(builder.build().load()).contains(Yard.Load.of(3));
        assertThat(builder.build().left()).isEmpty();
        assertThat(YARD.left()).isPresent();
        assertThat(builder.left(WIDTH).build().right()).isEmpty();
    }

    @Test
    void an_entry_without_such_a_key_is_not_built() {
        assertThatThrownBy(() -> Slot.builder().of_(Vehicle.VAN).build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Slot needs its key to");
    }

    @Test
    void any_data_is_the_element_itself() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Yard.builder().note(AnyXml.of("<other xmlns='urn:depot'/>")))
                .withMessage("note takes an element {urn:depot}note, not {urn:depot}other");
        assertThatIllegalArgumentException().isThrownBy(() -> AnyXml.of("no xml"));
    }

    @Test
    void a_text_that_is_no_path_is_explained() throws JAXBException {
        Yard read = (Yard) read("<yard xmlns='urn:depot'><target>/d:bay</target></yard>");

        assertThatIllegalArgumentException()
                .isThrownBy(read::target)
                .withMessageContaining("nothing declares the prefix d");
    }

    private static DataTree applied(EditResult result) {
        return switch (result) {
            case EditResult.Applied applied -> applied.tree();
            case EditResult.Rejected rejected -> throw new AssertionError(rejected.errors());
        };
    }

    private static JAXBContext context() throws JAXBException {
        return JAXBContext.newInstance(DepotIndex.beans().toArray(Class<?>[]::new));
    }

    private static Object read(String xml) throws JAXBException {
        return context().createUnmarshaller().unmarshal(new StringReader(xml));
    }

    private static String print(Object bean) throws JAXBException {
        Marshaller marshaller = context().createMarshaller();
        marshaller.setProperty(Marshaller.JAXB_FRAGMENT, true);
        StringWriter out = new StringWriter();
        marshaller.marshal(bean, out);
        return out.toString();
    }
}

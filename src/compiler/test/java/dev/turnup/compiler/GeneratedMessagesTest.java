// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnup.golden.depot.Arrived;
import dev.turnup.golden.depot.Clean;
import dev.turnup.golden.depot.CleanOutput;
import dev.turnup.golden.depot.Cleaned;
import dev.turnup.golden.depot.DepotIndex;
import dev.turnup.golden.depot.Dispatch;
import dev.turnup.golden.depot.DispatchOutput;
import dev.turnup.golden.depot.Halt;
import dev.turnup.golden.depot.Vehicle;
import dev.turnup.xml.XmlName;
import dev.turnup.xml.XmlReader;
import dev.turnup.xml.XmlWriter;
import dev.turnup.yang.binding.Bean;
import dev.turnup.yang.binding.Beans;
import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Marshaller;
import java.io.StringReader;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How classes of operations, actions and notifications are used, by the bridge and by plain JAXB. */
class GeneratedMessagesTest {
    private static final String ARRIVED = "<arrived xmlns=\"urn:depot\"><bay>north</bay><cargo>"
            + "<load xmlns:d=\"urn:depot\">d:lorry</load><weight>3.5</weight></cargo></arrived>";
    private static final Arrived LORRY = Arrived.builder()
            .bay("north")
            .cargo(c -> c.load(Vehicle.LORRY).weight(new BigDecimal("3.5")))
            .build();

    private final Beans beans = Beans.of(Models.depotSchema());

    @Test
    void the_input_of_an_operation_is_an_element_of_its_name() {
        Dispatch dispatch = Dispatch.builder().bay("north").load(7).build();

        assertThat(dispatch.content().name()).isEqualTo(new XmlName("urn:depot", "dispatch"));
        assertThat(element(dispatch))
                .isEqualTo("<dispatch xmlns=\"urn:depot\"><bay>north</bay><load>7</load></dispatch>");
        assertThat(element(Halt.builder().build())).isEqualTo("<halt xmlns=\"urn:depot\"/>");
        assertThat(element(Clean.builder().hard().build())).isEqualTo("<clean xmlns=\"urn:depot\"><hard/></clean>");
    }

    @Test
    void the_output_of_an_operation_is_read_from_whatever_holds_it() {
        DispatchOutput output = read(
                "<rpc-reply xmlns='urn:ietf:params:xml:ns:netconf:base:1.0' message-id='1'>"
                        + "<ticket xmlns='urn:depot'>4294967295</ticket><stop xmlns='urn:depot'><at>a</at></stop>"
                        + "<stop xmlns='urn:depot'><at>b</at></stop></rpc-reply>",
                DispatchOutput.class);

        assertThat(output)
                .isEqualTo(DispatchOutput.builder()
                        .ticket(4294967295L)
                        .stop("a", s -> {})
                        .stop("b", s -> {})
                        .build());
        assertThat(read("<output xmlns='urn:depot'><took>3</took></output>", CleanOutput.class)
                        .took())
                .contains(3L);
    }

    @Test
    void a_notification_is_read_into_a_bean() {
        assertThat(read(ARRIVED, Arrived.class)).isEqualTo(LORRY);
        assertThat(read("<cleaned xmlns='urn:depot'><by>me</by></cleaned>", Cleaned.class)
                        .by())
                .contains("me");
    }

    @Test
    void plain_jaxb_reads_and_prints_them() throws JAXBException {
        JAXBContext context = JAXBContext.newInstance(DepotIndex.beans().toArray(Class<?>[]::new));
        Marshaller marshaller = context.createMarshaller();
        marshaller.setProperty(Marshaller.JAXB_FRAGMENT, true);
        StringWriter printed = new StringWriter();
        marshaller.marshal(Dispatch.builder().bay("north").build(), printed);

        assertThat(context.createUnmarshaller().unmarshal(new StringReader(ARRIVED)))
                .isEqualTo(LORRY);
        assertThat(printed).hasToString("<dispatch xmlns=\"urn:depot\"><bay>north</bay></dispatch>");
    }

    @Test
    void they_are_nowhere_in_data() {
        assertThat(Stream.of(Dispatch.class, DispatchOutput.class, Arrived.class)
                        .flatMap(type -> Stream.of(type.getDeclaredClasses()))
                        .map(Class::getSimpleName))
                .contains("Builder")
                .doesNotContain("Path");
        assertThat(DepotIndex.roots()).doesNotContain(Dispatch.class, Arrived.class);
    }

    private static String element(Bean bean) {
        XmlWriter xml = XmlWriter.compact().start(bean.content().name());
        Beans.writeContent(bean, xml);
        return xml.end().toString();
    }

    private <T extends Bean> T read(String text, Class<T> type) {
        try (XmlReader xml = XmlReader.of(text, "a message")) {
            xml.nextTag();
            return beans.bean(xml, type);
        }
    }
}

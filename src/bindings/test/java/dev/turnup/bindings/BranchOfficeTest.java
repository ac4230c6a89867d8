// SPDX-License-Identifier: Apache-2.0
package dev.turnup.bindings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnup.xml.XmlReader;
import dev.turnup.yang.binding.Beans;
import dev.turnup.yang.check.Validator;
import dev.turnup.yang.check.Violation;
import dev.turnup.yang.codec.Decoded;
import dev.turnup.yang.codec.ReadMode;
import dev.turnup.yang.codec.XmlCodec;
import dev.turnup.yang.data.DataTree;
import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Marshaller;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A branch office stated in Java: the trunk of a router on a stick, its boot list, and its telephones. */
class BranchOfficeTest {
    private static final Native BRANCH = Native.builder()
            .hostname("branch-12")
            .configRegister("0x2102")
            .boot(b -> b.system(s -> s.flash(f -> f.flashListOrderedByUser(
                    FlashListOrderedByUser.of("bootflash:isr4300-universalk9.17.12.01.SPA.bin"),
                    FlashListOrderedByUser.of("bootflash:isr4300-universalk9.16.09.03.SPA.bin")))))
            .interface_(i -> i.gigabitEthernet("0/0/1", g -> g.description("trunk"))
                    .gigabitEthernet(
                            "0/0/1.10",
                            g -> g.encapsulation(e -> e.dot1Q(d -> d.vlanId(10)))
                                    .ip(ip -> ip.address(a -> a.primary(
                                            p -> p.address("10.0.10.1").mask("255.255.255.0")))))
                    .gigabitEthernet(GigabitEthernet.named("0/0/1.99")
                            .encapsulation(Encapsulation.builder()
                                    .dot1Q(Dot1Q.builder().vlanId(99).native_()))))
            .voice(v ->
                    v.register(r -> r.global(g -> g.maxDn(40L).maxPool(10)).pool(1, p -> p.dtmfRelay(d -> d.rtpNte()))))
            .build();

    private static final String XML = """
            <native xmlns="http://cisco.com/ns/yang/Cisco-IOS-XE-native" xmlns:ns5="http://cisco.com/ns/yang/Cisco-IOS-XE-rpc" xmlns:ns2="http://cisco.com/ns/yang/Cisco-IOS-XE-dhcp" xmlns:ns4="http://cisco.com/ns/yang/Cisco-IOS-XE-voice" xmlns:ns3="http://cisco.com/ns/yang/Cisco-IOS-XE-ntp">
                <hostname>branch-12</hostname>
                <config-register>0x2102</config-register>
                <boot>
                    <system>
                        <flash>
                            <flash-list-ordered-by-user>
                                <flash-leaf>bootflash:isr4300-universalk9.17.12.01.SPA.bin</flash-leaf>
                            </flash-list-ordered-by-user>
                            <flash-list-ordered-by-user>
                                <flash-leaf>bootflash:isr4300-universalk9.16.09.03.SPA.bin</flash-leaf>
                            </flash-list-ordered-by-user>
                        </flash>
                    </system>
                </boot>
                <interface>
                    <GigabitEthernet>
                        <name>0/0/1</name>
                        <description>trunk</description>
                    </GigabitEthernet>
                    <GigabitEthernet>
                        <name>0/0/1.10</name>
                        <encapsulation>
                            <dot1Q>
                                <vlan-id>10</vlan-id>
                            </dot1Q>
                        </encapsulation>
                        <ip>
                            <address>
                                <primary>
                                    <address>10.0.10.1</address>
                                    <mask>255.255.255.0</mask>
                                </primary>
                            </address>
                        </ip>
                    </GigabitEthernet>
                    <GigabitEthernet>
                        <name>0/0/1.99</name>
                        <encapsulation>
                            <dot1Q>
                                <vlan-id>99</vlan-id>
                                <native/>
                            </dot1Q>
                        </encapsulation>
                    </GigabitEthernet>
                </interface>
                <ns4:voice>
                    <ns4:register>
                        <ns4:global>
                            <ns4:max-dn>40</ns4:max-dn>
                            <ns4:max-pool>10</ns4:max-pool>
                        </ns4:global>
                        <ns4:pool>
                            <ns4:pool-tag>1</ns4:pool-tag>
                            <ns4:dtmf-relay>
                                <ns4:rtp-nte/>
                            </ns4:dtmf-relay>
                        </ns4:pool>
                    </ns4:register>
                </ns4:voice>
            </native>""";

    @Test
    void plain_jaxb_prints_the_configuration() throws JAXBException {
        assertThat(print(BRANCH)).isEqualTo(XML);
    }

    @Test
    void plain_jaxb_reads_it_back() throws JAXBException {
        assertThat(context().createUnmarshaller().unmarshal(new StringReader(XML)))
                .isEqualTo(BRANCH);
    }

    @Test
    void the_schema_knows_all_of_it() {
        Decoded decoded;
        try (XmlReader xml = XmlReader.of(XML, "branch.xml")) {
            decoded = XmlCodec.read(IosXe.schema(), xml, ReadMode.DOCUMENT);
        }

        assertThat(decoded.problems()).isEmpty();
        assertThat(decoded.warnings()).isEmpty();
    }

    @Test
    void it_is_valid() {
        assertThat(violations(BRANCH)).isEmpty();
    }

    @Test
    void a_tag_that_no_frame_can_have_is_found() {
        Native wrong = Native.builder()
                .interface_(i -> i.gigabitEthernet("0/0/1.10", g -> g.encapsulation(e -> e.dot1Q(d -> d.vlanId(5000)))))
                .build();

        assertThat(violations(wrong))
                .singleElement()
                .satisfies(violation -> assertThat(violation.toString())
                        .contains("vlan-id", "range 1..4094", "Cisco-IOS-XE-native.yang:"));
    }

    @Test
    void a_pool_above_max_pool_is_found() {
        Native wrong = Native.builder()
                .voice(v -> v.register(r -> r.global(g -> g.maxPool(10)).pool(11, p -> {})))
                .build();

        assertThat(violations(wrong))
                .singleElement()
                .satisfies(violation -> assertThat(violation.toString()).contains("pool-tag"));
    }

    private static List<Violation> violations(Native bean) {
        Beans beans = Beans.of(IosXe.schema());
        return Validator.of(IosXe.schema()).validate(beans.tree(bean));
    }

    @Test
    void the_bridge_takes_it_both_ways() {
        Beans beans = Beans.of(IosXe.schema());
        DataTree tree = beans.tree(BRANCH);

        assertThat(beans.bean(tree, Native.class)).contains(BRANCH);
    }

    private static JAXBContext context() {
        return Beans.newContext(IosXe.beans().toArray(Class<?>[]::new));
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

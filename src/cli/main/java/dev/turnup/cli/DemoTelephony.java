// SPDX-License-Identifier: Apache-2.0
package dev.turnup.cli;

import dev.turnup.yang.codec.DecodedEdit;
import dev.turnup.yang.codec.Documents;
import dev.turnup.yang.schema.Schema;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The documents of the demo for the router by lines: SRST goes, and CME for four phones comes. */
final class DemoTelephony {
    private static final String FAST_TRACK = """
                <pool-type>
                  <name>8841</name>
                  <reference-pooltype>8961</reference-pooltype>
                  <num-lines>24</num-lines>
                  <xml-config><maxNumCalls>200</maxNumCalls><busyTrigger>200</busyTrigger></xml-config>
                </pool-type>
            """;
    private static final String AUTHENTICATION =
            "<authenticate><register/><realm>branch-12.example.net</realm></authenticate>";

    /** The phones of the branch, as the simulated router has them on its LAN: model, MAC address, number. */
    private record Handset(String model, String mac, String number) {}

    private static final List<Handset> PHONES = List.of(
            new Handset("8841", "0011.2233.4401", "2001"),
            new Handset("8841", "00:11:22:33:44:02", "2002"),
            new Handset("7841", "0011-2233-4403", "2003"),
            new Handset("7841", "001122334404", "2004"));

    private DemoTelephony() {}

    /** The site as it was first thought of: the release does not know the 8841. */
    static DecodedEdit unknownType(Schema schema) {
        return read(schema, document("", "", false));
    }

    /** With the type described by one that the release knows, and phones that nobody asks who they are. */
    static DecodedEdit withoutAuthentication(Schema schema) {
        return read(schema, document(FAST_TRACK, "", false));
    }

    /** As it works. */
    static DecodedEdit site(Schema schema) {
        return read(schema, document(FAST_TRACK, AUTHENTICATION, true));
    }

    /** The boot list alone. */
    static DecodedEdit boot(Schema schema, String... images) {
        StringBuilder list = new StringBuilder();
        for (String image : images) {
            list.append("<filename-list-ordered-by-user><filename>")
                    .append(image)
                    .append("</filename></filename-list-ordered-by-user>");
        }
        return read(schema, """
                <config xmlns="urn:ietf:params:xml:ns:netconf:base:1.0" xmlns:nc="urn:ietf:params:xml:ns:netconf:base:1.0">
                  <native xmlns="http://cisco.com/ns/yang/Cisco-IOS-XE-native">
                    <boot><system nc:operation="replace"><bootfile>%s</bootfile></system></boot>
                  </native>
                </config>
                """.formatted(list));
    }

    private static String document(String types, String authentication, boolean credentials) {
        StringBuilder lines = new StringBuilder();
        StringBuilder pools = new StringBuilder();
        for (int tag = 1; tag <= PHONES.size(); tag++) {
            Handset phone = PHONES.get(tag - 1);
            lines.append("<dn><tag>%d</tag><number><pattern>%s</pattern></number><name>Desk %d</name></dn>\n"
                    .formatted(tag, phone.number(), tag));
            pools.append("""
                    <pool>
                      <tag>%d</tag><id><mac>%s</mac></id><type>%s</type>
                      <number><index>1</index><dn>%d</dn></number>%s
                      <codec>g711ulaw</codec>
                    </pool>
                    """.formatted(tag, phone.mac(), phone.model(), tag, credentials ? login(tag) : ""));
        }
        return """
                <config xmlns="urn:ietf:params:xml:ns:netconf:base:1.0" xmlns:nc="urn:ietf:params:xml:ns:netconf:base:1.0">
                  <native xmlns="http://cisco.com/ns/yang/Cisco-IOS-XE-native">
                    <voice xmlns="http://cisco.com/ns/yang/Cisco-IOS-XE-voice"><service><type>voip</type>
                      <sip><registrar><server><expires><max>600</max><min>60</min></expires></server></registrar></sip>
                    </service></voice>
                  </native>
                  <telephony xmlns="urn:turnup:cme">
                    <call-manager-fallback nc:operation="remove"/>
                    <voice-register>
                      <global>
                        <mode>cme</mode>
                        <source-address><address>10.10.20.1</address></source-address>
                        <max-dn>40</max-dn>
                        <max-pool>20</max-pool>
                        %s
                      </global>
                      %s%s%s
                    </voice-register>
                  </telephony>
                </config>
                """.formatted(authentication, types, lines, pools);
    }

    private static String login(int tag) {
        return "<credentials><username>desk%d</username><password>Demo-%d-only</password></credentials>"
                .formatted(tag, tag);
    }

    private static DecodedEdit read(Schema schema, String xml) {
        DecodedEdit read = Documents.read(schema, "branch-12.xml", xml.getBytes(StandardCharsets.UTF_8));
        if (!read.problems().isEmpty()) {
            throw new IllegalStateException("the demo's own document: " + read.problems());
        }
        return read;
    }
}

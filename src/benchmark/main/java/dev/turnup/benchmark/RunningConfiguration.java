// SPDX-License-Identifier: Apache-2.0
package dev.turnup.benchmark;

import java.util.Locale;

/**
 * The configuration of a large router, as {@code get-config} answers it, and the same for the same size: subinterfaces with a
 * VLAN, a VRF and an address; static routes, some of them through an interface; SIP phones with a codec that they refer to.
 *
 * @param interfaces how many subinterfaces
 * @param routes how many static routes; {@code yang/ios-xe} has none
 * @param pools how many phones
 */
public record RunningConfiguration(int interfaces, int routes, int pools) {
    private static final int VRFS = 64;

    /** So many interfaces, and as many routes and phones as go with them: 11,200 make 6 MB. */
    public static RunningConfiguration of(int interfaces) {
        return new RunningConfiguration(interfaces, interfaces * 5 / 14, interfaces * 3 / 14);
    }

    /** The same without what {@code yang/ios-xe} does not have. */
    public RunningConfiguration restated() {
        return new RunningConfiguration(interfaces, 0, pools);
    }

    /** The {@code native} element. */
    public String xml() {
        StringBuilder xml = new StringBuilder(interfaces * 600);
        xml.append("<native xmlns=\"http://cisco.com/ns/yang/Cisco-IOS-XE-native\">\n");
        xml.append("  <hostname>edge-1</hostname>\n");
        vrfs(xml);
        if (routes > 0) {
            xml.append("  <ip><route>\n");
            for (int i = 0; i < routes; i++) {
                route(xml, i);
            }
            xml.append("  </route></ip>\n");
        }
        xml.append("  <interface>\n");
        for (int i = 0; i < interfaces; i++) {
            subinterface(xml, i);
        }
        xml.append("  </interface>\n");
        phones(xml);
        return xml.append("</native>\n").toString();
    }

    /** The name of one interface, from 0. */
    public static String name(int i) {
        return "0/0/" + i / 4000 + "." + (i % 4000 + 1);
    }

    private static void vrfs(StringBuilder xml) {
        xml.append("  <vrf>\n");
        for (int i = 0; i < VRFS; i++) {
            xml.append(String.format(Locale.ROOT, """
                        <definition>
                          <name>customer-%d</name>
                          <rd>65000:%1$d</rd>
                          <address-family><ipv4/></address-family>
                        </definition>
                    """, i));
        }
        xml.append("  </vrf>\n");
    }

    private static void subinterface(StringBuilder xml, int i) {
        xml.append(String.format(Locale.ROOT, """
                        <GigabitEthernet>
                          <name>%s</name>
                          <description>Customer %d, site %d</description>
                          <encapsulation><dot1Q><vlan-id>%d</vlan-id></dot1Q></encapsulation>
                          <vrf><forwarding>customer-%d</forwarding></vrf>
                          <ip><address><primary>
                            <address>10.%d.%d.1</address>
                            <mask>255.255.255.0</mask>
                          </primary></address></ip>
                        </GigabitEthernet>
                    """, name(i), i % VRFS, i, i % 4000 + 1, i % VRFS, i / 256, i % 256));
    }

    private void route(StringBuilder xml, int i) {
        String to = i % 4 == 0 ? "GigabitEthernet" + name(i % interfaces) : "10.0.%d.2".formatted(i % 256);
        xml.append(String.format(Locale.ROOT, """
                    <ip-route-interface-forwarding-list>
                      <prefix>172.%d.%d.0</prefix><mask>255.255.255.0</mask>
                      <fwd-list><fwd>%s</fwd></fwd-list>
                    </ip-route-interface-forwarding-list>
                """, 16 + i / 256, i % 256, to));
    }

    private void phones(StringBuilder xml) {
        xml.append("  <voice xmlns=\"http://cisco.com/ns/yang/Cisco-IOS-XE-voice\">\n");
        xml.append("    <class><codec><codec-tag>1</codec-tag></codec></class>\n");
        xml.append(String.format(Locale.ROOT, """
                    <register>
                      <global><max-dn>%1$d</max-dn><max-pool>%1$d</max-pool></global>
                """, Math.max(pools, 1)));
        for (int i = 1; i <= pools; i++) {
            xml.append(String.format(Locale.ROOT, """
                          <pool>
                            <pool-tag>%d</pool-tag>
                            <id><network><ipv4address><address>10.200.%d.%d</address><mask>255.255.255.255</mask></ipv4address></network></id>
                            <dtmf-relay><rtp-nte/></dtmf-relay>
                            <voice-class><codec>1</codec></voice-class>
                          </pool>
                    """, i, i / 256, i % 256));
        }
        xml.append("    </register>\n  </voice>\n");
    }
}

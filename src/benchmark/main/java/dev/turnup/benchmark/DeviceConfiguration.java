// SPDX-License-Identifier: Apache-2.0
package dev.turnup.benchmark;

import java.util.Locale;
import java.util.Random;

/**
 * Makes the running configuration of an edge router with telephony, as a device answers it: without white space between
 * elements, in the namespaces of the native model. Of one seed and size always the same.
 *
 * <p>Of a hundred parts some 60 are subinterfaces, 15 static routes, 12 rules of access lists, 8 phone pools, 3 dial-peers
 * and 2 users.
 */
final class DeviceConfiguration {
    private static final String NATIVE = "http://cisco.com/ns/yang/Cisco-IOS-XE-native";
    private static final String VOICE = "http://cisco.com/ns/yang/Cisco-IOS-XE-voice";
    private static final String ACL = "http://cisco.com/ns/yang/Cisco-IOS-XE-acl";
    private static final int RULES = 40;
    private static final String[] PLACES = {"Bern", "Lyon", "Turin", "Graz", "Ghent", "Porto", "Malmo", "Cork"};
    private static final String[] USES = {"uplink", "customer", "management", "voice", "backup", "guest"};
    private static final String[] MASKS = {"255.255.255.252", "255.255.255.0", "255.255.255.248", "255.255.254.0"};

    private final Random random;
    private final StringBuilder xml = new StringBuilder();

    private DeviceConfiguration(long seed) {
        this.random = new Random(seed);
    }

    /** A {@code <data>} element with at least so many characters, and a few more. */
    static String ofLength(int characters, long seed) {
        // What a hundred parts come to, found by making them.
        int hundred = ofParts(2_000, seed).length() / 20;
        return ofParts((int) Math.ceil(characters * 100.0 / hundred), seed);
    }

    /** A {@code <data>} element with so many parts. */
    static String ofParts(int parts, long seed) {
        return new DeviceConfiguration(seed).made(parts);
    }

    /** A {@code <data>} element with so many subinterfaces alone. */
    static String ofInterfaces(int interfaces, long seed) {
        DeviceConfiguration made = new DeviceConfiguration(seed);
        made.add("<data><native xmlns=\"%s\"><interface>", NATIVE);
        for (int i = 0; i < interfaces; i++) {
            made.subinterface(i);
        }
        return made.add("</interface></native></data>").xml.toString();
    }

    private String made(int parts) {
        add("<data><native xmlns=\"%s\"><version>17.12</version><hostname>edge-%d</hostname>", NATIVE, parts);
        for (int i = 0; i < parts * 2 / 100; i++) {
            add(
                    "<username><name>user%d</name><privilege>%d</privilege><secret><encryption>9</encryption>"
                            + "<secret>$9$%s$%s</secret></secret></username>",
                    i, 1 + random.nextInt(15), letters(14), letters(43));
        }
        add("<ip><access-list>");
        for (int i = 0; i < parts * 12 / 100 / RULES + 1; i++) {
            accessList(i);
        }
        add("</access-list><route>");
        for (int i = 0; i < parts * 15 / 100; i++) {
            add(
                    "<ip-route-interface-forwarding-list><prefix>%s</prefix><mask>%s</mask>"
                            + "<fwd-list><fwd>%s</fwd></fwd-list></ip-route-interface-forwarding-list>",
                    address(100, i * 4), MASKS[0], address(10, random.nextInt(4096) * 4 + 1));
        }
        add("</route></ip><interface>");
        for (int i = 0; i < parts * 60 / 100; i++) {
            subinterface(i);
        }
        add("</interface><dial-peer xmlns=\"%s\">", VOICE);
        for (int i = 0; i < parts * 3 / 100; i++) {
            add(
                    "<voice><dialpeertag>%d</dialpeertag><type>voip</type><description>%s</description>"
                            + "<destination-pattern>%d....</destination-pattern><preference>%d</preference></voice>",
                    100 + i, words(), 200 + random.nextInt(800), random.nextInt(10));
        }
        add("</dial-peer><voice xmlns=\"%s\"><register>", VOICE);
        for (int i = 0; i < parts * 8 / 100; i++) {
            add(
                    "<pool><pool-tag>%d</pool-tag><id><network><ipv4address><address>%s</address>"
                            + "<mask>255.255.255.255</mask></ipv4address></network></id>"
                            + "<voice-class><codec>%d</codec></voice-class></pool>",
                    1 + i, address(172, i), 1 + random.nextInt(4));
        }
        return add("</register></voice></native></data>").xml.toString();
    }

    private void accessList(int number) {
        add("<extended xmlns=\"%s\"><name>acl-%s-%d</name>", ACL, PLACES[random.nextInt(PLACES.length)], number);
        for (int i = 0; i < RULES; i++) {
            add(
                    "<access-list-seq-rule><sequence>%d</sequence><ace-rule><action>%s</action>"
                            + "<protocol>%s</protocol><ipv4-address>%s</ipv4-address><mask>0.0.0.255</mask>"
                            + "<dst-any/></ace-rule></access-list-seq-rule>",
                    10 + i * 10,
                    random.nextInt(4) == 0 ? "deny" : "permit",
                    random.nextBoolean() ? "tcp" : "udp",
                    address(192, random.nextInt(65536) * 256));
        }
        add("</extended>");
    }

    private void subinterface(int number) {
        add("<GigabitEthernet><name>%s</name><description>%s</description>", name(number), words());
        add("<encapsulation><dot1Q><vlan-id>%d</vlan-id></dot1Q></encapsulation>", number % 4000 + 1);
        if (random.nextInt(3) == 0) {
            add("<vrf><forwarding>vrf-%d</forwarding></vrf>", random.nextInt(200));
        }
        add(
                "<ip><address><primary><address>%s</address><mask>%s</mask></primary></address>",
                address(10, number * 4 + 1), MASKS[random.nextInt(MASKS.length)]);
        if (random.nextInt(4) == 0) {
            add(
                    "<access-group><in><acl><acl-name>acl-%s-%d</acl-name><in/></acl></in></access-group>",
                    PLACES[random.nextInt(PLACES.length)], random.nextInt(20));
        }
        add("</ip>");
        if (random.nextInt(8) == 0) {
            add("<shutdown/>");
        }
        add("</GigabitEthernet>");
    }

    /** The name of a subinterface. */
    static String name(int number) {
        return "0/" + number / 20_000 + "/" + number / 4000 % 5 + "." + (number % 4000 + 1);
    }

    private static String address(int first, int number) {
        return first + "." + (number >>> 16 & 255) + "." + (number >>> 8 & 255) + "." + (number & 255);
    }

    private String words() {
        return USES[random.nextInt(USES.length)] + " " + PLACES[random.nextInt(PLACES.length)] + " line "
                + random.nextInt(100_000);
    }

    private String letters(int count) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < count; i++) {
            letters.append((char) ('A' + random.nextInt(26)));
        }
        return letters.toString();
    }

    @SuppressWarnings("AnnotateFormatMethod")
    private DeviceConfiguration add(String text, Object... parts) {
        xml.append(String.format(Locale.ROOT, text, parts));
        return this;
    }
}

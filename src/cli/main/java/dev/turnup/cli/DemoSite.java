// SPDX-License-Identifier: Apache-2.0
package dev.turnup.cli;

import dev.turnup.yang.codec.DecodedEdit;
import dev.turnup.yang.codec.Documents;
import dev.turnup.yang.schema.Schema;
import java.nio.charset.StandardCharsets;

/** The documents of the demo: the branch in its own words, as services. */
final class DemoSite {
    private static final String TRUNK = """
            turnup-router-on-a-stick:router-on-a-stick:
              - name: lan
                trunk: 0/0/1
                description: trunk to the access switch
                native-vlan: 99
                vlan:
                  - {id: 10, name: data, address: 10.10.10.1/24}
                  - {id: 20, name: voice, address: 10.10.20.1/24}
                  - {id: 99, name: native, address: 10.10.99.1/24}
            """;
    private static final String GUESTS = """
            turnup-router-on-a-stick:router-on-a-stick:
              - {name: guests, trunk: 0/0/1, vlan: [{id: 30, name: guests, address: 10.10.10.254/24}]}
            """;
    private static final String NAME = "Cisco-IOS-XE-native:native: {hostname: branch-12}\n";
    private static final String PHONES = """
            turnup-cme-site:cme-site:
              source-address: 10.10.20.1
              in-place-of-srst: true
              max-lines: 40
              max-phones: 20
              registrar: {max-expires: 600, min-expires: 60}
              %s
              %s
              line:
                - {tag: 1, number: '2001', name: Desk 1}
                - {tag: 2, number: '2002', name: Desk 2}
                - {tag: 3, number: '2003', name: Desk 3}
                - {tag: 4, number: '2004', name: Desk 4}
              phone:
                - {tag: 1, mac: 0011.2233.4401, model: '8841', button: [{index: 1, line: 1}] LOGIN}
                - {tag: 2, mac: '00:11:22:33:44:02', model: '8841', button: [{index: 1, line: 2}] LOGIN}
                - {tag: 3, mac: 0011-2233-4403, model: '7841', button: [{index: 1, line: 3}] LOGIN}
                - {tag: 4, mac: '001122334404', model: '7841', button: [{index: 1, line: 4}] LOGIN}
            """;
    private static final String FAST_TRACK =
            "phone-type: [{name: '8841', reference: '8961', num-lines: 24, max-calls: 200, busy-trigger: 200}]";
    private static final String AUTHENTICATION = "authentication: {realm: branch-12.example.net}";

    private DemoSite() {}

    /** The phones as they were first thought of: the release does not know the 8841. */
    static DecodedEdit unknownType(Schema schema) {
        return read(schema, PHONES.formatted("", "").replace(" LOGIN", ""));
    }

    /** With the type described by one that the release knows, and phones that nobody asks who they are. */
    static DecodedEdit withoutAuthentication(Schema schema) {
        return read(schema, PHONES.formatted(FAST_TRACK, "").replace(" LOGIN", ""));
    }

    /** The phones as they work. */
    static DecodedEdit phones(Schema schema) {
        String stated = PHONES.formatted(FAST_TRACK, AUTHENTICATION);
        for (int tag = 1; stated.contains(" LOGIN"); tag++) {
            stated = stated.replaceFirst(" LOGIN", ", username: desk%d, password: Demo-%d-only".formatted(tag, tag));
        }
        return read(schema, stated);
    }

    /** What the router starts with. */
    static DecodedEdit boot(Schema schema, String... images) {
        return read(schema, startsWith(images));
    }

    /** The trunk on a stick, and that image alone to start with. */
    static DecodedEdit site(Schema schema, String image) {
        return read(schema, TRUNK + startsWith(image) + NAME);
    }

    /** Good in itself; what it is for does not work. */
    static DecodedEdit movedVoice(Schema schema) {
        return read(schema, TRUNK.replace("name: voice, address: 10.10.20.1", "name: voice, address: 10.10.21.1"));
    }

    /** Valid by every model, and refused by IOS: the subnet is that of the data interface. */
    static DecodedEdit overlappingSubnet(Schema schema) {
        return read(schema, GUESTS);
    }

    /** A tag that no trunk carries. */
    static DecodedEdit vlanOutOfRange(Schema schema) {
        return read(schema, TRUNK.replace("id: 10", "id: 5000"));
    }

    private static String startsWith(String... images) {
        StringBuilder boot = new StringBuilder("turnup-boot:boot:\n  image:\n");
        for (String image : images) {
            boot.append("    - {file: '").append(image).append("'}\n");
        }
        return boot.toString();
    }

    private static DecodedEdit read(Schema schema, String yaml) {
        DecodedEdit read = Documents.read(schema, "branch-12.yaml", yaml.getBytes(StandardCharsets.UTF_8));
        if (!read.problems().isEmpty()) {
            throw new IllegalStateException("the demo's own document: " + read.problems());
        }
        return read;
    }
}

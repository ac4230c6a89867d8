// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe;

import dev.turnup.xml.XmlReader;
import dev.turnup.yang.codec.Decoded;
import dev.turnup.yang.codec.ReadMode;
import dev.turnup.yang.codec.XmlCodec;
import dev.turnup.yang.data.DataTree;

/** Configurations for tests. */
public final class TestTrees {
    private TestTrees() {}

    /** The configuration with that content of {@code <native>}. */
    public static DataTree site(String content) {
        String xml = "<native xmlns=\"http://cisco.com/ns/yang/Cisco-IOS-XE-native\">" + content + "</native>";
        try (XmlReader reader = XmlReader.of(xml, "test")) {
            Decoded decoded = XmlCodec.read(IosXe.schema(), reader, ReadMode.DOCUMENT);
            if (!decoded.problems().isEmpty()) {
                throw new IllegalArgumentException(decoded.problems().toString());
            }
            return decoded.tree();
        }
    }
}

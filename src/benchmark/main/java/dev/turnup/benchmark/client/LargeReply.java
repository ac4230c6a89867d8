// SPDX-License-Identifier: Apache-2.0
package dev.turnup.benchmark.client;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;

/** A configuration of 50 MB, shaped as a router's. */
final class LargeReply {
    static final int BYTES = 50_000_000;

    private LargeReply() {}

    /** Writes what stands within {@code <data>}; exactly that many bytes. */
    static void write(Path file) throws IOException {
        String open = "<native xmlns=\"http://cisco.com/ns/yang/Cisco-IOS-XE-native\"><interface>";
        String close = "</interface></native>";
        int written = open.length() + close.length();
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write(open);
            for (int i = 0; written < BYTES; i++) {
                String entry = entry(i);
                if (written + entry.length() > BYTES) {
                    entry = " ".repeat(BYTES - written);
                }
                out.write(entry);
                written += entry.length();
            }
            out.write(close);
        }
    }

    private static String entry(int i) {
        return "<GigabitEthernet><name>0/0/1." + i + "</name><description>customer " + i + "</description>"
                + "<encapsulation><dot1Q><vlan-id>" + i % 4094
                + "</vlan-id></dot1Q></encapsulation><ip><address><primary>"
                + "<address>10." + i % 250 + "." + i / 250 % 250 + ".1</address><mask>255.255.255.0</mask></primary>"
                + "</address></ip></GigabitEthernet>";
    }
}

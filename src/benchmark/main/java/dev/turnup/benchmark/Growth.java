// SPDX-License-Identifier: Apache-2.0
package dev.turnup.benchmark;

import dev.turnup.xml.XmlReader;
import dev.turnup.yang.codec.XmlCodec;
import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.edit.Diff;
import dev.turnup.yang.edit.EditConfig;
import dev.turnup.yang.edit.EditResult;
import dev.turnup.yang.edit.Operation;
import dev.turnup.yang.schema.Schema;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** What list entries cost as they grow in number: whole documents a thousand entries, edits of one leaf as they are. */
final class Growth {
    private static final List<Integer> SIZES = List.of(1_000, 3_000, 10_000, 30_000, 100_000);
    private static final int TIMES = 5;

    private Growth() {}

    static String table(Schema schema, long seed) {
        StringBuilder table = new StringBuilder("""
                          ms a thousand entries      |  one leaf changed, ms
                 entries    read   write  digest     |    edit  digest    diff
                """);
        for (int size : SIZES) {
            table.append(row(schema, size, seed));
        }
        return table.toString();
    }

    private static String row(Schema schema, int size, long seed) {
        byte[] document = DeviceConfiguration.ofInterfaces(size, seed).getBytes(StandardCharsets.UTF_8);
        Race reading = Race.of(TIMES, 3, () -> BareXml.scan(document), () -> TreeSpeed.tree(schema, document));
        DataTree tree = TreeSpeed.tree(schema, document);
        Race writing = Race.of(TIMES, 3, () -> 0, () -> TreeSpeed.text(tree).length());
        Race digesting = Race.of(
                TIMES, 3, () -> 0, () -> TreeSpeed.tree(schema, document).digest());
        tree.digest();
        double[] edit = new double[400];
        double[] digest = edit.clone();
        double[] diff = edit.clone();
        for (int i = 0; i < edit.length; i++) {
            int number = (int) ((i * 7919L) % size);
            EditConfig change = change(schema, number, "changed " + i);
            DataTree[] after = new DataTree[1];
            edit[i] = Race.millis(() -> after[0] = applied(change, tree));
            digest[i] = Race.millis(() -> after[0].digest());
            diff[i] = Race.millis(() -> only(Diff.between(tree, after[0])));
        }
        double thousands = size / 1e3;
        return String.format(
                Locale.ROOT,
                "%8d %7.2f %7.2f %7.2f     | %7.3f %7.3f %7.3f%n",
                size,
                reading.ours() / thousands,
                writing.ours() / thousands,
                (digesting.ours() - reading.ours()) / thousands,
                Figures.median(edit),
                Figures.median(digest),
                Figures.median(diff));
    }

    private static Diff only(Diff diff) {
        if (diff.changes().size() != 1 || diff.edit().isEmpty()) {
            throw new IllegalStateException("one leaf changed, and not " + diff.changes());
        }
        return diff;
    }

    private static EditConfig change(Schema schema, int number, String description) {
        String edit = """
                <config><native xmlns="http://cisco.com/ns/yang/Cisco-IOS-XE-native"><interface><GigabitEthernet>
                  <name>NAME</name><description>TEXT</description>
                </GigabitEthernet></interface></native></config>
                """.replace("NAME", DeviceConfiguration.name(number)).replace("TEXT", description);
        return XmlCodec.readEdit(schema, XmlReader.of(edit, "edit")).edit();
    }

    private static DataTree applied(EditConfig change, DataTree tree) {
        return switch (change.applyTo(tree, Operation.MERGE)) {
            case EditResult.Applied applied -> applied.tree();
            case EditResult.Rejected rejected -> throw new IllegalStateException(rejected.toString());
        };
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.benchmark;

import dev.turnup.compiler.YangCompiler;
import dev.turnup.compiler.folder.Roots;
import dev.turnup.compiler.folder.YangFolder;
import dev.turnup.compiler.source.CompilerOptions;
import dev.turnup.xml.XmlReader;
import dev.turnup.yang.check.Validator;
import dev.turnup.yang.check.Violation;
import dev.turnup.yang.codec.XmlCodec;
import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.edit.EditResult;
import dev.turnup.yang.edit.Operation;
import dev.turnup.yang.schema.Schema;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * Validates configurations of growing size against a whole published model, must, when and leafref in force, and then again
 * after one edit.
 */
public final class Validation {
    private static final int TIMES = 9;
    private static final int EDITS = 300;

    private Validation() {}

    /**
     * Measures and prints a table.
     *
     * @param args {@code --models DIR}
     */
    public static void main(String[] args) {
        if (args.length != 2 || !args[0].equals("--models")) {
            throw new IllegalArgumentException("usage: Validation --models DIR, got " + Arrays.toString(args));
        }
        Schema schema = YangCompiler.compile(
                        YangFolder.scan(Path.of(args[1])), Roots.DEFAULT, CompilerOptions.FORGIVING)
                .schema();
        Validator validator = Validator.of(schema);
        System.out.println("interfaces      MB   full, ms   us an interface   after one edit, ms");
        for (int interfaces : new int[] {1400, 2800, 5600, 11200}) {
            String xml = RunningConfiguration.of(interfaces).xml();
            DataTree tree = edited(schema, DataTree.empty(schema), xml);
            DataTree sound = edited(schema, tree, change(interfaces, "customer-3"));
            DataTree broken = edited(schema, tree, change(interfaces, "nobody"));
            require(validator.validate(tree).isEmpty(), "the configuration is to be valid");
            require(!validator.validate(tree, broken).isEmpty(), "an unknown VRF is to be found");
            double full = median(TIMES, () -> validator.validate(tree));
            double edit = median(EDITS, () -> validator.validate(tree, sound));
            System.out.printf(
                    Locale.ROOT,
                    "%10d %7.1f %10.0f %17.1f %20.3f%n",
                    interfaces,
                    xml.length() / 1e6,
                    full,
                    full * 1000 / interfaces,
                    edit);
        }
    }

    private static String change(int interfaces, String vrf) {
        return """
                <native xmlns="http://cisco.com/ns/yang/Cisco-IOS-XE-native"><interface><GigabitEthernet>
                <name>%s</name><vrf><forwarding>%s</forwarding></vrf></GigabitEthernet></interface></native>
                """.formatted(RunningConfiguration.name(interfaces / 2), vrf);
    }

    private static DataTree edited(Schema schema, DataTree tree, String xml) {
        try (XmlReader reader = XmlReader.of("<config>" + xml + "</config>", "edit")) {
            return switch (XmlCodec.readEdit(schema, reader).edit().applyTo(tree, Operation.MERGE)) {
                case EditResult.Applied applied -> applied.tree();
                case EditResult.Rejected rejected -> throw new IllegalStateException(rejected.toString());
            };
        }
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalStateException(what);
        }
    }

    private static double median(int times, Supplier<List<Violation>> run) {
        double[] millis = new double[times];
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            require(run.get().isEmpty(), "nothing is to be found");
            millis[i] = (System.nanoTime() - start) / 1e6;
        }
        return Figures.median(millis);
    }
}

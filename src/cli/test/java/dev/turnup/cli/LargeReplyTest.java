// SPDX-License-Identifier: Apache-2.0
package dev.turnup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import dev.turnup.fixture.SimulatedDevice;
import dev.turnup.xml.XmlReader;
import dev.turnup.xml.XmlWriter;
import dev.turnup.yang.codec.XmlCodec;
import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.edit.EditResult;
import dev.turnup.yang.edit.Operation;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A router that answers with 50 MB, read by a process whose heap holds the text or the tree of it, and not both: what is read
 * of the text is let go, and what is printed of the tree is never a text of its own. To plan a change there takes two trees.
 */
@Tag("scale")
class LargeReplyTest {
    private static final int INTERFACES = 112_000;
    /** The text takes 50 MB of it, or the tree 85, or a text that is printed 40 and more. */
    private static final String HEAP = "-Xmx112m";

    private static SimulatedDevice router;

    @BeforeAll
    static void interfaces() {
        router = SimulatedDevice.start("isr4331-17.12.01");
        router.changeRunning(tree -> withInterfaces(tree, INTERFACES));
        XmlWriter answer = XmlWriter.compact();
        XmlCodec.writeTo(router.running(), answer);
        assertThat(answer.toString().length()).isGreaterThan(50_000_000);
    }

    @AfterAll
    static void stop() {
        router.close();
    }

    private static DataTree withInterfaces(DataTree tree, int interfaces) {
        StringBuilder xml =
                new StringBuilder("<config><native xmlns=\"http://cisco.com/ns/yang/Cisco-IOS-XE-native\"><interface>");
        for (int i = 0; i < interfaces; i++) {
            xml.append(String.format(Locale.ROOT, """
                    <GigabitEthernet><name>0/0/%d.%d</name><description>Customer %d at the site of number %<d, which is \
                    reached by way of the ring in the north, and where nobody is at home before nine in the morning; \
                    ring twice, then once, and then wait for a while</description>\
                    <encapsulation><dot1Q><vlan-id>%d</vlan-id></dot1Q></encapsulation>\
                    <ip><address><primary><address>10.%d.%d.1</address><mask>255.255.255.0</mask></primary></address></ip>\
                    </GigabitEthernet>""", i / 4000, i % 4000 + 1, i, i % 4000 + 1, i / 250, i % 250));
        }
        xml.append("</interface></native></config>");
        try (XmlReader reader = XmlReader.of(xml.toString(), "interfaces")) {
            return switch (XmlCodec.readEdit(tree.schema(), reader).edit().applyTo(tree, Operation.MERGE)) {
                case EditResult.Applied applied -> applied.tree();
                case EditResult.Rejected rejected -> throw new IllegalStateException(rejected.toString());
            };
        }
    }

    @ParameterizedTest(name = "printed as {0} {1}")
    @CsvSource({"--format, xml", "--format, json", "--format, yaml", "--json, --secrets"})
    void a_heap_that_holds_text_or_tree_and_not_both_is_enough(String one, String two, @TempDir Path home)
            throws IOException, InterruptedException {
        Process process = start(router, home, HEAP, "get", one, two);

        assertThat(process.waitFor(10, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(err(home)).isZero();
        assertThat(Files.size(home.resolve("out"))).isGreaterThan(35_000_000);
        assertThat(Files.readString(home.resolve("out"))).contains("0/0/0.1", "0/0/24.4000", "Customer 99999");
    }

    /** Reads, makes both trees, compares and validates them; how long that took, and how much was the router's, is printed. */
    @Test
    void a_change_among_a_hundred_thousand_interfaces_is_planned_in_half_a_gigabyte(@TempDir Path home)
            throws IOException, InterruptedException {
        plan(router, INTERFACES, home);
    }

    /** Five lines an interface, as the router's command line shows them. */
    @Test
    void a_change_among_a_hundred_thousand_lines_is_planned_in_half_a_gigabyte(@TempDir Path home)
            throws IOException, InterruptedException {
        try (SimulatedDevice smaller = SimulatedDevice.start("isr4331-17.12.01")) {
            smaller.changeRunning(tree -> withInterfaces(tree, INTERFACES / 5));
            plan(smaller, INTERFACES / 5, home);
        }
    }

    private static void plan(SimulatedDevice router, int interfaces, Path home)
            throws IOException, InterruptedException {
        Path site = Files.writeString(home.resolve("site.yaml"), """
                Cisco-IOS-XE-native:native:
                  interface: {GigabitEthernet: [{name: 0/0/2.7, description: moved}, {name: 0/0/5.1, description: new}]}
                """);
        long routers = processorTime();
        long start = System.nanoTime();
        Process process = start(router, home, "-Xmx512m", "plan", "-f", site.toString());

        assertThat(process.waitFor(10, TimeUnit.MINUTES)).isTrue();
        System.out.printf(
                Locale.ROOT,
                "a change among %d interfaces planned in %.1f s, start of the JVM and login included; beside it the"
                        + " simulated router had %.1f s of a processor%n",
                interfaces,
                (System.nanoTime() - start) / 1e9,
                (processorTime() - routers) / 1e9);
        assertThat(process.exitValue()).as(err(home)).isEqualTo(2);
        assertThat(Files.readString(home.resolve("out")))
                .contains(" -> moved\n", " -> new\n", "Plan: 0 to add, 2 to change, 0 to delete");
    }

    /** Of this process, in which the router is. */
    private static long processorTime() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static String err(Path home) throws IOException {
        return Files.readString(home.resolve("err"));
    }

    private static Process start(SimulatedDevice router, Path home, String heap, String... command) throws IOException {
        return new Shell(home)
                .process(router, List.of(heap), command)
                .redirectOutput(home.resolve("out").toFile())
                .redirectError(home.resolve("err").toFile())
                .start();
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.preflight;

import dev.turnup.bindings.turnup.Facts;
import dev.turnup.iosxe.IosXe;
import dev.turnup.yang.binding.Beans;
import dev.turnup.yang.codec.Decoded;
import dev.turnup.yang.codec.ReadMode;
import dev.turnup.yang.codec.YamlCodec;
import dev.turnup.yang.data.DataTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A situation in which a rule fires, or does not: a section of a file in {@code test/golden/rules}.
 *
 * @param parts {@code before}, {@code after} and {@code facts} as YAML, and {@code expected} as text
 */
record RuleCase(Map<String, String> parts) {
    private static final Path FOLDER =
            Path.of(System.getProperty("turnup.root", "../.."), "src", "iosxe", "test", "golden", "rules");

    static Path file(String rule) {
        return FOLDER.resolve(rule + ".txt");
    }

    /** The cases of a rule by their names, {@code fires} and {@code passes}. */
    static Map<String, RuleCase> of(String rule) {
        Map<String, RuleCase> cases = new LinkedHashMap<>();
        Map<String, String> parts = new LinkedHashMap<>();
        String part = "";
        try {
            for (String line : Files.readAllLines(file(rule))) {
                if (line.startsWith("== ")) {
                    parts = new LinkedHashMap<>();
                    cases.put(line.substring(3), new RuleCase(parts));
                } else if (line.startsWith("-- ")) {
                    part = line.substring(3);
                    parts.put(part, "");
                } else {
                    parts.merge(part, line + "\n", String::concat);
                }
            }
            return cases;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the cases of a rule, with what was found in the first. */
    static void write(String rule, Map<String, RuleCase> cases, String found) {
        StringBuilder text = new StringBuilder();
        cases.forEach((name, one) -> {
            text.append("== ").append(name).append('\n');
            one.parts()
                    .forEach((part, content) -> text.append("-- ")
                            .append(part)
                            .append('\n')
                            .append(part.equals("expected") ? found : content));
        });
        try {
            Files.writeString(file(rule), text.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Preflight.Findings findings(RuleTable table) {
        Facts facts = Beans.of(IosXe.documents())
                .bean(tree("facts"), Facts.class)
                .orElseGet(() -> Facts.builder().build());
        return Preflight.of(new Access("admin", "10.10.10.1"))
                .rules(table)
                .facts(facts)
                .findings(tree("before"), tree("after"));
    }

    /** What a rule found, as people see it. */
    static String text(String rule, Preflight.Findings findings) {
        StringBuilder text = new StringBuilder();
        List.of(findings.errors(), findings.warnings())
                .forEach(all -> all.stream()
                        .filter(violation -> violation.errorAppTag().orElse("").equals("turnup:" + rule))
                        .forEach(violation -> text.append(violation).append('\n')));
        return text.toString();
    }

    private DataTree tree(String part) {
        Decoded read = YamlCodec.read(
                IosXe.documents(),
                parts.getOrDefault(part, "{}").getBytes(StandardCharsets.UTF_8),
                part,
                ReadMode.DOCUMENT);
        if (!read.problems().isEmpty()) {
            throw new IllegalArgumentException(parts.get(part) + read.problems());
        }
        return read.tree();
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.fidelity;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Reads what libyang has compiled of modules, from what its {@code yanglint} prints. */
final class YanglintFacts {
    private static final Path COMMAND = Path.of("/usr/bin/yanglint");
    private static final Set<String> DATA =
            Set.of("container", "list", "leaf", "leaf-list", "anydata", "anyxml", "choice", "case");

    /** It prints the identities of a type elsewhere. */
    static final List<String> UNKNOWN = List.of("identities");

    private final FactTable table = new FactTable();

    private YanglintFacts() {}

    /** A table with keys and unique paths as the printout has them: one runs into the other, and paths lack their beginning. */
    static FactTable comparable(FactTable ours) {
        FactTable comparable = ours;
        for (String path : ours.paths()) {
            String key = ours.at(path).getOrDefault("key", "");
            if (!key.isEmpty()) {
                comparable = comparable.with(path, "key", key.replace(" ", ""));
            }
            String unique = ours.at(path).getOrDefault("unique", "");
            if (!unique.isEmpty()) {
                comparable = comparable.with(path, "unique", unique.replaceAll("[^ ]*/", ""));
            }
        }
        return comparable;
    }

    /** Skips the test, with the reason, where libyang's command is not installed. */
    static void need() {
        if (!Files.isExecutable(COMMAND)) {
            System.out.println("Skipped: this test compares with yanglint (libyang2-tools), which is not installed.");
        }
        assumeTrue(Files.isExecutable(COMMAND), () -> COMMAND + " is not there");
    }

    /** The facts of modules. */
    static FactTable of(List<Path> modules, List<Path> searched) {
        List<String> command = new ArrayList<>(List.of(COMMAND.toString(), "-Q", "-f", "info"));
        searched.forEach(folder -> command.addAll(List.of("-p", folder.toString())));
        modules.forEach(module -> command.add(module.toString()));
        YanglintFacts facts = new YanglintFacts();
        for (Printed module : Printed.read(run(command))) {
            facts.children(module, "", true);
        }
        return facts.table;
    }

    private static String run(List<String> command) {
        try {
            Path errors = Files.createTempFile("yanglint", ".txt");
            Process process =
                    new ProcessBuilder(command).redirectError(errors.toFile()).start();
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            String said = Files.readString(errors);
            Files.delete(errors);
            if (process.waitFor() != 0) {
                throw new IllegalStateException("yanglint refuses the modules: " + said);
            }
            return printed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void children(Printed parent, String path, boolean data) {
        for (Printed child : parent.statements()) {
            switch (child.keyword()) {
                case "rpc", "action" -> operation(child, path);
                case "notification" -> {
                    NodeFacts facts = NodeFacts.of("notification")
                            .status(child.first("status"))
                            .set("must", musts(child));
                    children(child, table.add(path, name(child), facts.facts()), false);
                }
                default -> {
                    if (DATA.contains(child.keyword())) {
                        node(child, path, data);
                    }
                }
            }
        }
    }

    private void operation(Printed operation, String parent) {
        NodeFacts facts = NodeFacts.of(operation.keyword()).status(operation.first("status"));
        String path = table.add(parent, name(operation), facts.facts());
        for (String part : List.of("input", "output")) {
            operation.all(part).forEach(p -> {
                NodeFacts of = NodeFacts.of(part).set("must", musts(p));
                children(p, table.add(path, part, of.facts()), false);
            });
        }
    }

    private static String name(Printed statement) {
        return statement.argument();
    }

    private void node(Printed node, String parent, boolean data) {
        NodeFacts facts = NodeFacts.of(node.keyword()).status(node.first("status"));
        String config = node.first("config");
        if (data) {
            facts.with("config", config);
        }
        facts.set("when", node.all("when").map(Printed::argument).toList());
        facts.set("must", musts(node));
        facts.flag("presence", node.all("presence").findAny().isPresent());
        facts.flag("mandatory", node.first("mandatory").equals("true"));
        if (!node.first("key").isEmpty()) {
            facts.with("key", node.first("key").replaceAll("[ ,]+", ""));
        }
        facts.set(
                "unique",
                node.all("unique").map(u -> u.argument().replace(",", "")).toList());
        facts.order(node.first("ordered-by").equals("user"), data && config.equals("true"));
        facts.bounds(number(node.first("min-elements"), 0), number(node.first("max-elements"), Long.MAX_VALUE));
        node.all("type").findFirst().ifPresent(type -> {
            facts.with("type", line(type));
            facts.set("target", targets(type).toList());
        });
        node.all("units").findFirst().ifPresent(u -> facts.with("units", u.argument()));
        String type = facts.facts().getOrDefault("type", "");
        List<String> values =
                node.all("default").map(d -> TypeLine.value(d.argument(), type)).toList();
        if (!values.isEmpty()) {
            facts.with("default", String.join(" ; ", values));
        }
        children(node, table.add(parent, name(node), facts.facts()), data);
    }

    private static long number(String text, long otherwise) {
        return text.isEmpty() ? otherwise : Long.parseLong(text);
    }

    private static List<String> musts(Printed node) {
        return node.all("must").map(m -> m.argument() + saying(m)).toList();
    }

    private static String saying(Printed statement) {
        return NodeFacts.saying("", statement.first("error-message"), statement.first("error-app-tag"));
    }

    private static Stream<String> targets(Printed type) {
        return switch (type.argument()) {
            case "leafref" -> type.all("type").map(YanglintFacts::line);
            case "union" -> type.all("type").flatMap(YanglintFacts::targets);
            default -> Stream.of();
        };
    }

    private static String line(Printed type) {
        TypeLine line = new TypeLine(type.argument());
        int digits = type.first("fraction-digits").isEmpty() ? 0 : Integer.parseInt(type.first("fraction-digits"));
        if (digits > 0) {
            line.with("fraction-digits " + digits);
        }
        type.all("range").forEach(r -> line.range(pairs(r.argument(), digits), digits, saying(r)));
        type.all("length").forEach(l -> line.length(pairs(l.argument(), 0), saying(l)));
        type.all("pattern")
                .forEach(p -> line.with(
                        (p.first("modifier").isEmpty() ? "pattern " : "not pattern ") + p.argument() + saying(p)));
        type.all("enum").forEach(e -> line.with(e.argument() + "=" + e.first("value")));
        type.all("bit").forEach(b -> line.with(b.argument() + "=" + b.first("position")));
        type.all("base")
                .forEach(b ->
                        line.with("base " + b.argument().substring(b.argument().indexOf(':') + 1)));
        type.all("path").forEach(p -> line.with("path " + p.argument()));
        type.all("require-instance").forEach(r -> line.with("require-instance " + r.argument()));
        return type.argument().equals("union")
                ? "union" + type.all("type").map(YanglintFacts::line).toList()
                : line.toString();
    }

    /** libyang prints the bounds of a decimal64 as integers. */
    private static List<BigDecimal[]> pairs(String text, int digits) {
        return Stream.of(text.split("\\|", -1))
                .map(part -> part.strip().split("\\.\\.", -1))
                .map(ends -> new BigDecimal[] {
                    new BigDecimal(ends[0]).movePointLeft(digits),
                    new BigDecimal(ends[ends.length - 1]).movePointLeft(digits)
                })
                .toList();
    }
}

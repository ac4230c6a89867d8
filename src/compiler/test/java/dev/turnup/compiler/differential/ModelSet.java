// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.differential;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.turnup.compiler.YangCompiler;
import dev.turnup.compiler.errata.Errata;
import dev.turnup.compiler.folder.Roots;
import dev.turnup.compiler.folder.YangFolder;
import dev.turnup.compiler.source.CompilerOptions;
import dev.turnup.compiler.source.YangSource;
import dev.turnup.yang.schema.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Modules that documents are made of, compiled, and as files for yanglint.
 *
 * @param name their name in the list of explained differences
 * @param schema the modules compiled
 * @param folder where each lies as a file
 * @param modules the files that yanglint is to implement
 */
record ModelSet(String name, Schema schema, Path folder, List<String> modules) {
    private static final Path ROOT =
            Path.of(System.getProperty("turnup.root", "../..")).toAbsolutePath().normalize();
    private static final Path TESTS = ROOT.resolve("src/compiler/test/resources");
    private static final Path DEBIAN = Path.of("/usr/share/yuma/modules/ietf");

    /** The names of all sets. */
    static final List<String> NAMES = List.of("types", "rules", "xpath", "net", "every", "restated", "ietf");

    /** libyang does not take {@code deref()} in the path of a leafref. */
    private static final Set<String> UNREADABLE = Set.of("every-deref.yang");

    /** A set by its name; the test is skipped, with the reason, where its modules are not on this machine. */
    static ModelSet of(String name, Path scratch) {
        return switch (name) {
            case "types" -> own(scratch, name, "differential-types");
            case "rules" -> own(scratch, name, "differential-more");
            case "xpath" -> own(scratch, name, "differential-xpath");
            case "net" -> own(scratch, name, "differential-net");
            case "every" -> all(scratch, name, YangSource.in(TESTS.resolve("yang/every")));
            case "restated" -> all(scratch, name, YangSource.in(ROOT.resolve("yang")));
            case "ietf" ->
                closure(
                        scratch,
                        name,
                        debian(),
                        Roots.of(
                                "ietf-interfaces",
                                "ietf-ip",
                                "ietf-ipv4-unicast-routing",
                                "ietf-ipv6-unicast-routing",
                                "ietf-system",
                                "ietf-netconf-acm",
                                "iana-if-type",
                                "ietf-hardware",
                                "ietf-network-topology",
                                "ietf-alarms"));
            default -> throw new IllegalArgumentException(name);
        };
    }

    /** IETF's modules as Debian's libyuma-base has them. */
    private static Path debian() {
        if (!Files.isDirectory(DEBIAN)) {
            System.out.println(
                    "Skipped: documents of IETF modules need those of libyuma-base, which is not installed.");
        }
        assumeTrue(Files.isDirectory(DEBIAN), () -> DEBIAN + " is not there");
        return DEBIAN;
    }

    private static ModelSet own(Path scratch, String name, String... roots) {
        try {
            Files.createDirectories(scratch);
            for (YangSource source : YangSource.in(TESTS.resolve("differential"))) {
                Files.writeString(scratch.resolve(source.file()), source.text());
            }
            for (String lent : List.of("ietf-inet-types@2013-07-15.yang", "ietf-yang-types@2013-07-15.yang")) {
                try (InputStream in = ModelSet.class.getResourceAsStream("/META-INF/yang/" + lent)) {
                    Files.write(
                            scratch.resolve(lent), Objects.requireNonNull(in).readAllBytes());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return closure(scratch, name, scratch, Roots.of(roots));
    }

    private static ModelSet closure(Path scratch, String name, Path folder, Roots roots) {
        return all(
                scratch,
                name,
                YangFolder.scan(folder).closure(roots, Errata.strict()).sources());
    }

    private static ModelSet all(Path scratch, String name, List<YangSource> found) {
        List<YangSource> sources =
                found.stream().filter(s -> !UNREADABLE.contains(s.file())).toList();
        try {
            Files.createDirectories(scratch);
            for (YangSource source : sources) {
                Files.writeString(scratch.resolve(source.file()), source.text());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Schema schema = YangCompiler.compile(sources, CompilerOptions.STRICT).schema();
        List<String> modules = sources.stream()
                .filter(s -> !s.text().contains("belongs-to"))
                .map(YangSource::file)
                .toList();
        return new ModelSet(name, schema, scratch, modules);
    }
}

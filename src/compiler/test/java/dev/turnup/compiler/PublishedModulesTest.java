// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnup.compiler.source.CompilerOptions;
import dev.turnup.compiler.source.YangSource;
import dev.turnup.xml.XmlName;
import dev.turnup.yang.schema.Schema;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Modules as Cisco publishes them compile too; the project does not bring them along. */
class PublishedModulesTest {
    private static final Path MODULES = Models.root().resolve("../shared/yang/cisco-ios-xe/17.12.1");

    @Test
    void the_operations_of_17_12_compile() {
        Assumptions.assumeTrue(Files.isDirectory(MODULES), "no published modules at " + MODULES);
        List<YangSource> sources = Stream.of("Cisco-IOS-XE-cli-rpc", "cisco-semver")
                .map(name -> YangSource.read(MODULES.resolve(name + ".yang")))
                .toList();

        Schema schema = YangCompiler.compile(sources, CompilerOptions.STRICT).schema();

        assertThat(schema.operations())
                .containsKey(new XmlName("http://cisco.com/ns/yang/Cisco-IOS-XE-cli-rpc", "config-ios-cli-rpc"));
    }
}

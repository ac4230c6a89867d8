// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.published;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnup.compiler.Compiled;
import dev.turnup.compiler.YangCompiler;
import dev.turnup.compiler.errata.Erratum;
import dev.turnup.compiler.folder.Roots;
import dev.turnup.compiler.folder.YangFolder;
import dev.turnup.compiler.source.CompilerOptions;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The native model of each published release compiles, and what has to be forgiven is exactly what is wrong with it. */
@Tag("scale")
class ReleaseErrataTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            16.9.3  | Cisco-IOS-XE-acl.yang:1669 Cisco-IOS-XE-mpls.yang:647 Cisco-IOS-XE-mpls.yang:698 Cisco-IOS-XE-mpls.yang:707
            17.3.1  | Cisco-IOS-XE-acl.yang:2270
            17.12.1 |
            26.1.1  |
            """)
    void the_native_model_compiles(String release, String faulty) {
        Path folder = Shared.need("yang/cisco-ios-xe/" + release);
        long start = System.nanoTime();

        Compiled compiled = YangCompiler.compile(YangFolder.scan(folder), Roots.DEFAULT, CompilerOptions.FORGIVING);

        System.out.printf(
                "%s: %d roots, %d files, %d errata, %.1f s%n",
                release,
                compiled.roots().size(),
                compiled.files().size(),
                compiled.errata().size(),
                (System.nanoTime() - start) / 1e9);
        assertThat(compiled.roots()).contains("Cisco-IOS-XE-native", "Cisco-IOS-XE-bgp");
        assertThat(compiled.errata())
                .as("%s", compiled.errata())
                .extracting((Erratum e) -> e.at().toString())
                .containsExactly(faulty == null ? new String[0] : faulty.split(" ", -1));
        assertThat(compiled.errata()).extracting(Erratum::unchecked).allMatch(String::isEmpty);
    }
}

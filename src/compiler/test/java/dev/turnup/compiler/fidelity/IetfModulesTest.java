// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.fidelity;

import dev.turnup.compiler.errata.Errata;
import dev.turnup.compiler.folder.Roots;
import dev.turnup.compiler.folder.YangFolder;
import dev.turnup.compiler.published.Shared;
import dev.turnup.compiler.source.YangSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The IETF's modules, as a release carries them: all three readers agree. */
class IetfModulesTest {
    private static final Roots ROOTS = Roots.of(
            "ietf-interfaces",
            "ietf-ip",
            "ietf-routing",
            "ietf-ipv4-unicast-routing",
            "ietf-ipv6-unicast-routing",
            "ietf-netconf-acm",
            "ietf-netconf-monitoring",
            "ietf-yang-library",
            "ietf-event-notifications");

    @TempDir
    Path folder;

    @Test
    void yangtools_says_the_same_of_the_modules_of_the_ietf() throws IOException {
        Explained.read().assertNone("yangtools", modules().againstYangtools());
    }

    @Test
    void yanglint_says_the_same_of_the_modules_of_the_ietf() throws IOException {
        YanglintFacts.need();
        Explained.read().assertNone("yanglint", modules().againstYanglint());
    }

    private Reading modules() throws IOException {
        YangFolder published = YangFolder.scan(Shared.need("yang/cisco-ios-xe/17.12.1"));
        for (YangSource source : published.closure(ROOTS, Errata.strict()).sources()) {
            Files.writeString(folder.resolve(source.file()), source.text());
        }
        return new Reading("ietf", List.of(folder), Set.of());
    }
}

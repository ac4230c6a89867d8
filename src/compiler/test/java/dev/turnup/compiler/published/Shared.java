// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.published;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** What lies beside the project for those who build it: published models and facts. Tests that need it are skipped without. */
public final class Shared {

    public static final Path ROOT =
            Path.of(System.getProperty("turnup.root", ".")).toAbsolutePath().normalize();

    private Shared() {}

    public static Path need(String path) {
        Path shared = ROOT.resolveSibling("shared").resolve(path);
        if (!Files.exists(shared)) {
            System.out.println("Skipped: this test compares with " + shared + ", which is not there.");
        }
        assumeTrue(Files.exists(shared), () -> shared + " is not there");
        return shared;
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler;

import dev.turnup.compiler.errata.Erratum;
import dev.turnup.yang.schema.Schema;
import java.util.List;

/**
 * What a compilation gives.
 *
 * @param schema the modules, with equal shapes as one object
 * @param errata what was forgiven on the way, in the order of files and lines; empty for modules without faults
 * @param roots the modules that were compiled for their own sake; none where the caller gave the texts
 * @param files the files that were compiled, in order
 */
public record Compiled(Schema schema, List<Erratum> errata, List<String> roots, List<String> files) {
    public Compiled {
        errata = List.copyOf(errata);
        roots = List.copyOf(roots);
        files = List.copyOf(files);
    }
}

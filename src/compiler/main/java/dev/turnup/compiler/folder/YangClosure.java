// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.folder;

import dev.turnup.compiler.source.YangSource;
import java.util.List;

/**
 * What a compilation takes of a folder.
 *
 * @param roots the names of the modules that are compiled for their own sake, in order
 * @param sources these and all that they import and include, each with its path in the folder, in order of name
 */
public record YangClosure(List<String> roots, List<YangSource> sources) {
    public YangClosure {
        roots = List.copyOf(roots);
        sources = List.copyOf(sources);
    }
}

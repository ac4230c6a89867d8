// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.source;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a file says about the module in it, without its statements being judged.
 *
 * @param name the module's or submodule's name
 * @param belongsTo the module that a submodule is part of
 * @param namespace of a module
 * @param prefix for its own names, which is also that of {@code belongs-to}
 * @param imports what it imports, in order
 * @param includes the submodules it includes, in order
 * @param revision the newest, as YYYY-MM-DD
 * @param augmented the first step of each augment at the top, such as {@code ios:native}
 * @param containers the names of the containers at the top
 */
public record YangHeader(
        String name,
        Optional<String> belongsTo,
        Optional<String> namespace,
        Optional<String> prefix,
        List<Need> imports,
        List<Need> includes,
        Optional<String> revision,
        Set<String> augmented,
        Set<String> containers) {

    /**
     * An import or include.
     *
     * @param line where it stands
     * @param name of the module or submodule
     * @param prefix for the names of an import
     * @param revision the one that is asked for
     */
    public record Need(int line, String name, Optional<String> prefix, Optional<String> revision) {}

    public YangHeader {
        imports = List.copyOf(imports);
        includes = List.copyOf(includes);
        augmented = Set.copyOf(augmented);
        containers = Set.copyOf(containers);
    }

    /**
     * Reads the header of a text.
     *
     * @throws CompilerException where the text is no module or submodule, its blocks do not close or lie too deep, or its
     *     name is no identifier
     */
    public static YangHeader of(YangSource source) {
        return new HeaderReader(source).read();
    }

    /** The modules and submodules it cannot do without. */
    public List<Need> needs() {
        return Stream.concat(imports.stream(), includes.stream()).toList();
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.cli;

import java.util.List;
import picocli.CommandLine.Option;

/** What of a folder of models is compiled, and how. */
final class CompilationOptions {
    @Option(
            names = "--root",
            paramLabel = "MODULE",
            arity = "1..*",
            description = {
                "What to compile, with all that it imports (default: the module that holds the container native "
                        + "and every module that augments it, if present; else all modules)."
            })
    List<String> roots = List.of();

    @Option(
            names = "--revision",
            paramLabel = "NAME@DATE",
            description = "Take this revision of a module, where not the newest. May be repeated.")
    List<String> revisions = List.of();

    @Option(names = "--strict", description = "Forgive nothing: the first fault of a module ends the command.")
    boolean strict;

    @Option(names = "--no-cache", description = "Compile, even where the same models were compiled before.")
    boolean noCache;
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.cli;

import dev.turnup.compiler.Compiled;
import dev.turnup.compiler.YangCompiler;
import dev.turnup.compiler.cache.CacheKey;
import dev.turnup.compiler.cache.CompilationCache;
import dev.turnup.compiler.cache.CompiledFile;
import dev.turnup.compiler.errata.Errata;
import dev.turnup.compiler.folder.Roots;
import dev.turnup.compiler.folder.YangFolder;
import dev.turnup.compiler.source.CompilerException;
import dev.turnup.compiler.source.CompilerOptions;
import dev.turnup.yang.schema.SchemaFile;
import dev.turnup.yang.schema.SchemaFileException;
import dev.turnup.yang.value.NearName;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Models that are ready for use: compiled from a folder, taken from the cache, or read from a file. */
final class CompiledModels {
    /** Where models come from. */
    enum Origin {
        COMPILED,
        CACHE,
        FILE
    }

    private final Compiled compiled;
    private final byte[] schemaFile;
    private final Origin origin;
    private final long millis;

    private CompiledModels(Compiled compiled, byte[] schemaFile, Origin origin, long millis) {
        this.compiled = compiled;
        this.schemaFile = schemaFile;
        this.origin = origin;
        this.millis = millis;
    }

    /** The schema, and what was forgiven. */
    Compiled compiled() {
        return compiled;
    }

    /** The schema as bytes. */
    byte[] schemaFile() {
        return schemaFile;
    }

    Origin origin() {
        return origin;
    }

    /** How long it took to have them. */
    long millis() {
        return millis;
    }

    /** From a folder of YANG or a compiled file, as {@link #ofFolder} and {@link #ofFile}. */
    static CompiledModels of(Path models, CompilationOptions options, Surroundings here) {
        return of(models, options, List.of(), here);
    }

    /**
     * As the other.
     *
     * @param wanted what to compile of a folder where no option says: those of these modules that it has, if any
     */
    static CompiledModels of(Path models, CompilationOptions options, List<String> wanted, Surroundings here) {
        return Files.isRegularFile(models) ? ofFile(models) : ofFolder(models, options, wanted, here);
    }

    /** From a compiled schema; ends the command where it is none, or damaged. */
    static CompiledModels ofFile(Path file) {
        long begun = System.nanoTime();
        byte[] bytes = Inputs.read(file);
        try {
            Compiled compiled = new Compiled(SchemaFile.read(bytes, file.toString()), List.of(), List.of(), List.of());
            return new CompiledModels(compiled, bytes, Origin.FILE, millisSince(begun));
        } catch (SchemaFileException e) {
            throw new CommandFailure(
                    ExitCode.INVALID,
                    e.getMessage() + "; name a folder of YANG, or a file that 'turnup models compile --out' wrote");
        }
    }

    /** From a folder of YANG; ends the command where its models are wrong beyond what the options forgive. */
    static CompiledModels ofFolder(Path folder, CompilationOptions asked, Surroundings here) {
        return ofFolder(folder, asked, List.of(), here);
    }

    private static CompiledModels ofFolder(
            Path folder, CompilationOptions asked, List<String> wanted, Surroundings here) {
        if (!Files.isDirectory(folder)) {
            String why = Files.exists(folder) ? "a file, not a folder" : "no such folder";
            throw new CommandFailure(ExitCode.USAGE, folder + ": " + why);
        }
        long begun = System.nanoTime();
        CompilerOptions options = asked.strict ? CompilerOptions.STRICT : CompilerOptions.FORGIVING;
        try {
            YangFolder models = YangFolder.scan(folder);
            List<String> there =
                    wanted.stream().filter(models.modules()::contains).toList();
            Roots roots = roots(asked.roots.isEmpty() ? there : asked.roots, asked);
            if (models.modules().isEmpty()) {
                throw new CommandFailure(
                        ExitCode.USAGE,
                        folder
                                + ": no YANG module is in it: a file of one ends in .yang and begins with 'module NAME {'");
            }
            refuseUnknown(folder, models.modules(), roots);
            CompilationCache cache = CompilationCache.in(here.cacheFolder());
            CacheKey key =
                    CacheKey.of(models.closure(roots, asked.strict ? Errata.strict() : Errata.forgiving()), options);
            Optional<CompiledFile.Kept> before = asked.noCache ? Optional.empty() : cache.find(key);
            if (before.isPresent()) {
                CompiledFile.Kept kept = before.get();
                return new CompiledModels(kept.compiled(), kept.schemaFile(), Origin.CACHE, millisSince(begun));
            }
            CompiledFile.Kept kept = CompiledFile.Kept.of(YangCompiler.compile(models, roots, options));
            CompiledModels made =
                    new CompiledModels(kept.compiled(), kept.schemaFile(), Origin.COMPILED, millisSince(begun));
            if (!asked.noCache) {
                keep(cache, key, kept, here);
            }
            return made;
        } catch (CompilerException e) {
            throw new CommandFailure(ExitCode.INVALID, String.valueOf(e.getMessage()));
        }
    }

    private static void refuseUnknown(Path folder, List<String> modules, Roots roots) {
        for (String root : roots.modules()) {
            if (!modules.contains(root)) {
                String meant = NearName.of(root, modules)
                        .map(near -> "; did you mean " + near + "?")
                        .orElse(" among its " + modules.size());
                throw new CommandFailure(ExitCode.USAGE, folder + ": there is no module " + root + meant);
            }
        }
    }

    private static Roots roots(List<String> modules, CompilationOptions asked) {
        Roots roots = Roots.of(modules.toArray(String[]::new));
        try {
            for (String revision : asked.revisions) {
                roots = roots.pinned(revision);
            }
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(ExitCode.USAGE, String.valueOf(e.getMessage()));
        }
        return roots;
    }

    /** A cache that cannot be written costs time, and nothing else. */
    private static void keep(CompilationCache cache, CacheKey key, CompiledFile.Kept kept, Surroundings here) {
        try {
            cache.keep(key, kept);
        } catch (UncheckedIOException e) {
            here.err()
                    .println("turnup: the compiled models could not be kept in " + here.cacheFolder() + " ("
                            + (e.getCause() == null ? e.getMessage() : Inputs.reason(e.getCause())) + ")");
        }
    }

    static long millisSince(long nanos) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - nanos);
    }
}

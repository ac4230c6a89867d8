// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.folder;

import dev.turnup.compiler.errata.Errata;
import dev.turnup.compiler.source.CompilerException;
import dev.turnup.compiler.source.YangHeader;
import dev.turnup.xml.Location;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The modules and submodules in a folder and beneath it, whatever their files are called. Immutable. */
public final class YangFolder {
    private static final String NATIVE = "native";

    private final Path folder;
    private final Map<String, List<YangFile>> byName = new TreeMap<>();

    private YangFolder(Path folder, List<YangFile> files) {
        this.folder = folder;
        for (YangFile file : files) {
            byName.computeIfAbsent(file.name(), n -> new ArrayList<>()).add(file);
        }
        byName.values().forEach(same -> same.sort(YangFile.NEWEST));
    }

    /**
     * Reads the headers of all {@code .yang} files beneath a folder. A file that cannot be read is no error yet.
     *
     * @throws CompilerException where there is no such folder, or it has too many files
     */
    public static YangFolder scan(Path folder) {
        Path top = FolderWalk.real(folder);
        return new YangFolder(
                folder,
                FolderWalk.of(top).stream()
                        .map(file -> YangFile.read(
                                file, top.relativize(file).toString().replace('\\', '/')))
                        .toList());
    }

    /** The names of all modules, in order; submodules are not among them. */
    public List<String> modules() {
        return byName.entrySet().stream()
                .filter(e -> e.getValue().stream().anyMatch(YangFile::isModule))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The revisions of a module that are there, the newest first; none for an unknown module. */
    public List<String> revisions(String module) {
        return files(module).stream()
                .map(YangFile::revision)
                .filter(r -> !r.isEmpty())
                .distinct()
                .toList();
    }

    /**
     * What compiling the roots takes.
     *
     * @param errata gets what is forgiven in doing so
     * @throws CompilerException where a root or its revision is missing, or a file that is needed is faulty
     */
    public YangClosure closure(Roots roots, Errata errata) {
        return new ClosureSearch(this, roots, errata).closure();
    }

    /** The default roots. */
    List<String> defaultRoots() {
        List<String> owners = modules().stream().filter(this::hasNative).toList();
        if (owners.isEmpty()) {
            return modules();
        }
        return modules().stream()
                .filter(name -> owners.contains(name) || augmentsNative(name, owners))
                .toList();
    }

    /** Whether a module of IOS XE's native model is here, or something that could be one. */
    boolean hasNative() {
        return modules().stream().anyMatch(this::hasNative);
    }

    private boolean hasNative(String module) {
        return parts(module).stream().anyMatch(h -> h.containers().contains(NATIVE));
    }

    private boolean augmentsNative(String module, List<String> owners) {
        for (YangHeader part : parts(module)) {
            for (YangHeader.Need imported : part.imports()) {
                if (owners.contains(imported.name())
                        && imported.prefix()
                                .map(p -> part.augmented().contains(p + ":" + NATIVE))
                                .orElse(false)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The headers of a module's newest revision and of its submodules. */
    private List<YangHeader> parts(String module) {
        List<YangHeader> parts = new ArrayList<>();
        Optional<YangHeader> main =
                files(module).stream().filter(YangFile::isModule).findFirst().flatMap(YangFile::header);
        main.ifPresent(header -> {
            parts.add(header);
            for (YangHeader.Need include : header.includes()) {
                files(include.name()).stream()
                        .filter(f -> f.belongsTo(module))
                        .findFirst()
                        .flatMap(YangFile::header)
                        .ifPresent(parts::add);
            }
        });
        return parts;
    }

    /** The files of a name, the newest first. */
    List<YangFile> files(String name) {
        return byName.getOrDefault(name, List.of());
    }

    /** The files that cannot be used, in order of path. */
    List<YangFile> faulty() {
        return byName.values().stream()
                .flatMap(List::stream)
                .filter(f -> f.fault().isPresent())
                .toList();
    }

    Location at() {
        return Location.of(folder.toString());
    }

    /** How many modules there are. */
    @Override
    public String toString() {
        return folder + ": " + modules().size() + " modules";
    }
}

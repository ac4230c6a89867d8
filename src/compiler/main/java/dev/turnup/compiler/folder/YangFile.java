// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.folder;

import dev.turnup.compiler.source.CompilerException;
import dev.turnup.compiler.source.YangHeader;
import dev.turnup.compiler.source.YangSource;
import dev.turnup.compiler.source.YangText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A file of a folder, and what it says about itself; its text is read again when it is wanted.
 *
 * @param path within the folder, with {@code /} between names
 * @param file where it lies
 * @param header of the module in it; empty where the file is faulty
 * @param fault why the file cannot be used
 * @param claimsModule whether it is or seems to be a module; no for what only has the name of a YANG file
 * @param digest of its text, by which copies are known
 */
record YangFile(
        String path,
        Path file,
        Optional<YangHeader> header,
        Optional<CompilerException> fault,
        boolean claimsModule,
        String digest) {
    private static final int BEGINNING = 16_384;
    private static final Pattern MODULE = Pattern.compile("(?m)^\\s*(sub)?module\\s+\\S+\\s*\\{");

    /** The newest revision first; of several with the same, the first by path. */
    static final Comparator<YangFile> NEWEST =
            Comparator.comparing(YangFile::revision).reversed().thenComparing(YangFile::path);

    static YangFile read(Path file, String path) {
        try {
            String text = YangText.read(file, path).text();
            YangHeader header = YangHeader.of(new YangSource(path, text));
            return new YangFile(path, file, Optional.of(header), Optional.empty(), true, Digests.of(text));
        } catch (CompilerException e) {
            return new YangFile(path, file, Optional.empty(), Optional.of(e), seemsModule(file), path);
        }
    }

    /** What cannot be looked at may be one. */
    private static boolean seemsModule(Path file) {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file)) {
            return MODULE.matcher(new String(in.readNBytes(BEGINNING), StandardCharsets.ISO_8859_1))
                            .find()
                    || Files.size(file) > YangText.LARGEST_FILE;
        } catch (IOException e) {
            return true;
        }
    }

    /** The module's name; of a faulty file the one that its name promises. */
    String name() {
        return header.map(YangHeader::name)
                .orElseGet(() -> path.substring(path.lastIndexOf('/') + 1).replaceFirst("(@.*)?\\.yang$", ""));
    }

    /** The newest revision, empty where it has none. */
    String revision() {
        return header.flatMap(YangHeader::revision).orElse("");
    }

    boolean isModule() {
        return header.isPresent() && header.get().belongsTo().isEmpty();
    }

    boolean belongsTo(String module) {
        return header.flatMap(YangHeader::belongsTo).equals(Optional.of(module));
    }

    /** What it imports and includes; nothing of a faulty file. */
    List<YangHeader.Need> needs() {
        return header.map(YangHeader::needs).orElse(List.of());
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.cache;

import dev.turnup.compiler.folder.YangClosure;
import dev.turnup.compiler.source.CompilerOptions;
import dev.turnup.compiler.source.YangSource;
import dev.turnup.yang.schema.SchemaFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Names a compilation by all that goes into it: the texts, the roots, the options, and the version of what compiles.
 *
 * @param digits 64 hexadecimal digits
 */
public record CacheKey(String digits) {

    /** The key of compiling a closure. */
    public static CacheKey of(YangClosure closure, CompilerOptions options) {
        MessageDigest digest = sha256();
        add(digest, CompiledFile.VERSION + " " + SchemaFile.version());
        add(
                digest,
                options.strict() + " "
                        + options.features()
                                .map(f -> f.stream().sorted().toList().toString())
                                .orElse("all"));
        add(digest, String.join(" ", closure.roots()));
        for (YangSource source : closure.sources()) {
            add(digest, source.file());
            add(digest, source.text());
        }
        return new CacheKey(HexFormat.of().formatHex(digest.digest()));
    }

    // The length first, so that no two series of texts run together to the same.
    private static void add(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}

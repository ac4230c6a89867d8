// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.source;

import dev.turnup.xml.Location;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.Optional;

/**
 * The characters of a YANG file. A byte order mark is taken away, and a line ends with a line feed alone.
 *
 * @param text the text; bytes that were no UTF-8 are read as Latin-1, which they mostly are
 * @param malformed those bytes, all of them in prose; empty for most files
 */
public record YangText(String text, Optional<Malformed> malformed) {
    /** The largest file that is read, in bytes: some sixty times the largest that Cisco publishes. */
    public static final long LARGEST_FILE = 32L << 20;

    /**
     * Bytes that are no UTF-8 in descriptions, references, contacts, organizations and comments: what they say matters to no
     * data.
     *
     * @param line of the first, from 1
     * @param lines how many lines have some
     */
    public record Malformed(int line, int lines) {}

    /**
     * Reads a file.
     *
     * @param name what messages call it
     * @throws CompilerException where it cannot be read, is larger than {@link #LARGEST_FILE}, is no text, or has bytes that
     *     are no UTF-8 where they matter
     */
    public static YangText read(Path file, String name) {
        try {
            if (!Files.isRegularFile(file)) {
                throw new CompilerException(Location.of(name), "this is no regular file");
            }
            long size = Files.size(file);
            if (size > LARGEST_FILE) {
                throw new CompilerException(
                        Location.of(name),
                        "the file has %,d bytes; no YANG file of more than %,d bytes is read"
                                .formatted(size, LARGEST_FILE));
            }
            return of(Files.readAllBytes(file), name);
        } catch (AccessDeniedException e) {
            throw new CompilerException(Location.of(name), "no permission to read this file", e);
        } catch (IOException e) {
            throw new CompilerException(Location.of(name), "this file cannot be read: " + e.getMessage(), e);
        }
    }

    /**
     * Decodes the bytes of a file.
     *
     * @throws CompilerException where they are no text, or bytes that matter are no UTF-8
     */
    static YangText of(byte[] bytes, String name) {
        BitSet latin = new BitSet();
        String text = decode(bytes, latin);
        int at = text.indexOf('\0');
        if (at >= 0) {
            int line = 1
                    + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
            throw new CompilerException(new Location(name, line, 0), "a NUL character; this is no YANG text");
        }
        Optional<Malformed> malformed =
                latin.isEmpty() ? Optional.empty() : Optional.of(Prose.judge(name, text, latin));
        String marked = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return new YangText(marked.indexOf('\r') < 0 ? marked : marked.replace("\r\n", "\n"), malformed);
    }

    /** Decodes; the bytes that are no UTF-8 become one character each, whose places are noted. */
    private static String decode(byte[] bytes, BitSet latin) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        for (CoderResult result = decoder.decode(in, out, true);
                result.isError();
                result = decoder.decode(in, out, true)) {
            for (int i = 0; i < result.length(); i++) {
                latin.set(out.position());
                out.put((char) (in.get() & 0xFF));
            }
        }
        return out.flip().toString();
    }
}

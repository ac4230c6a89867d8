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
import java.util.ArrayList;
import java.util.List;

/**
 * The characters of a YANG file. A byte order mark is taken away, and a line ends with a line feed alone.
 *
 * @param text the text; where bytes were no UTF-8, with U+FFFD in their place
 * @param malformed the lines, from 1, with bytes that are no UTF-8, in order; none in most files
 */
public record YangText(String text, List<Malformed> malformed) {
    /** The largest file that is read, in bytes: some sixty times the largest that Cisco publishes. */
    public static final long LARGEST_FILE = 32L << 20;

    private static final int MALFORMED_LINES = 50;

    /** Bytes that are no UTF-8: the line, from 1, and the offset in the file, from 0. */
    public record Malformed(int line, int offset) {}

    public YangText {
        malformed = List.copyOf(malformed);
    }

    /**
     * Reads a file.
     *
     * @param name what messages call it
     * @throws CompilerException where it cannot be read, is larger than {@link #LARGEST_FILE}, or is no text
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
     * @throws CompilerException where they are no text
     */
    static YangText of(byte[] bytes, String name) {
        List<Malformed> malformed = new ArrayList<>();
        String text = decode(bytes, malformed, name);
        int at = text.indexOf('\0');
        if (at >= 0) {
            int line = 1
                    + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
            throw new CompilerException(new Location(name, line, 0), "a NUL character; this is no YANG text");
        }
        String marked = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return new YangText(marked.indexOf('\r') < 0 ? marked : marked.replace("\r\n", "\n"), malformed);
    }

    private static String decode(byte[] bytes, List<Malformed> malformed, String name) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        int line = 1;
        int counted = 0;
        for (CoderResult result = decoder.decode(in, out, true);
                result.isError();
                result = decoder.decode(in, out, true)) {
            for (; counted < in.position(); counted++) {
                line += bytes[counted] == '\n' ? 1 : 0;
            }
            if (malformed.isEmpty() || malformed.getLast().line() != line) {
                malformed.add(new Malformed(line, in.position()));
            }
            if (malformed.size() > MALFORMED_LINES) {
                throw new CompilerException(
                        new Location(name, malformed.getFirst().line(), 0),
                        "byte %d is no UTF-8, and neither are bytes of %d more lines; this is no YANG text"
                                .formatted(malformed.getFirst().offset(), MALFORMED_LINES));
            }
            in.position(in.position() + result.length());
            out.put('\uFFFD');
        }
        return out.flip().toString();
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.codec;

import dev.turnup.xml.Location;
import dev.turnup.yang.edit.ErrorTag;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** The characters of a document: from bytes of UTF-8, and none that a value of YANG cannot hold. */
final class Utf8 {
    private Utf8() {}

    /** Text of bytes; malformed UTF-8 and a text beyond the limit are refused, a byte order mark is passed over. */
    static String text(byte[] bytes, String source) {
        if (bytes.length > Documents.MAX_BYTES) {
            throw MalformedDocument.tooLarge(source);
        }
        if (bytes.length > 1 && (bytes[0] & 0xFF) + (bytes[1] & 0xFF) == 0xFE + 0xFF && (bytes[0] & 0xFE) == 0xFE) {
            throw new MalformedDocument(
                    ErrorTag.MALFORMED_MESSAGE, "in UTF-16; write it in UTF-8", new Location(source, 1, 1));
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CharBuffer text = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), text, true);
        text.flip();
        if (result.isError()) {
            throw new MalformedDocument(ErrorTag.MALFORMED_MESSAGE, "not UTF-8", end(text, source));
        }
        return text.length() > 0 && text.charAt(0) == '\uFEFF'
                ? text.subSequence(1, text.length()).toString()
                : text.toString();
    }

    /** Characters of a stream; malformed UTF-8 is a {@link java.nio.charset.CharacterCodingException}. */
    static Reader reader(InputStream in) throws IOException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()));
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
        return reader;
    }

    private static Location end(CharSequence text, String source) {
        return at(text, text.length(), source);
    }

    /** Where the character of an index stands. */
    static Location at(CharSequence text, int index, String source) {
        int line = 1;
        int column = 1;
        for (int i = 0; i < Math.min(index, text.length()); i++) {
            boolean lineBreak = text.charAt(i) == '\n';
            line += lineBreak ? 1 : 0;
            column = lineBreak ? 1 : column + 1;
        }
        return new Location(source, line, column);
    }

    /**
     * Refuses a text, given by an escape, that neither a value of YANG (RFC 7950, section 14, {@code yang-char}) nor XML
     * can carry: control characters other than tab and line breaks, and half a surrogate pair.
     */
    static void refuseWhatNoDocumentCarries(String text, Location at) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c < Character.MIN_SURROGATE) {
                continue;
            }
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
                continue;
            }
            if (c >= 0xE000 ? c >= 0xFFFE : c != '\t' && c != '\n' && c != '\r') {
                throw new MalformedDocument(
                        ErrorTag.MALFORMED_MESSAGE,
                        "the character U+%04X, which no configuration can hold".formatted((int) c),
                        at);
            }
        }
    }
}

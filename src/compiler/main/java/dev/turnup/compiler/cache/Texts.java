// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.cache;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Lists of texts as bytes: how many, then the length and the UTF-8 of each. */
final class Texts {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    void add(List<String> texts) {
        number(texts.size());
        for (String text : texts) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            number(bytes.length);
            out.writeBytes(bytes);
        }
    }

    private void number(int value) {
        out.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(value).array());
    }

    byte[] bytes() {
        return out.toByteArray();
    }

    /** The next list of a buffer that a checksum has found undamaged. */
    static List<String> read(ByteBuffer in) {
        int count = in.getInt();
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            byte[] bytes = new byte[in.getInt()];
            in.get(bytes);
            texts.add(new String(bytes, StandardCharsets.UTF_8));
        }
        return texts;
    }
}

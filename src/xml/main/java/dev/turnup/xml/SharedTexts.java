// SPDX-License-Identifier: Apache-2.0
package dev.turnup.xml;

import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** One object for equal names and for equal short texts, as far as so many slots go: documents repeat themselves. */
final class SharedTexts {
    private static final int NAMES = 1024;
    private static final int TEXTS = 4096;
    private static final int LONGEST = 48;

    private final @Nullable XmlName[] names = new @Nullable XmlName[NAMES];
    private final @Nullable String[] texts = new @Nullable String[TEXTS];
    // Beside the texts, so that another one is told without a look at it.
    private final int[] hashes = new int[TEXTS];

    /** A name that was added before. The parser gives one object for each local name and for each namespace of a document. */
    @SuppressWarnings("ReferenceEquality")
    @Nullable
    XmlName known(String namespace, String local) {
        XmlName known = names[slot(namespace, local)];
        return known != null
                        && (known.local() == local || known.local().equals(local))
                        && (known.namespace() == namespace || known.namespace().equals(namespace))
                ? known
                : null;
    }

    XmlName add(String namespace, String local) {
        XmlName name = new XmlName(namespace, local);
        names[slot(namespace, local)] = name;
        return name;
    }

    private static int slot(String namespace, String local) {
        return (local.hashCode() * 31 + namespace.hashCode()) & (NAMES - 1);
    }

    String text(XMLStreamReader stax) {
        int length = stax.getTextLength();
        if (length > LONGEST) {
            return stax.getText();
        }
        char[] from = stax.getTextCharacters();
        int start = stax.getTextStart();
        int hash = 0;
        for (int i = start; i < start + length; i++) {
            hash = 31 * hash + from[i];
        }
        int slot = (hash ^ (hash >>> 12)) & (TEXTS - 1);
        String known = texts[slot];
        if (known != null && hashes[slot] == hash && equal(known, from, start, length)) {
            return known;
        }
        String text = new String(from, start, length);
        texts[slot] = text;
        hashes[slot] = hash;
        return text;
    }

    private static boolean equal(String text, char[] from, int start, int length) {
        if (text.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (text.charAt(i) != from[start + i]) {
                return false;
            }
        }
        return true;
    }
}

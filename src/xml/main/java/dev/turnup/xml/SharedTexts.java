// SPDX-License-Identifier: Apache-2.0
package dev.turnup.xml;

import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * One object for equal names and for equal short texts, as far as so many slots go: documents repeat themselves. It begins
 * small, since most messages are, and becomes larger with the document.
 */
final class SharedTexts {
    private static final int FEW = 16;
    private static final int NAMES = 1024;
    private static final int TEXTS = 4096;
    private static final int LONGEST = 48;

    private @Nullable XmlName[] names = new @Nullable XmlName[FEW];
    private int addedNames;
    private @Nullable String[] texts = new @Nullable String[FEW];
    // Beside the texts, so that another one is told without a look at it.
    private int[] hashes = new int[FEW];
    private int addedTexts;

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
        if (++addedNames > names.length / 2 && names.length < NAMES) {
            spreadNames();
        }
        names[slot(namespace, local)] = name;
        return name;
    }

    private void spreadNames() {
        @Nullable XmlName[] before = names;
        names = new @Nullable XmlName[NAMES];
        for (XmlName name : before) {
            if (name != null) {
                names[slot(name.namespace(), name.local())] = name;
            }
        }
    }

    private int slot(String namespace, String local) {
        return (local.hashCode() * 31 + namespace.hashCode()) & (names.length - 1);
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
        int slot = slot(hash);
        String known = texts[slot];
        if (known != null && hashes[slot] == hash && equal(known, from, start, length)) {
            return known;
        }
        String text = new String(from, start, length);
        if (++addedTexts > texts.length / 2 && texts.length < TEXTS) {
            spreadTexts();
            slot = slot(hash);
        }
        texts[slot] = text;
        hashes[slot] = hash;
        return text;
    }

    private void spreadTexts() {
        @Nullable String[] textsBefore = texts;
        int[] hashesBefore = hashes;
        texts = new @Nullable String[TEXTS];
        hashes = new int[TEXTS];
        for (int i = 0; i < textsBefore.length; i++) {
            if (textsBefore[i] != null) {
                int slot = slot(hashesBefore[i]);
                texts[slot] = textsBefore[i];
                hashes[slot] = hashesBefore[i];
            }
        }
    }

    private int slot(int hash) {
        return (hash ^ (hash >>> 12)) & (texts.length - 1);
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

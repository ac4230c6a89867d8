// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.value;

/** A text that lets itself be looked at so often and no more: what bounds a matcher that goes back and tries again. */
final class CountedText implements CharSequence {

    /** The text has been looked at too often. */
    @SuppressWarnings("serial") // never leaves this package
    static final class Exhausted extends RuntimeException {
        Exhausted() {
            super("looked at too often", null, false, false);
        }
    }

    private final String text;
    private long left;

    CountedText(String text, long looks) {
        this.text = text;
        this.left = looks;
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public char charAt(int index) {
        if (--left < 0) {
            throw new Exhausted();
        }
        return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.subSequence(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}

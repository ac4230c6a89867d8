// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.xpath;

/** A text that is no XPath expression; the message shows the text and the position. */
public final class XPathSyntaxException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final int position;

    public XPathSyntaxException(String text, int position, String problem) {
        super(problem + " at position " + (position + 1) + " of: " + text);
        this.position = position;
    }

    /** Where in the text, from 0. */
    public int position() {
        return position;
    }
}

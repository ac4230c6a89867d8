// SPDX-License-Identifier: Apache-2.0
package dev.turnup.xml;

/**
 * What a document may hold before it is refused.
 *
 * @param depth elements within elements
 * @param attributes attributes of one element
 * @param text characters of one text
 */
public record XmlLimits(int depth, int attributes, int text) {
    /** Characters of one name, whatever the other limits. */
    static final int NAME = 1000;

    /** 256 levels, 64 attributes an element, 16 million characters a text: far above any configuration. */
    public static final XmlLimits CONFIGURATION = new XmlLimits(256, 64, 16_000_000);
}

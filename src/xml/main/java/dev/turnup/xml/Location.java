// SPDX-License-Identifier: Apache-2.0
package dev.turnup.xml;

/**
 * Where something stands in a source.
 *
 * @param source a file name, or a device and phase such as {@code 192.0.2.1 get-config}
 * @param line from 1; 0 where unknown
 * @param column from 1; 0 where unknown
 */
public record Location(String source, int line, int column) {

    /** A location in a source whose lines are not known. */
    public static Location of(String source) {
        return new Location(source, 0, 0);
    }

    /** {@code source:line:column}, without what is unknown. */
    @Override
    public String toString() {
        if (line <= 0) {
            return source;
        }
        return column <= 0 ? source + ":" + line : source + ":" + line + ":" + column;
    }
}

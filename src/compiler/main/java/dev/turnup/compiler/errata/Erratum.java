// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.errata;

import dev.turnup.xml.Location;

/**
 * A fault of a module that was forgiven.
 *
 * @param at the file and line of the statement
 * @param statement its keyword, such as {@code pattern}
 * @param fault what is wrong with it, in a few words
 * @param remedy what was done instead
 * @param unchecked what is therefore not checked in data; empty where nothing is lost
 */
public record Erratum(Location at, String statement, String fault, String remedy, String unchecked) {

    /** One line: {@code acl.yang:12: pattern: no lower bound; read as {0,3}}. */
    @Override
    public String toString() {
        String lost = unchecked.isEmpty() ? "" : "; unchecked: " + unchecked;
        return at + ": " + statement + ": " + fault + "; " + remedy + lost;
    }
}

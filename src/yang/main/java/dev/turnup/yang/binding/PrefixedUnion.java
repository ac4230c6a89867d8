// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.binding;

/** What generated classes of unions have in common whose values are written with prefixes. */
public interface PrefixedUnion {

    /** The value. */
    PrefixedText toPrefixedText();
}

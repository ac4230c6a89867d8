// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.binding;

import jakarta.xml.bind.annotation.XmlType;

/** The value of a leaf of type {@code empty} that is there (RFC 7950, section 9.11): an element without content. */
@XmlType(name = "")
public final class Empty {
    /** The only value. */
    public static final Empty PRESENT = new Empty();

    /** For JAXB, which makes one for each element. */
    private Empty() {}

    @Override
    public boolean equals(Object other) {
        return other instanceof Empty;
    }

    @Override
    public int hashCode() {
        return 1;
    }

    @Override
    public String toString() {
        return "present";
    }
}

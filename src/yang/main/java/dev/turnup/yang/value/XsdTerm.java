// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.value;

import java.util.List;
import java.util.stream.Collectors;

/** A part of an XSD regular expression. */
sealed interface XsdTerm {

    /** The part as {@link java.util.regex} has it. */
    String java();

    /**
     * One character of a set.
     *
     * @param java the set as {@link java.util.regex} has it
     * @param ascii what it has of ASCII
     */
    record Characters(String java, AsciiSet ascii) implements XsdTerm {
        /** Within a class: also those of another set. */
        Characters or(Characters other) {
            return new Characters(java + other.java, ascii.or(other.ascii));
        }
    }

    /** One after the other; none is the empty text. */
    record Sequence(List<XsdTerm> terms) implements XsdTerm {
        @Override
        public String java() {
            return terms.stream().map(XsdTerm::java).collect(Collectors.joining());
        }
    }

    /** One of several. */
    record Branches(List<XsdTerm> branches) implements XsdTerm {
        @Override
        public String java() {
            return branches.stream().map(XsdTerm::java).collect(Collectors.joining("|"));
        }
    }

    /** What stands in parentheses. */
    record Group(XsdTerm inner) implements XsdTerm {
        @Override
        public String java() {
            return "(?:" + inner.java() + ")";
        }
    }

    /** The same again and again. */
    record Repeated(XsdTerm term, int least, int most) implements XsdTerm {
        static final int UNBOUNDED = Integer.MAX_VALUE;

        @Override
        public String java() {
            return term.java() + "{" + least + "," + (most == UNBOUNDED ? "" : most) + "}";
        }
    }
}

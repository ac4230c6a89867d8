// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.schema;

import dev.turnup.xml.XmlName;
import dev.turnup.yang.value.Value;
import dev.turnup.yang.xpath.XPath;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The type of a leaf or leaf-list with every restriction of RFC 7950, section 9. Typedefs are resolved: a type holds
 * the built-in type that it comes from and all restrictions on the way.
 */
public sealed interface Type {

    /** int8 to uint64 (section 9.2); a value lies in one of the ranges, which are never empty. */
    record IntegerType(IntegerKind kind, List<Range<BigInteger>> ranges, ErrorText rangeError) implements Type {
        /** With a range that says nothing of its own where it is broken. */
        public IntegerType(IntegerKind kind, List<Range<BigInteger>> ranges) {
            this(kind, ranges, ErrorText.NONE);
        }
    }

    /** decimal64 (section 9.3). */
    record Decimal64(int fractionDigits, List<Range<BigDecimal>> ranges, ErrorText rangeError) implements Type {
        /** With a range that says nothing of its own where it is broken. */
        public Decimal64(int fractionDigits, List<Range<BigDecimal>> ranges) {
            this(fractionDigits, ranges, ErrorText.NONE);
        }
    }

    /** string (section 9.4); no lengths stand for no restriction, and every pattern must hold. */
    record StringType(List<Range<BigInteger>> lengths, List<Pattern> patterns, ErrorText lengthError) implements Type {
        /** With a length that says nothing of its own where it is broken. */
        public StringType(List<Range<BigInteger>> lengths, List<Pattern> patterns) {
            this(lengths, patterns, ErrorText.NONE);
        }
    }

    /** boolean (section 9.5). */
    record BooleanType() implements Type {}

    /** enumeration (section 9.6). */
    record EnumerationType(List<EnumValue> values) implements Type {}

    /** bits (section 9.7), in order of position. */
    record BitsType(List<Bit> bits) implements Type {}

    /** binary (section 9.8); lengths in octets. */
    record BinaryType(List<Range<BigInteger>> lengths, ErrorText lengthError) implements Type {
        /** With a length that says nothing of its own where it is broken. */
        public BinaryType(List<Range<BigInteger>> lengths) {
            this(lengths, ErrorText.NONE);
        }
    }

    /** leafref (section 9.9); {@code target} is the type of the leaf that the path leads to. */
    record Leafref(XPath path, boolean requireInstance, Type target) implements Type {}

    /** identityref (section 9.10); {@code allowed} are the identities derived from every base, by name. */
    record Identityref(List<XmlName> bases, Map<XmlName, DerivedIdentity> allowed) implements Type {}

    /** empty (section 9.11). */
    record EmptyType() implements Type {}

    /** union (section 9.12): the first member type that takes the text. */
    record Union(List<Type> members) implements Type {}

    /** instance-identifier (section 9.13). */
    record InstanceIdentifier(boolean requireInstance) implements Type {}

    /**
     * An identity that an identityref may hold.
     *
     * @param module the name of the module that defines it
     * @param ancestors all identities that it is derived from, in order of name: the type's bases, those between, and
     *     those above or beside them (section 9.10.2)
     */
    record DerivedIdentity(String module, SortedSet<XmlName> ancestors) {
        public DerivedIdentity {
            ancestors = Collections.unmodifiableSortedSet(new TreeSet<>(ancestors));
        }
    }

    /** A closed range; both ends included. */
    record Range<N extends Comparable<N>>(N low, N high) {
        /** Whether a number lies within. */
        public boolean contains(N number) {
            return low.compareTo(number) <= 0 && number.compareTo(high) <= 0;
        }

        @Override
        public String toString() {
            return low.equals(high) ? plain(low) : plain(low) + ".." + plain(high);
        }

        private static String plain(Object number) {
            return number instanceof BigDecimal decimal ? decimal.toPlainString() : number.toString();
        }
    }

    /** An assigned name and its value (section 9.6.4). */
    record EnumValue(String name, int value, Declaration.Status status) {}

    /** A bit's name and position (section 9.7.4). */
    record Bit(String name, long position, Declaration.Status status) {}

    /** The integer types of section 9.2. */
    enum IntegerKind {
        INT8,
        INT16,
        INT32,
        INT64,
        UINT8,
        UINT16,
        UINT32,
        UINT64
    }

    /**
     * The value that a text stands for, in canonical form; {@link Value.Invalid} where this type refuses it.
     *
     * @param text the lexical representation
     * @param prefixes what prefixes in the text stand for
     */
    default Value parse(String text, NamespaceLookup prefixes) {
        return TypeParser.parse(this, text, prefixes);
    }

    /**
     * The value of a default statement: as {@link #parse}, but integers may be hexadecimal or octal, as they may in
     * modules and nowhere else (section 9.2.1).
     */
    default Value parseDefault(String text, NamespaceLookup prefixes) {
        return TypeParser.parse(this, Numbers.decimalOfDefault(this, text), prefixes);
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.value;

import dev.turnup.xml.XmlName;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/**
 * A value of a leaf or leaf-list, in canonical form (RFC 7950, section 9.1): equal values are equal objects.
 *
 * <p>Values are made by a type from text, or by the binding bridge from Java. {@link Invalid} is the value that a type
 * refused: it is kept in the tree so that validation can report every violation at once, and nothing invalid ever leaves.
 */
public sealed interface Value {

    /** The canonical text; what XML carries, apart from the prefixes of identities and instance-identifiers. */
    String canonical();

    /** A string (RFC 7950, section 9.4). */
    record Text(String text) implements Value {
        @Override
        public String canonical() {
            return text;
        }
    }

    /** An int8 to int64 or uint8 to uint32 (section 9.2). */
    record Int(long number) implements Value {
        @Override
        public String canonical() {
            return Long.toString(number);
        }
    }

    /** A uint64 (section 9.2). */
    record Uint64(BigInteger number) implements Value {
        @Override
        public String canonical() {
            return number.toString();
        }
    }

    /** A decimal64 (section 9.3); no trailing zeros but the one that keeps a fraction digit. */
    record Decimal(BigDecimal number) implements Value {
        public Decimal {
            number = number.stripTrailingZeros();
            if (number.scale() < 1) {
                number = number.setScale(1);
            }
        }

        @Override
        public String canonical() {
            return number.toPlainString();
        }
    }

    /** A boolean (section 9.5). */
    record Bool(boolean is) implements Value {
        @Override
        public String canonical() {
            return Boolean.toString(is);
        }
    }

    /** The value of an empty leaf that is there (section 9.11). */
    record Empty() implements Value {
        @Override
        public String canonical() {
            return "";
        }
    }

    /** An enumeration's assigned name (section 9.6). */
    record Enumeration(String name) implements Value {
        @Override
        public String canonical() {
            return name;
        }
    }

    /** The bits that are set, in order of position (section 9.7). */
    record Bits(List<String> names) implements Value {
        public Bits {
            names = List.copyOf(names);
        }

        @Override
        public String canonical() {
            return String.join(" ", names);
        }
    }

    /** Binary data in base64 without line breaks (section 9.8). */
    record Binary(String base64) implements Value {
        @Override
        public String canonical() {
            return base64;
        }
    }

    /**
     * An identity (section 9.10).
     *
     * @param module the name of the module that defines it, which JSON writes
     * @param name its name in that module's namespace, which XML resolves
     */
    record Identity(String module, XmlName name) implements Value {
        @Override
        public String canonical() {
            return module + ":" + name.local();
        }
    }

    /**
     * An instance-identifier (section 9.13).
     *
     * @param path the path with module names before node names wherever the module changes (RFC 7951, section 6.11)
     */
    record InstanceId(String path) implements Value {
        @Override
        public String canonical() {
            return path;
        }
    }

    /**
     * A text that the leaf's type refuses.
     *
     * @param text as given
     * @param rule the restriction it breaks, such as {@code range 1..4094}
     * @param hint what to do, such as {@code use at most 4094}
     * @param errorMessage what the module says of it (section 8.3.1), empty where it says nothing
     * @param errorAppTag the module's own error-app-tag
     */
    record Invalid(String text, String rule, String hint, Optional<String> errorMessage, Optional<String> errorAppTag)
            implements Value {
        /** Of a restriction of which the module says nothing of its own. */
        public Invalid(String text, String rule, String hint) {
            this(text, rule, hint, Optional.empty(), Optional.empty());
        }

        @Override
        public String canonical() {
            return text;
        }
    }
}

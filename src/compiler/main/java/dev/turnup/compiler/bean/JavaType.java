// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.bean;

import java.util.List;

/** What a leaf is in Java. */
public sealed interface JavaType {

    /** A type of the JDK's or of the binding package. */
    enum Scalar implements JavaType {
        STRING,
        BOOLEAN,
        INT,
        LONG,
        BIG_INTEGER,
        DECIMAL,
        BINARY,
        EMPTY,
        INSTANCE_ID,
        ANY_XML
    }

    /**
     * An enum inside the bean.
     *
     * @param name its simple name
     */
    record EnumType(String name, List<Constant> constants) implements JavaType {}

    /** A list of constants of an enum inside the bean: the bits that are set. */
    record BitsType(EnumType bits) implements JavaType {}

    /**
     * A class inside the bean: a union whose members are of several types in Java.
     *
     * @param name its simple name
     * @param members the types that its members have in Java, texts of all kinds as strings
     * @param identities the classes of identities among its members
     * @param constants the assigned names of all its enumerations
     */
    record UnionType(String name, List<Scalar> members, List<String> identities, List<Constant> constants)
            implements JavaType {
        public UnionType {
            members = List.copyOf(members);
            identities = List.copyOf(identities);
            constants = List.copyOf(constants);
        }

        /** Whether values are written with prefixes, so that a text alone is not a value. */
        public boolean prefixed() {
            return !identities.isEmpty() || members.contains(Scalar.INSTANCE_ID);
        }
    }

    /** Whether JAXB has to keep the element, since the text means nothing without the prefixes that are declared there. */
    static boolean isKept(JavaType type) {
        return type == Scalar.INSTANCE_ID
                || type == Scalar.ANY_XML
                || (type instanceof UnionType union && union.prefixed());
    }

    /** A class of the package: an identity derived from all of some bases, known or not. */
    record IdentityType(String className) implements JavaType {}

    /**
     * A constant of an enum.
     *
     * @param name in Java
     * @param yang in YANG
     */
    record Constant(String name, String yang, boolean deprecated) {}
}

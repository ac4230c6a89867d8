// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.bean;

import java.util.List;

/** What a leaf is in Java. */
public sealed interface JavaType {

    /** A type of the JDK's. */
    enum Scalar implements JavaType {
        STRING,
        BOOLEAN,
        INT,
        LONG,
        BIG_INTEGER,
        DECIMAL,
        BINARY,
        EMPTY
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
     * @param constants the assigned names of all its enumerations
     */
    record UnionType(String name, List<Scalar> members, List<Constant> constants) implements JavaType {
        public UnionType {
            members = List.copyOf(members);
            constants = List.copyOf(constants);
        }
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

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
        IDENTITY,
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
     * A constant of an enum.
     *
     * @param name in Java
     * @param yang in YANG
     */
    record Constant(String name, String yang, boolean deprecated) {}
}

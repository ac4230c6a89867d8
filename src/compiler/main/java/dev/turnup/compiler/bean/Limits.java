// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.bean;

import dev.turnup.compiler.source.CompilerException;
import dev.turnup.yang.schema.Type;
import java.util.Collection;

/** How much a class file, a method of it and a stack of calls hold (JVMS, section 4.11); models of devices come nowhere near. */
final class Limits {
    private static final int CHILDREN = 2000;
    private static final int KEYS = 100;
    private static final int DEPTH = 200;
    private static final int NAME = 1000;
    private static final int CONSTANTS = 2000;

    private Limits() {}

    /** Refuses what makes no class. */
    static void check(Shape shape, int children) {
        refuse(shape, shape.node().name().local().length(), NAME, "letters in its name");
        refuse(shape, children, CHILDREN, "children");
        refuse(shape, shape.keys().size(), KEYS, "keys");
        shape.children().forEach(child -> {
            int letters = child.node().name().local().length();
            refuse(shape.child(child.node()), letters, NAME, "letters in its name");
        });
    }

    static void checkDepth(Shape shape, int depth) {
        refuse(shape, depth, DEPTH, "nodes above it");
    }

    private static void refuse(Shape shape, int has, int most, String what) {
        if (has > most) {
            String name = shape.node().name().local();
            throw new CompilerException(
                    shape.node().declaration().declared(),
                    name.substring(0, Math.min(name.length(), 80)) + " has " + has + " " + what
                            + ", and a binding is made of at most " + most);
        }
    }

    /** Whether values can be constants of one enum; else they stay texts. */
    static boolean fitAnEnum(Collection<Type.EnumValue> values) {
        return values.size() <= CONSTANTS
                && values.stream().allMatch(v -> v.name().length() <= NAME);
    }
}

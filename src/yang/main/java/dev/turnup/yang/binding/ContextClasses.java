// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.binding;

import jakarta.xml.bind.annotation.XmlType;
import java.lang.annotation.AnnotationFormatError;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The classes that a JAXB context of some classes will ask for. Half of what the first context of a process takes is the JVM
 * reading their fields and annotations, and the other half JAXB loading itself: the two go side by side.
 */
final class ContextClasses {
    private ContextClasses() {}

    /** Begins to read the classes on a thread of its own, which ends by itself. */
    static void readAhead(Class<?>... types) {
        Thread reader = new Thread(new Reading(types), "classes of a JAXB context");
        reader.setDaemon(true);
        reader.start();
    }

    /** A class and no lambda: what the first lambda of a process loads takes as long as all that is to be gained. */
    private static final class Reading implements Runnable {
        private final Class<?>[] types;

        Reading(Class<?>... types) {
            this.types = types;
        }

        @Override
        public void run() {
            try {
                reachedFrom(types);
            } catch (RuntimeException | LinkageError | AnnotationFormatError e) {
                // JAXB meets the class that cannot be read as well, and says so to whoever asked for the context
            }
        }
    }

    /** The generated classes that these reach through their fields, each with its annotations read. */
    static Set<Class<?>> reachedFrom(Class<?>... types) {
        Set<Class<?>> reached = new LinkedHashSet<>(List.of(types));
        Deque<Class<?>> toRead = new ArrayDeque<>(reached);
        while (!toRead.isEmpty()) {
            Class<?> type = toRead.remove();
            Method[] unused = type.getDeclaredMethods(); // asked for what the JVM then keeps
            for (Field field : type.getDeclaredFields()) {
                field.getAnnotations();
                Class<?> held = held(field);
                if (held.isAnnotationPresent(XmlType.class) && reached.add(held)) {
                    toRead.add(held);
                }
            }
        }
        return reached;
    }

    private static Class<?> held(Field field) {
        return field.getGenericType() instanceof ParameterizedType many && entry(many) instanceof Class<?> held
                ? held
                : field.getType();
    }

    private static Type entry(ParameterizedType list) {
        return list.getActualTypeArguments()[0];
    }
}

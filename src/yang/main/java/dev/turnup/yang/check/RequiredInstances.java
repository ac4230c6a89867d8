// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.check;

import dev.turnup.yang.data.DataCursor;
import dev.turnup.yang.schema.Type;
import dev.turnup.yang.value.Value;
import java.util.List;
import java.util.Optional;

/** Whether what a value refers to is there (RFC 7950, sections 9.9.3 and 9.13.2). */
final class RequiredInstances {
    private RequiredInstances() {}

    /** The reference that leads nowhere; empty where it leads somewhere, need not, or another member of a union takes it. */
    static Optional<Type> missing(DataCursor node) {
        if (node.value().isEmpty()
                || node.value().get() instanceof Value.Invalid
                || !node.schema().declaration().config()) {
            return Optional.empty();
        }
        List<Type> types = node.types();
        return types.stream()
                        .allMatch(type -> required(type) && node.deref(type).isEmpty())
                ? types.stream().findFirst()
                : Optional.empty();
    }

    private static boolean required(Type type) {
        return (type instanceof Type.Leafref leafref && leafref.requireInstance())
                || (type instanceof Type.InstanceIdentifier id && id.requireInstance());
    }
}

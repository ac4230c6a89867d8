// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.lower;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opendaylight.yangtools.yang.model.api.EffectiveModelContext;
import org.opendaylight.yangtools.yang.model.api.TypeDefinition;
import org.opendaylight.yangtools.yang.model.api.meta.DeclaredStatement;
import org.opendaylight.yangtools.yang.model.api.meta.EffectiveStatement;
import org.opendaylight.yangtools.yang.model.api.stmt.PathEffectiveStatement;
import org.opendaylight.yangtools.yang.model.api.stmt.RequireInstanceEffectiveStatement;
import org.opendaylight.yangtools.yang.model.api.stmt.TypeEffectiveStatement;
import org.opendaylight.yangtools.yang.model.api.stmt.TypedefEffectiveStatement;

/**
 * Finds the typedef behind a type statement. yangtools gives a type that only names a typedef the typedef's substatements;
 * one that restricts it has its own alone.
 */
final class Typedefs {
    private final EffectiveModelContext context;
    private @Nullable IdentityHashMap<TypeDefinition<?>, TypedefEffectiveStatement> byDefinition;

    Typedefs(EffectiveModelContext context) {
        this.context = context;
    }

    /** The typedef that a type statement names and restricts. */
    Optional<TypedefEffectiveStatement> behind(TypeEffectiveStatement type) {
        TypeDefinition<?> base = type.typeDefinition().getBaseType();
        if (base == null) {
            return Optional.empty();
        }
        IdentityHashMap<TypeDefinition<?>, TypedefEffectiveStatement> known = byDefinition;
        if (known == null) {
            known = new IdentityHashMap<>();
            Set<EffectiveStatement<?, ?>> passed = Collections.newSetFromMap(new IdentityHashMap<>());
            for (EffectiveStatement<?, ?> module : context.getModuleStatements().values()) {
                collect(module, known, passed);
            }
            byDefinition = known;
        }
        return Optional.ofNullable(known.get(base));
    }

    private static void collect(
            EffectiveStatement<?, ?> statement,
            IdentityHashMap<TypeDefinition<?>, TypedefEffectiveStatement> into,
            Set<EffectiveStatement<?, ?>> passed) {
        for (EffectiveStatement<?, ?> sub : statement.effectiveSubstatements()) {
            if (sub instanceof TypedefEffectiveStatement typedef) {
                into.put(typedef.typeDefinition(), typedef);
            } else if (!sub.effectiveSubstatements().isEmpty() && passed.add(sub)) {
                collect(sub, into, passed);
            }
        }
    }

    /** The path of a leafref: in the type statement itself or in the typedefs behind it. */
    Optional<PathEffectiveStatement> path(TypeEffectiveStatement type) {
        return nearest(type, PathEffectiveStatement.class);
    }

    /** Whether a leafref's or instance-identifier's target must be there: so unless stated (RFC 7950, section 9.9.3). */
    boolean requireInstance(TypeEffectiveStatement type) {
        return nearest(type, RequireInstanceEffectiveStatement.class)
                .filter(Typedefs::written) // yangtools implies false, RFC 7950 true
                .map((RequireInstanceEffectiveStatement require) -> require.argument())
                .orElse(true);
    }

    private static boolean written(EffectiveStatement<?, ?> statement) {
        DeclaredStatement<?> declared = statement.declared();
        return declared != null && declared.declarationReference().isPresent();
    }

    private <S extends EffectiveStatement<?, ?>> Optional<S> nearest(TypeEffectiveStatement type, Class<S> kind) {
        Optional<S> own = type.findFirstEffectiveSubstatement(kind);
        if (own.isPresent()) {
            return own;
        }
        // A type statement that names a typedef without restricting it holds the typedef's type.
        Optional<TypeEffectiveStatement> inner = type.findFirstEffectiveSubstatement(TypeEffectiveStatement.class);
        return isBuiltIn(type)
                ? own
                : inner.or(() -> behind(type)
                                .flatMap(typedef ->
                                        typedef.findFirstEffectiveSubstatement(TypeEffectiveStatement.class)))
                        .flatMap(further -> nearest(further, kind));
    }

    static boolean isBuiltIn(TypeEffectiveStatement type) {
        return type.argument().getNamespace().toString().equals("urn:ietf:params:xml:ns:yang:1");
    }
}

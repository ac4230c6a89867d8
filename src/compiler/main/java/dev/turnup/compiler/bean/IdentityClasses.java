// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.bean;

import dev.turnup.compiler.bean.IdentityClass.Identity;
import dev.turnup.compiler.bean.JavaType.IdentityType;
import dev.turnup.xml.XmlName;
import dev.turnup.yang.schema.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The classes of identities that a package needs: one for each set of bases. */
final class IdentityClasses {
    private final NameScope classNames;
    private final Map<List<XmlName>, IdentityClass> byBases = new LinkedHashMap<>();

    IdentityClasses(NameScope classNames) {
        this.classNames = classNames;
    }

    IdentityType of(Type.Identityref type) {
        return new IdentityType(
                byBases.computeIfAbsent(type.bases(), b -> made(type)).className());
    }

    /** All that were asked for, in that order. */
    List<IdentityClass> all() {
        return List.copyOf(byBases.values());
    }

    private IdentityClass made(Type.Identityref type) {
        String base = type.bases().getFirst().local();
        String className = classNames.claim(List.of(JavaNames.type(base), JavaNames.type(base + "-identity")));
        NameScope scope = new NameScope(Set.of());
        List<Identity> identities = new ArrayList<>();
        type.allowed().keySet().stream().sorted().forEach(name -> {
            String constant = JavaNames.constant(name.local(), identities.size() + 1);
            identities.add(new Identity(scope.claim(List.of(constant, constant + "_")), name));
        });
        List<String> modules = type.allowed().values().stream()
                .map(Type.DerivedIdentity::module)
                .distinct()
                .sorted()
                .toList();
        return new IdentityClass(className, type.bases(), identities, modules);
    }
}

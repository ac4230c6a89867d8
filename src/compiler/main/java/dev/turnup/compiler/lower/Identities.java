// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.lower;

import dev.turnup.xml.XmlName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.opendaylight.yangtools.yang.model.api.EffectiveModelContext;
import org.opendaylight.yangtools.yang.model.api.stmt.BaseEffectiveStatement;
import org.opendaylight.yangtools.yang.model.api.stmt.IdentityEffectiveStatement;
import org.opendaylight.yangtools.yang.model.api.stmt.ModuleEffectiveStatement;

/** The identities of all modules and what they are derived from (RFC 7950, section 7.18). */
final class Identities {
    private final Map<XmlName, String> modules = new TreeMap<>();
    private final Map<XmlName, Set<XmlName>> derived = new HashMap<>();

    Identities(EffectiveModelContext context) {
        for (ModuleEffectiveStatement module : context.getModuleStatements().values()) {
            for (IdentityEffectiveStatement identity : module.identities()) {
                XmlName name = Place.name(identity.argument());
                modules.put(name, module.argument().getLocalName());
                identity.streamEffectiveSubstatements(BaseEffectiveStatement.class)
                        .map((BaseEffectiveStatement base) -> base.argument())
                        .forEach(base -> derived.computeIfAbsent(Place.name(base), b -> new TreeSet<>())
                                .add(name));
            }
        }
    }

    /** The identities derived from every one of the bases, each with its module's name; a base is not derived from itself. */
    Map<XmlName, String> derivedFrom(List<XmlName> bases) {
        Map<XmlName, String> allowed = new TreeMap<>(modules);
        for (XmlName base : bases) {
            Set<XmlName> of = new TreeSet<>();
            collect(base, of);
            allowed.keySet().retainAll(of);
        }
        return allowed;
    }

    private void collect(XmlName base, Set<XmlName> into) {
        for (XmlName name : derived.getOrDefault(base, Set.of())) {
            if (into.add(name)) {
                collect(name, into);
            }
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.lower;

import dev.turnup.xml.XmlName;
import dev.turnup.yang.schema.Type.DerivedIdentity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.opendaylight.yangtools.yang.model.api.EffectiveModelContext;
import org.opendaylight.yangtools.yang.model.api.stmt.BaseEffectiveStatement;
import org.opendaylight.yangtools.yang.model.api.stmt.IdentityEffectiveStatement;
import org.opendaylight.yangtools.yang.model.api.stmt.ModuleEffectiveStatement;

/** The identities of all modules and what they are derived from (RFC 7950, section 7.18). */
final class Identities {
    private final Map<XmlName, String> modules = new TreeMap<>();
    private final Map<XmlName, Set<XmlName>> bases = new HashMap<>();
    private final Map<XmlName, SortedSet<XmlName>> ancestors = new HashMap<>();

    Identities(EffectiveModelContext context) {
        for (ModuleEffectiveStatement module : context.getModuleStatements().values()) {
            for (IdentityEffectiveStatement identity : module.identities()) {
                XmlName name = Place.name(identity.argument());
                modules.put(name, module.argument().getLocalName());
                identity.streamEffectiveSubstatements(BaseEffectiveStatement.class)
                        .map((BaseEffectiveStatement base) -> base.argument())
                        .forEach(base -> bases.computeIfAbsent(name, b -> new TreeSet<>())
                                .add(Place.name(base)));
            }
        }
    }

    /** The identities derived from every one of the bases; a base is not derived from itself. */
    Map<XmlName, DerivedIdentity> derivedFrom(List<XmlName> bases) {
        Map<XmlName, DerivedIdentity> allowed = new TreeMap<>();
        modules.forEach((name, module) -> {
            SortedSet<XmlName> ancestors = ancestors(name);
            if (ancestors.containsAll(bases)) {
                allowed.put(name, new DerivedIdentity(module, ancestors));
            }
        });
        return allowed;
    }

    private SortedSet<XmlName> ancestors(XmlName name) {
        SortedSet<XmlName> known = ancestors.get(name);
        if (known != null) {
            return known;
        }
        SortedSet<XmlName> all = new TreeSet<>();
        ancestors.put(name, all);
        for (XmlName base : bases.getOrDefault(name, Set.of())) {
            all.add(base);
            all.addAll(ancestors(base));
        }
        return all;
    }
}

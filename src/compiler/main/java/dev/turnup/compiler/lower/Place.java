// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.lower;

import dev.turnup.xml.XmlName;
import org.jspecify.annotations.Nullable;
import org.opendaylight.yangtools.yang.common.QName;
import org.opendaylight.yangtools.yang.model.api.meta.EffectiveStatement;
import org.opendaylight.yangtools.yang.model.api.stmt.CaseEffectiveStatement;
import org.opendaylight.yangtools.yang.model.api.stmt.ChoiceEffectiveStatement;
import org.opendaylight.yangtools.yang.model.api.stmt.SchemaTreeEffectiveStatement;

/**
 * A statement and the statements above it, since one statement can stand in several places.
 *
 * @param above the place of the statement above; none for the top of the tree, which has no statement either
 */
record Place(@Nullable Place above, @Nullable EffectiveStatement<?, ?> statement) {
    static final Place TOP = new Place(null, null);

    boolean isTop() {
        return statement == null;
    }

    Place below(EffectiveStatement<?, ?> child) {
        return new Place(this, child);
    }

    /** The place of the closest node above that stands in a data tree; the top where there is none. */
    Place dataParent() {
        Place at = above;
        while (at != null
                && (at.statement instanceof ChoiceEffectiveStatement
                        || at.statement instanceof CaseEffectiveStatement)) {
            at = at.above;
        }
        return at == null ? TOP : at;
    }

    /** The path of the statement, for messages. */
    String path() {
        String end = statement instanceof SchemaTreeEffectiveStatement<?> node
                ? "/" + node.argument().getLocalName()
                : "";
        return above == null ? end : above.path() + end;
    }

    static XmlName name(QName name) {
        return new XmlName(name.getNamespace().toString(), name.getLocalName());
    }
}

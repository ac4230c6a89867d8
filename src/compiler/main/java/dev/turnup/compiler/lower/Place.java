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
 * @param depth how many statements there are from the top to this one
 */
record Place(@Nullable Place above, @Nullable EffectiveStatement<?, ?> statement, int depth) {
    static final Place TOP = new Place(null, null, 0);

    boolean isTop() {
        return statement == null;
    }

    Place below(EffectiveStatement<?, ?> child) {
        return new Place(this, child, depth + 1);
    }

    /**
     * This place as it is beneath another.
     *
     * @param root the depth of the statement above this one that stands at the other place now
     */
    Place moved(int root, Place other) {
        return above == null || statement == null || depth <= root
                ? other
                : above.moved(root, other).below(statement);
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

    /** The name of the node that stands here. */
    XmlName name() {
        if (statement instanceof SchemaTreeEffectiveStatement<?> node) {
            return name(node.argument());
        }
        throw new IllegalArgumentException("no node: " + path());
    }

    static XmlName name(QName name) {
        return new XmlName(name.getNamespace().toString(), name.getLocalName());
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.schema;

import dev.turnup.xml.XmlName;
import dev.turnup.yang.schema.SchemaNode.Container;

/**
 * A notification (RFC 7950, section 7.16), of the whole server or of the node that it stands beneath. It is no part of
 * data: its nodes lie in a container of its own.
 *
 * @param content the notification as the container of its nodes; it may hold none
 */
public record Notification(Container content) {

    /** What every statement has: the content's. */
    public Declaration declaration() {
        return content.declaration();
    }

    /** The name in its module's namespace. */
    public XmlName name() {
        return declaration().name();
    }
}

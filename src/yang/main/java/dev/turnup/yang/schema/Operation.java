// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.schema;

import dev.turnup.xml.XmlName;
import dev.turnup.yang.schema.SchemaNode.Container;

/**
 * An rpc (RFC 7950, section 7.14) or, beneath a container or list, an action (section 7.15). It is no part of data.
 *
 * @param input holds the nodes of the request; it may hold none
 * @param output holds the nodes of the answer; it may hold none
 */
public record Operation(Declaration declaration, Container input, Container output) {

    /** The name in its module's namespace. */
    public XmlName name() {
        return declaration.name();
    }

    /** The name of its module. */
    public String module() {
        return declaration.module();
    }
}

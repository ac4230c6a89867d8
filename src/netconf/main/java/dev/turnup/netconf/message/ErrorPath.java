// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.message;

import java.util.Map;
import java.util.Objects;

/**
 * Where in the data an error lies (RFC 6241, error-path).
 *
 * @param expression an absolute XPath
 * @param prefixes the namespaces that its prefixes stand for
 */
public record ErrorPath(String expression, Map<String, String> prefixes) {
    public ErrorPath {
        Objects.requireNonNull(expression, "expression");
        prefixes = Map.copyOf(prefixes);
    }

    /** The expression. */
    @Override
    public String toString() {
        return expression;
    }
}

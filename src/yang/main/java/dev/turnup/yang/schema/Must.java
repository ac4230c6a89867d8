// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.schema;

import dev.turnup.xml.Location;
import dev.turnup.yang.xpath.XPath;
import java.util.Optional;

/**
 * A must statement (RFC 7950, section 7.5.3).
 *
 * @param expression what must be true of the node
 * @param message the module's own error-message
 * @param appTag the module's own error-app-tag
 * @param declared the file and line of the statement
 */
public record Must(XPath expression, Optional<String> message, Optional<String> appTag, Location declared) {}

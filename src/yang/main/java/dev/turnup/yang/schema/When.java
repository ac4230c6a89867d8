// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.schema;

import dev.turnup.xml.Location;
import dev.turnup.yang.xpath.XPath;

/**
 * A when statement (RFC 7950, section 7.21.5).
 *
 * @param expression what must be true for the node to exist
 * @param onParent whether the context node is the closest data node above (when under augment, uses, choice or case)
 *     rather than the node itself
 * @param declared the file and line of the statement
 */
public record When(XPath expression, boolean onParent, Location declared) {}

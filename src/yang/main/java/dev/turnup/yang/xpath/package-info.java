// SPDX-License-Identifier: Apache-2.0
/**
 * XPath 1.0 as YANG uses it (RFC 7950, section 6.4), compiled once and evaluated over any tree.
 *
 * <pre>{@code
 * XPath must = XPath.parse(". <= ../../global/max-pool", Map.of(), "http://cisco.com/ns/yang/Cisco-IOS-XE-voice");
 * must.test(node);      // true where the rule holds for that node
 * }</pre>
 *
 * <p>{@link dev.turnup.yang.xpath.XPath} is the compiled expression; {@link dev.turnup.yang.xpath.XPathNode} is what it
 * asks of a tree. This package knows no schema: schema nodes hold compiled expressions, so the schema stands above it.
 */
@NullMarked
package dev.turnup.yang.xpath;

import org.jspecify.annotations.NullMarked;

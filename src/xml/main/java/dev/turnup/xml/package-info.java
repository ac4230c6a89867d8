// SPDX-License-Identifier: Apache-2.0
/**
 * Reading and writing XML, hardened against what a device or a file may hold.
 *
 * <pre>{@code
 * try (XmlReader xml = XmlReader.of("<hello xmlns='urn:x'>Ada</hello>", "greeting.xml")) {
 *     xml.next();                       // START
 *     xml.name();                       // {urn:x}hello
 *     xml.readText();                   // "Ada"; the cursor now stands on END
 * }
 * }</pre>
 *
 * <p>Order of use: {@link dev.turnup.xml.XmlName} names an element, {@link dev.turnup.xml.XmlReader} is a cursor over a
 * document, {@link dev.turnup.xml.XmlWriter} its counterpart, {@link dev.turnup.xml.Location} says where in a source
 * something stands, and {@link dev.turnup.xml.XmlException} is what a malformed document becomes. No DTD is read, no
 * entity is expanded beyond the five of XML, and depth, attributes and text are limited ({@link
 * dev.turnup.xml.XmlLimits}).
 */
@NullMarked
package dev.turnup.xml;

import org.jspecify.annotations.NullMarked;

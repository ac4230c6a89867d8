// SPDX-License-Identifier: Apache-2.0
/**
 * Trees and edits as text: XML (RFC 7950), JSON (RFC 7951) and YAML of the same shape.
 *
 * <pre>{@code
 * DataTree running = XmlCodec.read(schema, reply, ReadMode.DEVICE).tree();       // from a device
 * DecodedEdit site = Documents.read(schema, "site.yaml", bytes);                 // from a user
 * site.problems();                                                               // all of them, with file and line
 * XmlCodec.writeEdit(site.edit(), XmlWriter.compact());                          // to a device
 * }</pre>
 *
 * <p>{@link dev.turnup.yang.codec.Documents} chooses the format by the file's name; {@link
 * dev.turnup.yang.codec.XmlCodec}, {@link dev.turnup.yang.codec.JsonCodec} and {@link dev.turnup.yang.codec.YamlCodec}
 * each read and write, streams too, which may be larger than memory has room for as text; {@link dev.turnup.yang.codec.Decoded} and {@link dev.turnup.yang.codec.DecodedEdit} are what
 * reading gives; {@link dev.turnup.yang.codec.Secrets} masks what people must not see; {@link
 * dev.turnup.yang.codec.ChangesJson} writes a diff for machines; {@link dev.turnup.yang.codec.PathFilter} asks a device for
 * what is at paths, and for nothing else.
 *
 * <p>What no schema knows is kept as XML. In JSON and YAML its attributes, and the prefixes that its texts use, are
 * metadata: {@code "@": {"xmlns:if": "urn:x"}}. What came as JSON is JSON again as it was: a number, a lone value in an
 * array or an empty object is noted on the kept element, as the attribute {@code form} in {@code urn:turnup:json}. Any
 * data, which go to devices, have no such note: a number in them comes back as a text. A name that YANG could not give a
 * node is refused.
 */
@NullMarked
package dev.turnup.yang.codec;

import org.jspecify.annotations.NullMarked;

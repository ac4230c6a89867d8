// SPDX-License-Identifier: Apache-2.0
/**
 * The schema: what YANG modules say about data, compiled.
 *
 * <pre>{@code
 * Schema schema = SchemaFile.read(bytes, "ios-xe.schema");
 * SchemaNode vlan = schema.find("/native/interface/GigabitEthernet/encapsulation/dot1Q/vlan-id").orElseThrow();
 * ((SchemaNode.Leaf) vlan).type().parse("5000", prefix -> Optional.empty());   // Invalid: range 1..4094
 *
 * schema.at("16.9.3");                             // the same as that release has it
 * schema.availability("/native/ip/ssh/ssh-version", Release.parse("16.9.3"));
 *     // Absent: it is there from 17.7.1 on; /native/ip/ssh/version says the same in 16.9.3
 * }</pre>
 *
 * <p>{@link dev.turnup.yang.schema.Schema} holds the modules and the root; {@link dev.turnup.yang.schema.SchemaNode} is
 * one statement that defines data; {@link dev.turnup.yang.schema.Type} turns text into values. Everything is immutable,
 * and equal shapes are one object wherever they occur.
 */
@NullMarked
package dev.turnup.yang.schema;

import org.jspecify.annotations.NullMarked;

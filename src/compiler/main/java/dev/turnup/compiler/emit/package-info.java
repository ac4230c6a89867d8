// SPDX-License-Identifier: Apache-2.0
/**
 * Writes the classes.
 *
 * <pre>{@code
 * List<GeneratedFile> files = BindingGenerator.generate(schema, selection, new BindingNames("dev.turnup.bindings", "IosXe"));
 * }</pre>
 *
 * <p>A class is made by an ordered list of rules, one aspect each: fields, constructors, factories, accessors, equality, text,
 * builder, enums. {@link dev.turnup.compiler.emit.BindingGenerator} holds the list; {@code Types} knows what a property is in
 * Java, {@code Docs} writes Javadoc from the schema's facts.
 */
@NullMarked
package dev.turnup.compiler.emit;

import org.jspecify.annotations.NullMarked;

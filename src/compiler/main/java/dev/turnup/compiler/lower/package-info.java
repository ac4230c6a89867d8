// SPDX-License-Identifier: Apache-2.0
/**
 * Lowers yangtools' effective model to Turnup's schema.
 *
 * <pre>{@code
 * Schema schema = SchemaLowering.lower(model, CompilerOptions.STRICT, Errata.strict());
 * }</pre>
 *
 * <p>{@link dev.turnup.compiler.lower.SchemaLowering} goes through the modules, {@code NodeLowering} through the statements
 * that define data, {@code TypeLowering} through types; {@code Conditions} finds the {@code when} statements of the uses and
 * augments that brought a node, {@code LeafrefTarget} the leaf that a path leads to, {@code Marks} what the module notes with
 * {@code turnup-extensions}.
 */
@NullMarked
package dev.turnup.compiler.lower;

import org.jspecify.annotations.NullMarked;

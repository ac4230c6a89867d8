// SPDX-License-Identifier: Apache-2.0
/**
 * Proves that a compiled schema says what the modules say, by reading them in other ways.
 *
 * <pre>{@code
 * FactTable ours = SchemaFacts.of(schema);                       // what Turnup compiled
 * FactTable theirs = EffectiveModelFacts.of(context);            // yangtools' schema nodes
 * FactTable others = YanglintFacts.of(modules, folders);         // what libyang prints
 * List<Difference> differences = ours.differences("every", theirs, List.of("target"));
 * }</pre>
 *
 * <p>{@link dev.turnup.compiler.fidelity.FactTable} is the same for all: a path, and under it the node's facts as text, in the
 * words of {@link dev.turnup.compiler.fidelity.NodeFacts} and {@link dev.turnup.compiler.fidelity.TypeLine}. {@link
 * dev.turnup.compiler.fidelity.Reading} names the modules, {@link dev.turnup.compiler.fidelity.Explained} the differences that
 * have a reason.
 */
@NullMarked
package dev.turnup.compiler.fidelity;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
/**
 * What nobody would write: documents of random schemas, broken at random, and the worst that came of it.
 *
 * <pre>{@code
 * Mutator mutator = new Mutator(Tokens.JSON, documents, random);
 * byte[] input = mutator.next();          // one of the documents, with one to eight faults
 * }</pre>
 *
 * <p>{@code FuzzTest} tries a few thousand inputs a codec in every build, {@code FuzzScaleTest} 200,000; {@code
 * HostileDocumentsTest} holds what is refused by name, and replays {@code fixtures/hostile}.
 */
@NullMarked
package dev.turnup.yang.fuzz;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
/**
 * Proves that Turnup and libyang judge documents alike: thousands at random, valid and with faults put in.
 *
 * <pre>{@code
 * ModelSet models = ModelSet.of("rules", folder);         // compiled, and as files for yanglint
 * Campaign campaign = Campaign.of(models, seed, 800);     // documents made, judged by both, compared
 * List<Disagreement> otherwise = campaign.disagreements();
 * Optional<Reason> reason = Reasons.read().of(otherwise.getFirst());
 * }</pre>
 *
 * <p>{@link dev.turnup.compiler.differential.Element} is a document in the making, which can be wrong in every way; {@link
 * dev.turnup.compiler.differential.RandomElements} makes one of a schema, {@link dev.turnup.compiler.differential.Repair}
 * makes it valid, {@link dev.turnup.compiler.differential.Mutation} puts a fault in. The disagreements that have a reason are
 * in {@code differential.txt} among the test resources.
 */
@NullMarked
package dev.turnup.compiler.differential;

import org.jspecify.annotations.NullMarked;

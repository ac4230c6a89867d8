// SPDX-License-Identifier: Apache-2.0
/**
 * Faults of every kind, put into modules at random: whatever is wrong, the compiler forgives it with an account, or refuses it
 * in one sentence.
 *
 * <pre>{@code
 * String fault = Mutation.apply(new Random(seed), modules);
 * }</pre>
 */
@NullMarked
package dev.turnup.compiler.mutation;

import org.jspecify.annotations.NullMarked;

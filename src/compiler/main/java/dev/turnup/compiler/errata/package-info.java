// SPDX-License-Identifier: Apache-2.0
/**
 * What the compiler forgives in published modules, one statement at a time, and the account that it gives of it.
 *
 * <pre>{@code
 * Errata errata = Errata.forgiving();
 * errata.forgive(new Erratum(at, "pattern", "'[0-9]{,3}' has no lower bound", "read as '[0-9]{0,3}'", ""));
 * errata.all();          // in the order of the files
 * }</pre>
 */
@NullMarked
package dev.turnup.compiler.errata;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
/**
 * Repairs faults of published modules on their trees of statements, before yangtools sees them.
 *
 * <pre>{@code
 * Errata errata = Errata.forgiving();
 * List<ModuleTree> sound = Repairs.of(modules, errata);    // the same objects where nothing is wrong
 * errata.all();                                            // acl.yang:12: pattern: '[0-9]{,3}' has no lower bound; ...
 * }</pre>
 *
 * <p>{@link dev.turnup.compiler.repair.Repairs} has the ordered list of rules, one a kind of fault. A rule changes the one
 * statement that is at fault: to what it certainly means, else to the smallest thing that checks less. {@link
 * dev.turnup.compiler.repair.SetAside} is for what only yangtools finds: it takes out the smallest statement around the place.
 */
@NullMarked
package dev.turnup.compiler.repair;

import org.jspecify.annotations.NullMarked;

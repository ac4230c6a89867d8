// SPDX-License-Identifier: Apache-2.0
/**
 * Changes: an edit says what to do to a tree, a diff finds the edit that turns one tree into another, and its inverse.
 *
 * <pre>{@code
 * EditResult result = edit.applyTo(running, Operation.MERGE);     // Applied(desired), or Rejected(every error)
 * Diff diff = Diff.between(running, desired);
 * diff.changes();                                                 // + - ~ >
 * diff.edit();                                                    // the smallest edit from running to desired
 * diff.inverse().edit();                                          // and the one back
 * }</pre>
 *
 * <p>{@link dev.turnup.yang.edit.EditConfig} holds {@link dev.turnup.yang.edit.EditNode}s, each with an {@link
 * dev.turnup.yang.edit.Operation} and, in lists that the user orders, an {@link dev.turnup.yang.edit.Insert}. {@link
 * dev.turnup.yang.edit.EditResult} is what applying it gives. {@link dev.turnup.yang.edit.Diff} lists each {@link
 * dev.turnup.yang.edit.Change}, and {@link dev.turnup.yang.edit.ChangeTree} prints them for people.
 */
@NullMarked
package dev.turnup.yang.edit;

import org.jspecify.annotations.NullMarked;

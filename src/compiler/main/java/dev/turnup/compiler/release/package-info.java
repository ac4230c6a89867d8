// SPDX-License-Identifier: Apache-2.0
/**
 * Cuts modules that state several releases to one, before anything is resolved.
 *
 * <pre>{@code
 * for (Release from : Epochs.of(modules)) {              // 0.0.0, 16.5.1, 16.6.1 ...
 *     List<ModuleTree> then = ReleaseCut.of(modules, from);
 * }
 * }</pre>
 *
 * <p>What the marks mean is said in {@code yang/turnup/turnup-extensions.yang}.
 */
@NullMarked
package dev.turnup.compiler.release;

import org.jspecify.annotations.NullMarked;

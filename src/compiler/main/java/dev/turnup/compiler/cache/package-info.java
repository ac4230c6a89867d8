// SPDX-License-Identifier: Apache-2.0
/**
 * Compilations that were done before, kept by the content of what went into them.
 *
 * <pre>{@code
 * CompilationCache cache = CompilationCache.in(Path.of("/home/me/.cache/turnup"));
 * CacheKey key = CacheKey.of(closure, CompilerOptions.FORGIVING);
 * Optional<CompiledFile.Kept> before = cache.find(key);
 * cache.keep(key, CompiledFile.Kept.of(compiled));
 * }</pre>
 *
 * <p>{@link dev.turnup.compiler.cache.CompiledFile} is one of them as bytes: the schema's file with what was forgiven. One
 * that is damaged is as good as none.
 */
@NullMarked
package dev.turnup.compiler.cache;

import org.jspecify.annotations.NullMarked;

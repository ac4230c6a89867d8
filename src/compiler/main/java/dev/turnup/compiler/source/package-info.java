// SPDX-License-Identifier: Apache-2.0
/**
 * What goes into the compiler, and how it refuses.
 *
 * <pre>{@code
 * List<YangSource> models = YangSource.in(Path.of("yang"));
 * models.getFirst().file();      // the name that messages show, such as Cisco-IOS-XE-native.yang
 * }</pre>
 *
 * <p>{@link dev.turnup.compiler.source.YangSource} is one file, {@link dev.turnup.compiler.source.CompilerOptions} what
 * may be chosen, {@link dev.turnup.compiler.source.CompilerException} a refusal with its file and line.
 */
@NullMarked
package dev.turnup.compiler.source;

import org.jspecify.annotations.NullMarked;

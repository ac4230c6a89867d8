// SPDX-License-Identifier: Apache-2.0
/**
 * A folder of YANG as users have it, and what of it is compiled.
 *
 * <pre>{@code
 * YangFolder folder = YangFolder.scan(Path.of("yang/vendor/cisco/xe/17121"));
 * YangClosure closure = folder.closure(Roots.DEFAULT, Errata.forgiving());
 * closure.roots();       // Cisco-IOS-XE-native, and the modules that augment it
 * closure.sources();     // these and all that they import and include
 * }</pre>
 *
 * <p>{@link dev.turnup.compiler.folder.YangFolder} knows the header of every file; {@link
 * dev.turnup.compiler.folder.Roots} says what is wanted; {@link dev.turnup.compiler.folder.YangClosure} is what that needs.
 * Of several revisions of a module the one that the roots pin is taken, else the one that all imports by revision agree on,
 * else the newest. Files that nothing needs may hold whatever they like.
 */
@NullMarked
package dev.turnup.compiler.folder;

import org.jspecify.annotations.NullMarked;

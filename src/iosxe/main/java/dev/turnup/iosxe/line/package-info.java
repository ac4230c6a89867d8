// SPDX-License-Identifier: Apache-2.0
/**
 * Lines of IOS: a tree is written as lines, and lines are read as a tree, by what the models note beside each node.
 *
 * <pre>{@code
 * LineSyntax syntax = LineSyntax.of(schema, Release.parse("16.9.3"), path -> path.getFirst().local().equals("telephony"));
 * Configured running = syntax.read(text);               // what show running-config printed
 * running.unknown();                                    // lines in these modes that no model knows; they are kept
 * Script script = syntax.script(running.tree(), desired);
 * System.out.println(script);
 * // voice register dn 1
 * //  name Reception
 * //  exit
 * }</pre>
 *
 * <p>{@link dev.turnup.iosxe.line.LineSyntax} is where to begin; {@link dev.turnup.iosxe.line.Configured} is what was read
 * and {@link dev.turnup.iosxe.line.Script} what to enter, made of {@link dev.turnup.iosxe.line.Command}s. An {@link
 * dev.turnup.iosxe.line.IosLine} is the only thing that is ever sent: what would break out of its line cannot be one.
 *
 * <p>Within: {@code SyntaxCompiler} makes {@code Mode}s and {@code Unit}s of the notes, {@code BlockWriter} makes lines of a
 * tree, {@code ConfigReader} a tree of lines, {@code Fates} says what becomes of each line and {@code ScriptWriter} in which
 * order. The laws: a script, entered where {@code before} is, leaves {@code after}; the script back leaves {@code before}.
 */
@NullMarked
package dev.turnup.iosxe.line;

import org.jspecify.annotations.NullMarked;

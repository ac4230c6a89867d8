// SPDX-License-Identifier: Apache-2.0
/**
 * Reads YANG text with yangtools.
 *
 * <pre>{@code
 * ParsedModel model = ModelParser.parse(YangSource.in(folder), CompilerOptions.ALL_FEATURES);
 * model.context().getModuleStatements();       // yangtools' effective statements
 * model.at(statement);                         // Cisco-IOS-XE-native.yang:412
 * }</pre>
 *
 * <p>{@link dev.turnup.compiler.parse.ModelParser} turns the many exceptions of the parser into one sentence; {@link
 * dev.turnup.compiler.parse.ParsedModel} knows what a prefix means in which file.
 */
@NullMarked
package dev.turnup.compiler.parse;

import org.jspecify.annotations.NullMarked;

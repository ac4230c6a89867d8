// SPDX-License-Identifier: Apache-2.0
/**
 * Builds the effective model of modules with yangtools.
 *
 * <pre>{@code
 * ParsedModel model = ModelParser.parse(modules, CompilerOptions.STRICT, Errata.strict());
 * model.context().getModuleStatements();       // yangtools' effective statements
 * model.at(statement);                         // Cisco-IOS-XE-native.yang:412
 * }</pre>
 *
 * <p>{@link dev.turnup.compiler.parse.ModelParser} asks yangtools; {@link
 * dev.turnup.compiler.parse.ParsedModel} knows what a prefix means in which file.
 */
@NullMarked
package dev.turnup.compiler.parse;

import org.jspecify.annotations.NullMarked;

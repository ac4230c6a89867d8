// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.emit;

/**
 * A generated source file.
 *
 * @param path relative to the source folder, with slashes
 */
public record GeneratedFile(String path, String text) {}

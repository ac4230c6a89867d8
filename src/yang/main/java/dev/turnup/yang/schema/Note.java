// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.schema;

/**
 * What a statement notes with an extension of {@code turnup-extensions} that says nothing about the data: how a node is
 * written as a line of IOS, say. Kept for whoever knows what it means.
 *
 * @param name the extension, such as {@code line}
 * @param argument its argument; empty where it has none
 * @param availability the releases that it counts for
 */
public record Note(String name, String argument, Availability availability) {}

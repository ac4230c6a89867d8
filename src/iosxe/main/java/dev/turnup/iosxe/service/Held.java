// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.service;

import dev.turnup.yang.data.DataNode;

/** What is at one place of a configuration, what is beneath it left out. */
sealed interface Held {
    /** A container that says something by being there, a list entry, or a value of a leaf-list. */
    record Present() implements Held {}

    /** A leaf, or any data. */
    record Valued(DataNode node) implements Held {}

    /** What no model knows, such as lines in a mode: no service makes it, but it is given back. */
    record Kept(DataNode.Opaque node) implements Held {}

    /** A list or leaf-list that the user orders, whole: its order cannot be had by halves. */
    record Ordered(DataNode node) implements Held {}
}

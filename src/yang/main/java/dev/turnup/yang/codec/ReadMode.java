// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.codec;

/** Who wrote what is read. */
public enum ReadMode {
    /**
     * A device: what the schema does not know is kept as opaque nodes, with one warning a namespace, and attributes are
     * passed over.
     */
    DEVICE,
    /** A user: what the schema does not know is a problem, as is anything stated twice; locations are kept. */
    DOCUMENT,
    /**
     * Whoever, of data to be checked: what the schema does not know is kept as opaque nodes, with one warning a namespace;
     * state is data too; anything stated twice is a problem, and locations are kept.
     */
    VALIDATION
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.codec;

import dev.turnup.yang.schema.Schema;

/** Documents that users write, in any of the three formats. */
public final class Documents {
    private Documents() {}

    /**
     * Reads a document; what it states is merged unless it says otherwise.
     *
     * @param fileName its extension names the format: {@code .xml}, {@code .json}, {@code .yaml} or {@code .yml}
     * @return the edit and all problems at once; a document that is malformed, or of no known format, is one problem
     */
    public static DecodedEdit read(Schema schema, String fileName, byte[] bytes) {
        throw new UnsupportedOperationException("not supported yet: " + schema + fileName + bytes.length);
    }
}

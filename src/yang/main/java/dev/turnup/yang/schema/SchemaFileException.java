// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.schema;

/** Bytes that are no schema file of this version: not one at all, cut short, damaged, or written by a newer Turnup. */
public final class SchemaFileException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SchemaFileException(String file, String problem) {
        super(file + " " + problem);
    }
}

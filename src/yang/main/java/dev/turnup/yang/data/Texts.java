// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.data;

import dev.turnup.yang.schema.Declaration;
import dev.turnup.yang.value.Value;

/** Values as messages may show them. */
final class Texts {
    private Texts() {}

    /** The canonical text; that of a secret is a row of asterisks. */
    static String of(Declaration declaration, Value value) {
        return declaration.secret() ? "********" : value.canonical();
    }
}

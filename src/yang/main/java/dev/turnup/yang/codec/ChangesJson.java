// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.codec;

import dev.turnup.yang.edit.Diff;

/** A diff for machines. */
public final class ChangesJson {
    private ChangesJson() {}

    /**
     * One JSON object: {@code counts} with {@code add}, {@code change}, {@code delete} and {@code move}, and {@code
     * changes}, each with {@code op}, {@code path} and what the operation needs.
     */
    public static String write(Diff diff, Secrets secrets) {
        throw new UnsupportedOperationException("not supported yet: " + diff + secrets);
    }
}

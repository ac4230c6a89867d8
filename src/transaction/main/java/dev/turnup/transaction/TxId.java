// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction;

import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * Names a transaction, in the journal and to people.
 *
 * @param text {@code tx-} and eight hexadecimal digits
 */
public record TxId(String text) implements Comparable<TxId> {
    private static final Pattern FORM = Pattern.compile("tx-[0-9a-f]{8}");

    /** @throws IllegalArgumentException where the text does not have the form */
    public TxId {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "a transaction is named tx- and eight hexadecimal digits, not '" + text + "'");
        }
    }

    static TxId next(RandomGenerator random) {
        return new TxId("tx-%08x".formatted(random.nextInt()));
    }

    @Override
    public int compareTo(TxId other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}

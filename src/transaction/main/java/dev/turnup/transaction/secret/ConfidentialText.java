// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction.secret;

import java.util.Optional;

/**
 * A text that may hold secrets, beside the same text without them: what is kept under a key, and what anybody may read.
 *
 * @param masked with {@code ********} where a secret stands
 * @param whole with the secrets; empty where they were left out, or where nobody here has the key
 */
public record ConfidentialText(String masked, Optional<String> whole) {

    /** A text, and the same text masked. */
    public static ConfidentialText of(String whole, String masked) {
        return new ConfidentialText(masked, Optional.of(whole));
    }

    /** A text without secrets. */
    public static ConfidentialText plain(String text) {
        return of(text, text);
    }

    /** Whether the text with its secrets is another than the one without. */
    public boolean secret() {
        return whole.filter(masked::equals).isEmpty();
    }

    /** The text with the secrets left out. */
    public ConfidentialText withoutSecrets() {
        return secret() ? new ConfidentialText(masked, Optional.empty()) : this;
    }

    /** The masked text. */
    @Override
    public String toString() {
        return masked;
    }
}

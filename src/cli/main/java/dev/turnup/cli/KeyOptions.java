// SPDX-License-Identifier: Apache-2.0
package dev.turnup.cli;

import dev.turnup.transaction.secret.SecretKeys;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What becomes of secrets in the journal and in plans. */
final class KeyOptions {
    /** Keys in base64, with commas between them. */
    static final String KEY = "TURNUP_JOURNAL_KEY";

    private static final String PASSWORD = "TURNUP_KEYSTORE_PASSWORD";

    @Option(
            names = "--keystore",
            paramLabel = "FILE",
            description =
                    "The PKCS12 keystore whose keys seal secrets in the journal and in plans; made with the first "
                            + "secret (default: keys.p12 in $XDG_CONFIG_HOME/turnup). The variable TURNUP_JOURNAL_KEY takes "
                            + "its place: 32 bytes in base64, and after commas the keys before that one.")
    private @Nullable Path keystore;

    @Option(
            names = "--omit-secrets",
            description = "Leave secrets out of the journal and of plans: what changed them cannot be taken back.")
    private boolean omit;

    SecretKeys keys(Surroundings here) {
        SecretKeys keys = all(here);
        return omit ? keys.leavingOut() : keys;
    }

    private SecretKeys all(Surroundings here) {
        String key = here.variable(KEY);
        if (!key.isEmpty() && keystore == null) {
            return SecretKeys.of(key, KEY);
        }
        String password = here.variable(PASSWORD);
        return SecretKeys.inFile(file(here), password.isEmpty() ? SecretKeys.NO_PASSWORD : password);
    }

    /** Where the keys are, or would be made. */
    Path file(Surroundings here) {
        return Optional.ofNullable(keystore).orElseGet(() -> here.configFolder().resolve("keys.p12"));
    }
}

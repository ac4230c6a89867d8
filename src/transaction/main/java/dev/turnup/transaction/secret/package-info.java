// SPDX-License-Identifier: Apache-2.0
/**
 * What becomes of secrets that have to be kept: they are sealed under a key, or left out.
 *
 * <pre>{@code
 * SecretKeys keys = SecretKeys.inFile(Path.of("journal.keys"), SecretKeys.NO_PASSWORD);
 * Sealed sealed = keys.seal("<secret>cisco</secret>", "tx-1a2b3c4d").orElseThrow();
 * keys.open(sealed, "tx-1a2b3c4d");                        // Optional[<secret>cisco</secret>]
 * }</pre>
 *
 * <p>{@link dev.turnup.transaction.secret.SecretKeys} come from a keystore, from a text such as a variable of the
 * environment, or are none; the first of several seals, all of them open, so that keys can change. A {@link
 * dev.turnup.transaction.secret.Sealed} text names its key and is bound to its place. A {@link
 * dev.turnup.transaction.secret.ConfidentialText} is a text beside the same text masked.
 */
@NullMarked
package dev.turnup.transaction.secret;

import org.jspecify.annotations.NullMarked;

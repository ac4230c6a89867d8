// SPDX-License-Identifier: Apache-2.0
/**
 * Whether a site works: its phones are registered and its subinterfaces are up.
 *
 * <pre>{@code
 * Verification verification = Verifier.on(console).verify(Expected.of(stated));
 * System.out.println(verification);
 * // phone  pool  mac             type  number  address      state
 * //        1     0012.7f57.ab42  8841  2001    10.10.20.11  registered
 * verification.good();
 * }</pre>
 *
 * <p>{@link dev.turnup.iosxe.verify.Expected} says what to look at, {@link dev.turnup.iosxe.verify.Verifier} looks, {@link
 * dev.turnup.iosxe.verify.Verification} is what was seen, a table for people. No release before 17.1.1 tells of phones in
 * YANG, and later ones tell only of survivability: so show commands are read.
 */
@NullMarked
package dev.turnup.iosxe.verify;

import org.jspecify.annotations.NullMarked;

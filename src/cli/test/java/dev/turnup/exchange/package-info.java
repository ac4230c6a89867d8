// SPDX-License-Identifier: Apache-2.0
/** Replays recorded exchanges on the simulated router: {@code fixtures/exchanges}. */
@NullMarked
package dev.turnup.exchange;

import org.jspecify.annotations.NullMarked;

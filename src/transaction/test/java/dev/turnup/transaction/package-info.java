// SPDX-License-Identifier: Apache-2.0
/** What a transaction promises, on a simulated router over SSH. */
@NullMarked
package dev.turnup.transaction;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
/** What a journal remembers. */
@NullMarked
package dev.turnup.transaction.journal;

import org.jspecify.annotations.NullMarked;

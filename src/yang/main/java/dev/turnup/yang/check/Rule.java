// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.check;

import dev.turnup.yang.data.DataCursor;
import java.util.stream.Stream;

/** One rule of RFC 7950, asked of each node of the accessible tree. */
@FunctionalInterface
interface Rule {
    Stream<Violation> check(DataCursor node);
}

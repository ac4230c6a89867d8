// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.repair;

import dev.turnup.compiler.statement.Cursor;

/** Knows one kind of fault. */
@FunctionalInterface
interface Rule {
    /** Looks at one statement, and has it or the one above changed where it is at fault. */
    void judge(Cursor at, Names names, Remedies remedies);
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.repair;

import dev.turnup.compiler.errata.Errata;
import dev.turnup.compiler.errata.Erratum;
import dev.turnup.compiler.statement.Cursor;
import dev.turnup.compiler.statement.TreeEdit;
import org.opendaylight.yangtools.yang.ir.IRStatement;

/** Changes statements that are at fault, and gives account of it. */
record Remedies(Errata errata, TreeEdit edit) {

    /** Takes a statement out. */
    void drop(Cursor at, String fault, String unchecked) {
        drop(at, fault, "left out", unchecked);
    }

    void drop(Cursor at, String fault, String remedy, String unchecked) {
        errata.forgive(new Erratum(at.at(), at.keyword(), fault, remedy, unchecked));
        edit.drop(at.statement());
    }

    /** Leaves a statement as it is. */
    void note(Cursor at, String fault, String remedy) {
        errata.forgive(new Erratum(at.at(), at.keyword(), fault, remedy, ""));
    }

    /** Puts another statement in the place of one. */
    void replace(Cursor at, IRStatement with, String fault, String remedy, String unchecked) {
        errata.forgive(new Erratum(at.at(), at.keyword(), fault, remedy, unchecked));
        edit.replace(at.statement(), with);
    }

    /** Makes any text do where a type cannot be known. */
    void anyText(Cursor type, String fault) {
        replace(
                type,
                TreeEdit.instead(type.statement(), "type", "string"),
                fault,
                "taken as a string",
                "that values are of the type " + type.text());
    }
}

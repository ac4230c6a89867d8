// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.line;

import dev.turnup.bindings.turnup.Turnup;
import dev.turnup.yang.codec.DecodedEdit;
import dev.turnup.yang.codec.Documents;
import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.edit.EditResult;
import dev.turnup.yang.edit.Operation;
import dev.turnup.yang.schema.Release;
import dev.turnup.yang.schema.Schema;
import java.nio.charset.StandardCharsets;

/** The telephony of the tests: its syntax and its trees. */
final class Telephony {
    static final Schema SCHEMA = Turnup.schema();

    private Telephony() {}

    static LineSyntax syntax(String release) {
        return LineSyntax.of(
                SCHEMA,
                Release.parse(release),
                path -> path.getFirst().namespace().equals("urn:turnup:cme"));
    }

    /** The tree that a YAML document states beneath {@code telephony}. */
    static DataTree tree(String yaml) {
        String document = "turnup-cme:telephony:\n" + yaml.indent(2);
        DecodedEdit read = Documents.read(SCHEMA, "site.yaml", document.getBytes(StandardCharsets.UTF_8));
        if (!read.problems().isEmpty()
                || !(read.edit().applyTo(DataTree.empty(SCHEMA), Operation.MERGE)
                        instanceof EditResult.Applied applied)) {
            throw new IllegalArgumentException(read.problems().toString());
        }
        return applied.tree();
    }
}

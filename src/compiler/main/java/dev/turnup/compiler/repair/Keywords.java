// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.repair;

import dev.turnup.compiler.statement.Cursor;
import java.util.Set;

/** Statements that are neither YANG's (RFC 7950, section 14) nor of an extension that is defined. */
final class Keywords implements Rule {
    private static final Set<String> YANG = Set.of(
            "action",
            "anydata",
            "anyxml",
            "argument",
            "augment",
            "base",
            "belongs-to",
            "bit",
            "case",
            "choice",
            "config",
            "contact",
            "container",
            "default",
            "description",
            "deviate",
            "deviation",
            "enum",
            "error-app-tag",
            "error-message",
            "extension",
            "feature",
            "fraction-digits",
            "grouping",
            "identity",
            "if-feature",
            "import",
            "include",
            "input",
            "key",
            "leaf",
            "leaf-list",
            "length",
            "list",
            "mandatory",
            "max-elements",
            "min-elements",
            "modifier",
            "module",
            "must",
            "namespace",
            "notification",
            "ordered-by",
            "organization",
            "output",
            "path",
            "pattern",
            "position",
            "prefix",
            "presence",
            "range",
            "reference",
            "refine",
            "require-instance",
            "revision",
            "revision-date",
            "rpc",
            "status",
            "submodule",
            "type",
            "typedef",
            "unique",
            "units",
            "uses",
            "value",
            "when",
            "yang-version",
            "yin-element");

    @Override
    public void judge(Cursor at, Names names, Remedies remedies) {
        String keyword = at.keyword();
        if (keyword.indexOf(':') < 0) {
            if (!YANG.contains(keyword)) {
                remedies.drop(at, "YANG has no statement '" + keyword + "'", "what it was to say");
            }
            return;
        }
        names.lost(at, "extension", keyword).ifPresent(fault -> remedies.drop(at, fault, "what it was to say"));
    }
}

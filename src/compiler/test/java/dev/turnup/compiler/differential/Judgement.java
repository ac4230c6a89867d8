// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.differential;

import java.util.List;
import java.util.stream.Collectors;

/** What one says of a document: no finding where it is valid. */
record Judgement(List<Finding> findings) {
    Judgement {
        findings = List.copyOf(findings);
    }

    /**
     * One thing that is wrong.
     *
     * @param path the node at fault; empty where the document cannot be read
     * @param text what is said of it
     */
    record Finding(String path, String text) {
        @Override
        public String toString() {
            return path + "  " + text;
        }
    }

    boolean valid() {
        return findings.isEmpty();
    }

    @Override
    public String toString() {
        return valid() ? "valid" : findings.stream().map(Finding::toString).collect(Collectors.joining("\n    "));
    }
}

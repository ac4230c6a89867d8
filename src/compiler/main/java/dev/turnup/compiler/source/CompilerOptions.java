// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.source;

import dev.turnup.xml.XmlName;
import java.util.Optional;
import java.util.Set;

/**
 * What to compile for.
 *
 * @param features the features that are supported, by their modules' namespaces; empty where all are
 */
public record CompilerOptions(Optional<Set<XmlName>> features) {
    /** Every feature is supported. */
    public static final CompilerOptions ALL_FEATURES = new CompilerOptions(Optional.empty());

    public CompilerOptions {
        features = features.map(Set::copyOf);
    }

    /** Whether a feature is supported. */
    public boolean supports(XmlName feature) {
        return features.map(f -> f.contains(feature)).orElse(true);
    }
}

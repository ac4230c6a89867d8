// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.source;

import dev.turnup.xml.XmlName;
import java.util.Optional;
import java.util.Set;

/**
 * What to compile for.
 *
 * @param features the features that are supported, by their modules' namespaces; empty where all are
 * @param strict whether a fault in a module ends the compilation, rather than being forgiven and reported
 */
public record CompilerOptions(Optional<Set<XmlName>> features, boolean strict) {
    /** Every feature is supported, and no fault is forgiven. */
    public static final CompilerOptions STRICT = new CompilerOptions(Optional.empty(), true);

    /** Every feature is supported, and faults of published modules are forgiven and reported. */
    public static final CompilerOptions FORGIVING = new CompilerOptions(Optional.empty(), false);

    public CompilerOptions {
        features = features.map(Set::copyOf);
    }

    /** Whether a feature is supported. */
    public boolean supports(XmlName feature) {
        return features.map(f -> f.contains(feature)).orElse(true);
    }
}

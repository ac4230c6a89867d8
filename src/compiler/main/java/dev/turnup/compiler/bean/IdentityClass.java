// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.bean;

import dev.turnup.xml.XmlName;
import java.util.List;

/**
 * A class of identities: those that the modules derive from all of some bases are its constants.
 *
 * @param className its simple name
 * @param modules the names of the modules that define the identities
 */
public record IdentityClass(String className, List<XmlName> bases, List<Identity> identities, List<String> modules) {
    /**
     * An identity.
     *
     * @param constant what it is called in Java
     */
    public record Identity(String constant, XmlName name) {}

    public IdentityClass {
        bases = List.copyOf(bases);
        identities = List.copyOf(identities);
        modules = List.copyOf(modules);
    }
}

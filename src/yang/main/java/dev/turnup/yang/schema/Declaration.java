// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.schema;

import dev.turnup.xml.Location;
import dev.turnup.xml.XmlName;
import java.util.List;
import java.util.Optional;

/**
 * What every schema node has.
 *
 * @param name the node's name in its module's namespace
 * @param module the name of that module
 * @param config whether the node is configuration (RFC 7950, section 7.21.1)
 * @param status current, deprecated or obsolete
 * @param whens conditions for the node to be there, its own and those of the uses or augment that brought it
 * @param musts conditions that valid data meets where the node is there
 * @param availability the releases that have the node
 * @param secret whether values are never to be shown
 * @param notes what the statement notes with other extensions of {@code turnup-extensions}, in its order
 * @param description the module's own words, empty where it has none
 * @param declared the file and line of the statement
 */
public record Declaration(
        XmlName name,
        String module,
        boolean config,
        Status status,
        List<When> whens,
        List<Must> musts,
        Availability availability,
        boolean secret,
        List<Note> notes,
        Optional<String> description,
        Location declared) {

    public Declaration {
        whens = List.copyOf(whens);
        musts = List.copyOf(musts);
        notes = List.copyOf(notes);
    }

    /** Without notes. */
    public Declaration(
            XmlName name,
            String module,
            boolean config,
            Status status,
            List<When> whens,
            List<Must> musts,
            Availability availability,
            boolean secret,
            Optional<String> description,
            Location declared) {
        this(name, module, config, status, whens, musts, availability, secret, List.of(), description, declared);
    }

    /** The status of a definition (section 7.21.2). */
    public enum Status {
        CURRENT,
        DEPRECATED,
        OBSOLETE
    }
}

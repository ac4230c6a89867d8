// SPDX-License-Identifier: Apache-2.0
// Generated from YANG: depot 2026-02-01; not to be edited.
/**
 * Typed bindings of configuration and state, generated from YANG.
 *
 * <pre>{@code
 * Bay bean = Bay.builder().build();
 * }</pre>
 *
 * <p>A class stands for a container or a list entry, an absent value is empty, everything is immutable, and JAXB
 * prints each as the XML that a device reads. {@link dev.turnup.golden.depot.DepotIndex} has the schema and all classes.
 */
@NullMarked
@XmlAccessorType(XmlAccessType.FIELD)
@XmlSchema(namespace = "urn:depot", elementFormDefault = XmlNsForm.QUALIFIED)
package dev.turnup.golden.depot;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlNsForm;
import jakarta.xml.bind.annotation.XmlSchema;
import org.jspecify.annotations.NullMarked;

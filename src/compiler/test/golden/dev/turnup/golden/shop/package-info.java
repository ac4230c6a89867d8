// SPDX-License-Identifier: Apache-2.0
// Generated from YANG: shop 2026-01-01; not to be edited.
/**
 * Typed bindings of configuration, generated from YANG.
 *
 * <pre>{@code
 * Shop bean = Shop.builder().build();
 * }</pre>
 *
 * <p>A class stands for a container or a list entry, an absent value is empty, everything is immutable, and JAXB
 * prints each as the XML that a device reads. {@link dev.turnup.golden.shop.ShopIndex} has the schema and all classes. State data has none.
 */
@NullMarked
@XmlAccessorType(XmlAccessType.FIELD)
@XmlSchema(namespace = "urn:shop", elementFormDefault = XmlNsForm.QUALIFIED)
package dev.turnup.golden.shop;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlNsForm;
import jakarta.xml.bind.annotation.XmlSchema;
import org.jspecify.annotations.NullMarked;

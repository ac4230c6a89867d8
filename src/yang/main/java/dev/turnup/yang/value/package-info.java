// SPDX-License-Identifier: Apache-2.0
/**
 * What a leaf can hold.
 *
 * <pre>{@code
 * Value vlan = new Value.Int(10);
 * vlan.canonical();                              // "10"
 * Digest.of("10").equals(Digest.of(vlan.canonical()))   // true
 * }</pre>
 *
 * <p>{@link dev.turnup.yang.value.Value} is one of the values of RFC 7950, section 9, in canonical form, so that two
 * equal values are equal objects; {@link dev.turnup.yang.value.Digest} stands for a whole subtree in one comparison. {@link
 * dev.turnup.yang.value.XsdRegex} and {@link dev.turnup.yang.value.NearName} help types to judge texts and to say what was
 * meant.
 */
@NullMarked
package dev.turnup.yang.value;

import org.jspecify.annotations.NullMarked;

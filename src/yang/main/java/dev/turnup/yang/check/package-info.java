// SPDX-License-Identifier: Apache-2.0
/**
 * Whether data obeys its schema (RFC 7950, section 8.1), and the facts where it does not.
 *
 * <pre>{@code
 * List<Violation> violations = Validator.of(schema).validate(desired);
 * violations.forEach(System.out::println);
 * // /native/interface/GigabitEthernet[name="0/0/0.10"]/encapsulation/dot1Q/vlan-id
 * //   rule      range 1..4094        Cisco-IOS-XE-native.yang:412
 * //   actual    5000
 * //   hint      use at most 4094
 * }</pre>
 *
 * <p>{@link dev.turnup.yang.check.Validator} walks the tree once; what it asks of the instances of one schema node is a
 * handful of checks, found once for each shape. Each rule of the RFC is one file here, named after the RFC's noun. {@link
 * dev.turnup.yang.check.Violation} is what one of them found. That a list entry has its keys, and that no two entries share
 * them, the data tree itself sees to.
 */
@NullMarked
package dev.turnup.yang.check;

import org.jspecify.annotations.NullMarked;

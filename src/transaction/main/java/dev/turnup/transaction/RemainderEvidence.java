// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction;

import dev.turnup.transaction.Evidence.Holds;
import dev.turnup.yang.value.Digest;
import java.util.Optional;

/**
 * What is known of the part of a device that NETCONF does not carry.
 *
 * @param name what its {@link Remainder} is called
 * @param digestBefore it as it was when the run began
 * @param digestAfter it as it was last read; empty where that failed
 * @param holds which configuration that is
 */
public record RemainderEvidence(String name, Digest digestBefore, Optional<Digest> digestAfter, Holds holds) {}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.codec;

/**
 * What is written for values of nodes that the schema marks as secret, and for the texts and attributes of what no schema
 * types: nodes that it does not know, and any data, may hold a secret anywhere.
 */
public enum Secrets {
    /** The values: for devices and journals. */
    SHOWN,
    /** {@code ********}: for people and logs. */
    MASKED;

    /** What stands for a secret that is not to be shown. */
    public static final String MASK = "********";
}

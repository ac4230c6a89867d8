// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.check;

/** The kinds of checks, from the most specific to the least: what is said of one value comes before what is said of many. */
enum Kind {
    TYPE,
    LEAFREF,
    INSTANCE_IDENTIFIER,
    UNIQUE,
    ELEMENTS,
    CHOICE,
    MANDATORY,
    WHEN,
    MUST
}

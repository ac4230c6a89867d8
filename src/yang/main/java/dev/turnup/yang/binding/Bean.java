// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.binding;

/** What generated classes have in common: each is a container or an entry of a list, immutable, and knows what it holds. */
public interface Bean {

    /** What it is called and what it holds. */
    BeanContent content();
}

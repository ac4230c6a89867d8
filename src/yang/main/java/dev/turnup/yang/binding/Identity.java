// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.binding;

import javax.xml.namespace.QName;

/** The value of a leaf of type {@code identityref} (RFC 7950, section 9.10): generated classes have constants of it. */
public interface Identity {

    /** The identity's name in the namespace of the module that defines it; a prefix means nothing. */
    QName name();
}

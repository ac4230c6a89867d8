// SPDX-License-Identifier: Apache-2.0
// Generated from YANG: shop 2026-01-01, shop-extra; not to be edited.
package dev.turnup.golden.shop;

import dev.turnup.yang.binding.Identity;
import jakarta.xml.bind.annotation.XmlType;
import jakarta.xml.bind.annotation.XmlValue;
import java.util.Objects;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;

/**
 * An identity derived from <code>fruit</code>.
 */
@XmlType(
        name = "Fruit"
)
public final class Fruit implements Identity {
    /**
     * <code>{urn:shop}apple</code>.
     */
    public static final Fruit APPLE = new Fruit(new QName("urn:shop", "apple"));

    /**
     * <code>{urn:shop:extra}pear</code>.
     */
    public static final Fruit PEAR = new Fruit(new QName("urn:shop:extra", "pear"));

    @Nullable
    @XmlValue
    private QName name;

    private Fruit(QName name) {
        this.name = name;
    }

    private Fruit() {
    }

    /**
     * One that the modules which these classes were generated from may not have.
     */
    public static Fruit of(QName value) {
        return new Fruit(Objects.requireNonNull(value, "value"));
    }

    @Override
    public QName name() {
        return name == null ? new QName("") : name;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Fruit that && toString().equals(that.toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }

    @Override
    public String toString() {
        return name().toString();
    }
}

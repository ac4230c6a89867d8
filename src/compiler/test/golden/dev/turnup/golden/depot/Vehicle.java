// SPDX-License-Identifier: Apache-2.0
// Generated from YANG: depot 2026-02-01; not to be edited.
package dev.turnup.golden.depot;

import dev.turnup.yang.binding.Identity;
import jakarta.xml.bind.annotation.XmlType;
import jakarta.xml.bind.annotation.XmlValue;
import java.util.Objects;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;

/**
 * An identity derived from <code>vehicle</code>.
 */
@XmlType(
        name = "Vehicle"
)
public final class Vehicle implements Identity {
    /**
     * <code>{urn:depot}lorry</code>.
     */
    public static final Vehicle LORRY = new Vehicle(new QName("urn:depot", "lorry"));

    /**
     * <code>{urn:depot}van</code>.
     */
    public static final Vehicle VAN = new Vehicle(new QName("urn:depot", "van"));

    @Nullable
    @XmlValue
    private QName name;

    private Vehicle(QName name) {
        this.name = name;
    }

    private Vehicle() {
    }

    /**
     * One that the modules which these classes were generated from may not have.
     */
    public static Vehicle of(QName value) {
        return new Vehicle(Objects.requireNonNull(value, "value"));
    }

    @Override
    public QName name() {
        return name == null ? new QName("") : name;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Vehicle that && toString().equals(that.toString());
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

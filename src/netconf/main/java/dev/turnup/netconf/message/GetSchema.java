// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.message;

import dev.turnup.xml.XmlName;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Fetches a schema, as text in the reply's data (RFC 6022, section 3.1).
 *
 * @param identifier the module's name
 * @param version its revision; absent: any, where the device has but one
 * @param format yang, yin, xsd, rng or rnc; absent: yang
 */
public record GetSchema(String identifier, Optional<String> version, Optional<String> format) implements Rpc {
    public GetSchema {
        Objects.requireNonNull(identifier, "identifier");
    }

    @Override
    public XmlName name() {
        return Nc.monitoring("get-schema");
    }

    @Override
    public List<Need> needs() {
        return Needs.of(Capability.MONITORING).list();
    }

    @Override
    public XmlContent input() {
        return out -> {
            out.element(Nc.monitoring("identifier"), identifier);
            version.ifPresent(v -> out.element(Nc.monitoring("version"), v));
            format.ifPresent(f -> out.element(Nc.monitoring("format"), f));
        };
    }
}

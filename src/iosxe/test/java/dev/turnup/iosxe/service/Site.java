// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.service;

import dev.turnup.bindings.turnup.Facts;
import dev.turnup.iosxe.IosXe;
import dev.turnup.yang.check.Validator;
import dev.turnup.yang.check.Violation;
import dev.turnup.yang.codec.Decoded;
import dev.turnup.yang.codec.ReadMode;
import dev.turnup.yang.codec.YamlCodec;
import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.data.InstancePath;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A router that services are worked into, in memory.
 *
 * @param tree what it holds
 * @param records the instances that stand on it
 * @param notes what the last change left as it is
 */
record Site(DataTree tree, Map<InstancePath, ServiceRecord> records, List<String> notes) {
    private static final Services SERVICES = Services.of(IosXe.documents());
    private static final Validator VALIDATOR = Validator.of(IosXe.documents());
    private static final Facts NEW = Facts.builder().release("26.1.1").build();

    static Site of(String yaml) {
        return new Site(read(yaml), Map.of(), List.of());
    }

    static DataTree read(String yaml) {
        Decoded read = YamlCodec.read(
                IosXe.documents(), yaml.getBytes(StandardCharsets.UTF_8), "test.yaml", ReadMode.DOCUMENT);
        if (!read.problems().isEmpty()) {
            throw new IllegalArgumentException(read.problems().toString());
        }
        return read.tree();
    }

    /** The site with exactly these instances. */
    Site with(String services) {
        return with(services, NEW);
    }

    Site with(String services, Facts facts) {
        return switch (SERVICES.on(tree, records, stated(services), gone(services), facts)) {
            case Services.Fitting fitting -> new Site(fitting.tree(), fitting.records(), fitting.notes());
            case Services.Refused refused -> throw new AssertionError(refused.violations());
        };
    }

    private Set<InstancePath> gone(String services) {
        Set<InstancePath> gone = new HashSet<>(records.keySet());
        SERVICES.instances(read(services)).forEach(gone::remove);
        return gone;
    }

    List<Violation> refusing(String services) {
        return refusing(services, NEW);
    }

    List<Violation> refusing(String services, Facts facts) {
        return switch (SERVICES.on(tree, records, stated(services), gone(services), facts)) {
            case Services.Fitting fitting -> throw new AssertionError("nothing is refused: " + fitting.tree());
            case Services.Refused refused -> refused.violations();
        };
    }

    private static DataTree stated(String services) {
        DataTree stated = read(services);
        List<Violation> violations = VALIDATOR.validate(stated);
        if (!violations.isEmpty()) {
            throw new IllegalArgumentException(violations.toString());
        }
        return stated;
    }

    /** The same router, changed by hand. */
    Site byHand(String yaml) {
        return new Site(read(yaml), records, notes);
    }

    List<Violation> violations() {
        return VALIDATOR.validate(tree);
    }
}

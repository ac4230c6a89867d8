// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.message;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How a device says that it treats default values (RFC 6243, section 4.3).
 *
 * @param basicMode how it reports them where a request says nothing: report-all, trim or explicit
 * @param alsoSupported how else it can; without the basic mode
 */
public record DefaultsSupport(WithDefaults basicMode, Set<WithDefaults> alsoSupported) {
    public DefaultsSupport {
        if (basicMode == WithDefaults.REPORT_ALL_TAGGED) {
            throw new IllegalArgumentException("report-all-tagged is no basic mode (RFC 6243, section 3)");
        }
        EnumSet<WithDefaults> others = EnumSet.noneOf(WithDefaults.class);
        others.addAll(alsoSupported);
        others.remove(basicMode);
        alsoSupported = Set.copyOf(others);
    }

    /** What a device says of its configuration; empty where it has no such capability, or names no basic mode. */
    public static Optional<DefaultsSupport> of(Capabilities capabilities) {
        return of(capabilities, Capability.WITH_DEFAULTS);
    }

    /** What it says under {@link Capability#WITH_DEFAULTS}, or {@link Capability#WITH_OPERATIONAL_DEFAULTS} of its state. */
    public static Optional<DefaultsSupport> of(Capabilities capabilities, Capability capability) {
        return capabilities
                .parameter(capability, "basic-mode")
                .flatMap(DefaultsSupport::mode)
                .filter(basic -> basic != WithDefaults.REPORT_ALL_TAGGED)
                .map(basic -> new DefaultsSupport(
                        basic,
                        capabilities.parameter(capability, "also-supported").stream()
                                .flatMap(list -> Arrays.stream(list.split(",", -1)))
                                .flatMap(name -> mode(name).stream())
                                .collect(Collectors.toSet())));
    }

    private static Optional<WithDefaults> mode(String name) {
        return Arrays.stream(WithDefaults.values())
                .filter(mode -> mode.toString().equals(name.strip()))
                .findFirst();
    }

    /** Whether a request may ask for that. */
    public boolean supports(WithDefaults mode) {
        return mode == basicMode || alsoSupported.contains(mode);
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.upgrade;

import dev.turnup.iosxe.release.RommonVersion;
import dev.turnup.yang.schema.Release;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The oldest ROMMON of an ISR 4000 for each release: 16.x does not come up properly on one of 15.4. */
final class RommonNeeds {
    /** From a release on. */
    private record Need(Release from, RommonVersion least) {}

    private static final List<Need> NEEDS = List.of(
            new Need(Release.parse("16.1.1"), RommonVersion.parse("16.2(1r)")),
            new Need(Release.parse("17.2.1"), RommonVersion.parse("16.12(1r)")));

    private RommonNeeds() {}

    static Optional<RommonVersion> of(Release release) {
        return NEEDS.stream()
                .filter(need -> !release.isBefore(need.from()))
                .max(Comparator.comparing(Need::from))
                .map(Need::least);
    }
}

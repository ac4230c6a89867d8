// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.upgrade;

import dev.turnup.iosxe.release.RommonVersion;
import dev.turnup.iosxe.show.Directory;
import dev.turnup.iosxe.show.ShowBootvar;
import java.util.Optional;

/**
 * What a router tells of itself by YANG; what is empty its release does not have there, or NETCONF did not answer.
 *
 * @param rommon its ROMMON
 * @param flash what lies on {@code bootflash:}
 * @param bootvar what the next start will do; the register that it was started with is not among that
 */
record StateFacts(Optional<RommonVersion> rommon, Optional<Directory> flash, Optional<ShowBootvar> bootvar) {
    /** Nothing is told. */
    static final StateFacts NONE = new StateFacts(Optional.empty(), Optional.empty(), Optional.empty());
}

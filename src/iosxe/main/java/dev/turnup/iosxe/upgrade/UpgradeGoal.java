// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.upgrade;

import dev.turnup.iosxe.release.ImageName;
import dev.turnup.iosxe.release.RommonVersion;
import java.util.Optional;

/**
 * What a router is to run.
 *
 * @param image the image
 * @param rommon the package of the ROMMON that it gets where its own is older than the image needs
 * @param register the configuration register of the next start
 */
public record UpgradeGoal(UpgradeFile image, Optional<UpgradeFile> rommon, String register) {
    /** The register that reads startup-config and boots the list. */
    public static final String USUAL_REGISTER = "0x2102";

    /** An image, with the ROMMON that is there. */
    public static UpgradeGoal of(UpgradeFile image) {
        return new UpgradeGoal(image, Optional.empty(), USUAL_REGISTER);
    }

    /** With a package of ROMMON, for a router whose own is too old. */
    public UpgradeGoal rommon(UpgradeFile file) {
        return new UpgradeGoal(image, Optional.of(file), register);
    }

    /** What the image's name says; empty where it is no image's. */
    public Optional<ImageName> imageName() {
        return ImageName.read(image.name());
    }

    /** The oldest ROMMON that the image starts on properly. */
    public Optional<RommonVersion> neededRommon() {
        return imageName().flatMap(ImageName::release).flatMap(RommonNeeds::of);
    }
}

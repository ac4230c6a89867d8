// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.preflight;

import dev.turnup.yang.data.InstancePath;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The configuration register lets the next start boot an image and read startup-config. The register has 16 bits: 0 to 3
 * are the boot field, where 0 stops in ROMMON; 6 passes over startup-config, for password recovery.
 */
final class ConfigRegister {
    private static final String PATH = "/native/config-register";
    private static final Pattern FORM = Pattern.compile("0[xX][0-9a-fA-F]{1,4}");
    private static final int BOOT_FIELD = 0x000F;
    private static final int IGNORE_STARTUP = 0x0040;
    private static final String USUAL = "use 0x2102";

    private ConfigRegister() {}

    static Stream<Judgement> check(Situation situation) {
        Reading reading = situation.now();
        return reading.text(PATH).stream()
                .flatMap(text -> violation(reading.path(PATH).orElseThrow(), text).stream());
    }

    private static Optional<Judgement> violation(InstancePath path, String text) {
        if (!FORM.matcher(text).matches()) {
            return Optional.of(of(path, "0x and 1 to 4 hexadecimal digits", text, USUAL));
        }
        int register = Integer.parseInt(text.substring(2), 16);
        if ((register & BOOT_FIELD) == 0) {
            return Optional.of(
                    of(path, "boot field (bits 0-3) not 0", text, USUAL + ": with 0 the router stops in ROMMON"));
        }
        if ((register & IGNORE_STARTUP) != 0) {
            String cleared = "use 0x%04X".formatted(register & ~IGNORE_STARTUP);
            return Optional.of(of(path, "bit 6 (0x0040) not set", text, cleared + ": bit 6 is for password recovery"));
        }
        return Optional.empty();
    }

    private static Judgement of(InstancePath path, String what, String actual, String hint) {
        return new Judgement.Fault(path, what, actual, hint);
    }
}

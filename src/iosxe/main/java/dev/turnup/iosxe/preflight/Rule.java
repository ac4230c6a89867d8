// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.preflight;

import java.util.Arrays;
import java.util.Optional;

/**
 * What Turnup refuses although the models allow it. Each can be allowed by name, by someone who knows why; {@link
 * #reason()} says what then happens.
 */
public enum Rule {
    /** An image is booted from a file system that is there at boot time, and has a name. */
    BOOT_FILE_SYSTEM("boot-file-system", "ISR 4300: at boot time there is no flash:, only bootflash:"),
    /** The boot list is not emptied, and it stands where the release keeps its order. */
    BOOT_LIST("boot-list", "without a list the first image found on bootflash: is started"),
    /** The next start reads startup-config and boots an image. */
    CONFIG_REGISTER("config-register", "boot field 0 stops in ROMMON; bit 6 passes over startup-config"),
    /** Nothing is taken from where CLI-only lines of CME may lie beneath. */
    VOICE_REGISTER("voice-register", "no voice register global, or no pool, takes the CME lines beneath with it"),
    /** The change leaves the door open through which it comes. */
    SESSION_ACCESS("session-access", "the session that makes the change could not be opened again"),
    /** The models of the device's release have every node that the change states. */
    RELEASE_NODES("release-nodes", "nodes come and go between releases");

    private final String id;
    private final String reason;

    Rule(String id, String reason) {
        this.id = id;
        this.reason = reason;
    }

    /** The rule's name in messages and on the command line: {@code boot-file-system}. */
    public String id() {
        return id;
    }

    /** Why the rule is there, in a few words. */
    public String reason() {
        return reason;
    }

    /** The rule of that name. */
    public static Optional<Rule> of(String id) {
        return Arrays.stream(values()).filter(rule -> rule.id.equals(id)).findFirst();
    }

    @Override
    public String toString() {
        return id;
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.show;

import dev.turnup.iosxe.release.RommonVersion;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What {@code show platform} prints.
 *
 * @param chassis such as {@code ISR4331/K9}
 * @param slots what is in the slots
 */
public record ShowPlatform(Optional<String> chassis, List<Slot> slots) {
    private static final Pattern BOOTSTRAP = Pattern.compile("System Bootstrap, Version ([^,\\s]+)");
    private static final Pattern CHASSIS = Pattern.compile("(?m)^Chassis type: (\\S+)");
    private static final Pattern TYPE =
            Pattern.compile("(?m)^ ?(\\S+)[ \\t]{2,}(\\S+)[ \\t]{2,}(ok|[a-z][a-z ,-]*?)[ \\t]{2,}\\S+[ \\t]*$");
    private static final Pattern FIRMWARE =
            Pattern.compile("(?m)^ ?(\\S+)[ \\t]{2,}(\\S+)[ \\t]{2,}(\\d+\\.\\d+\\(\\S+)[ \\t]*$");

    /**
     * A slot.
     *
     * @param name such as {@code R0}
     * @param type what is in it
     * @param state such as {@code ok, active}
     */
    public record Slot(String name, String type, String state) {}

    public ShowPlatform {
        slots = List.copyOf(slots);
    }

    /** Reads the text. */
    public static ShowPlatform read(String text) {
        return new ShowPlatform(
                Fields.first(CHASSIS, text),
                Fields.all(TYPE, text).stream()
                        .map(match -> new Slot(
                                match.group(1), match.group(2), match.group(3).strip()))
                        .toList());
    }

    /** The version of ROMMON that the route processor has, or else the first one that is printed. */
    public static Optional<RommonVersion> rommon(String text) {
        return Fields.all(FIRMWARE, text).stream()
                .sorted((a, b) ->
                        Boolean.compare(b.group(1).equals("R0"), a.group(1).equals("R0")))
                .flatMap(match -> RommonVersion.read(match.group(3)).stream())
                .findFirst();
    }

    /** The version in what {@code show rom-monitor r0} prints. */
    public static Optional<RommonVersion> romMonitor(String text) {
        return Fields.first(BOOTSTRAP, text).flatMap(RommonVersion::read);
    }
}

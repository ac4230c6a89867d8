// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.show;

import dev.turnup.yang.schema.Release;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What {@code show version} prints.
 *
 * @param release the release of IOS XE, such as 16.9.3 or 3.13.6, however it is padded
 * @param ios the release of IOS in it, such as {@code 15.4(3)S6} or {@code 16.9.3}
 * @param model such as {@code ISR4331/K9}
 * @param serial the processor board's
 * @param hostname the router's name
 * @param image the file that was started, such as {@code bootflash:isr4300-universalk9.16.09.03.SPA.bin}
 * @param register the configuration register, such as {@code 0x2102}
 * @param nextRegister what it will be at the next start; the same where nothing else is said
 * @param reloadReason why it was last started
 */
public record ShowVersion(
        Optional<Release> release,
        Optional<String> ios,
        Optional<String> model,
        Optional<String> serial,
        Optional<String> hostname,
        Optional<String> image,
        Optional<String> register,
        Optional<String> nextRegister,
        Optional<String> reloadReason) {
    private static final Pattern XE = Pattern.compile("(?m)^Cisco IOS XE Software, Version (\\S+)");
    private static final Pattern IOS = Pattern.compile("(?m)^Cisco IOS Software.*, Version ([^,\\s]+)");
    private static final Pattern MODEL = Pattern.compile("(?mi)^cisco (\\S+) .*processor.* with ");
    private static final Pattern SERIAL = Pattern.compile("(?m)^Processor board ID (\\S+)");
    private static final Pattern HOSTNAME = Pattern.compile("(?m)^(\\S+) uptime is ");
    private static final Pattern IMAGE = Pattern.compile("(?m)^System image file is \"([^\"]+)\"");
    private static final Pattern REGISTER = Pattern.compile("(?m)^Configuration register is (0x[0-9A-Fa-f]+)");
    private static final Pattern NEXT = Pattern.compile("\\(will be (0x[0-9A-Fa-f]+) at next reload\\)");
    private static final Pattern REASON = Pattern.compile("(?m)^Last reload reason: (.+)$");

    /** Reads the text. */
    public static ShowVersion read(String text) {
        Optional<String> ios = Fields.first(IOS, text);
        Optional<String> register = Fields.first(REGISTER, text);
        return new ShowVersion(
                Fields.first(XE, text).flatMap(ShowVersion::release).or(() -> ios.flatMap(Release::read)),
                ios,
                Fields.first(MODEL, text),
                Fields.first(SERIAL, text),
                Fields.first(HOSTNAME, text),
                Fields.first(IMAGE, text),
                register,
                Fields.first(NEXT, text).or(() -> register),
                Fields.first(REASON, text));
    }

    /** The release in {@code 16.09.03}, {@code 17.12.01a} or {@code 03.13.06.S}. */
    public static Optional<Release> release(String text) {
        return Release.read(text.replaceFirst("\\.(S|SP|E|SG|SE)\\d*$", ""));
    }
}

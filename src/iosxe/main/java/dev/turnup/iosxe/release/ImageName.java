// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.release;

import dev.turnup.yang.schema.Release;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the name of an image says, such as {@code isr4300-universalk9.16.09.03.SPA.bin}.
 *
 * @param platform the platforms that it is for, such as {@code isr4300}
 * @param release empty where the name does not tell it
 */
public record ImageName(String platform, Optional<Release> release) {
    private static final Pattern FORM = Pattern.compile(
            "(?:.*[:/])?(?<platform>[a-zA-Z0-9]+)-[^/.]+\\.(?:(?<release>\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}[a-z]?)\\b)?.*\\.bin");

    private static final Pattern MODEL = Pattern.compile("ISR(4[2-4])\\d{2}.*");

    /** The name of a file, with or without its file system; empty where it is not of that form. */
    public static Optional<ImageName> read(String file) {
        Matcher form = FORM.matcher(file);
        return form.matches()
                ? Optional.of(new ImageName(
                        form.group("platform"),
                        Optional.ofNullable(form.group("release")).flatMap(Release::read)))
                : Optional.empty();
    }

    /** Whether a router of that model can run it; where nobody knows, it can. */
    public boolean runsOn(String model) {
        Matcher family = MODEL.matcher(model.toUpperCase(Locale.ROOT));
        return !family.matches() || platform.equals("isr" + family.group(1) + "00");
    }
}

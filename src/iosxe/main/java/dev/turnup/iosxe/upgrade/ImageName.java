// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.upgrade;

import dev.turnup.iosxe.show.ShowVersion;
import dev.turnup.yang.schema.Release;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the name of an image says, such as {@code isr4300-universalk9.16.09.03.SPA.bin}.
 *
 * @param platform such as {@code isr4300}
 * @param features such as {@code universalk9}
 * @param release such as 16.9.3
 */
public record ImageName(String platform, String features, Release release) {
    private static final Pattern FORM =
            Pattern.compile("([a-z0-9]+)-([a-z0-9_]+)\\.(\\d{2}\\.\\d{2}\\.\\d{2}[a-z]?)\\..*\\.bin");
    private static final Pattern MODEL = Pattern.compile("ISR(4[2-4])\\d{2}.*");

    /** Reads the name of a file, with or without its file system; empty where it is no image's. */
    public static Optional<ImageName> read(String file) {
        String name = file.substring(file.lastIndexOf(':') + 1);
        Matcher form = FORM.matcher(name.substring(name.lastIndexOf('/') + 1));
        if (!form.matches()) {
            return Optional.empty();
        }
        return ShowVersion.release(form.group(3)).map(release -> new ImageName(form.group(1), form.group(2), release));
    }

    /** Whether a router of that model can run it; where nobody knows, it can. */
    public boolean runsOn(String model) {
        Matcher family = MODEL.matcher(model.toUpperCase(Locale.ROOT));
        return !family.matches() || platform.equals("isr" + family.group(1) + "00");
    }
}

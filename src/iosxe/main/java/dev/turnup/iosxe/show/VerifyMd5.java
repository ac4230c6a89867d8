// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.show;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What {@code verify /md5} prints. */
public final class VerifyMd5 {
    private static final Pattern SUM =
            Pattern.compile("(?m)^(?:verify /md5|Verified|%Error verifying) .*\\) = ([0-9A-Fa-f]{32})");
    private static final Pattern COMPUTED = Pattern.compile("(?m)^Computed signature\\s*=\\s*([0-9A-Fa-f]{32})");

    private VerifyMd5() {}

    /** The sum of the file, in small letters; empty where none was printed. */
    public static Optional<String> read(String text) {
        return Fields.first(COMPUTED, text).or(() -> Fields.first(SUM, text)).map(sum -> sum.toLowerCase(Locale.ROOT));
    }
}

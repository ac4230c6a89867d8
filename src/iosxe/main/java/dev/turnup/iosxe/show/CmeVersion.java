// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.show;

import java.util.Optional;
import java.util.regex.Pattern;

/** The version of CME that {@code show voice register global} and {@code show telephony-service} begin with. */
public final class CmeVersion {
    private static final Pattern VERSION = Pattern.compile("(?m)^\\s*CONFIG [\\[(]Version=([0-9.]+)");

    private CmeVersion() {}

    /** Such as {@code 10.5}; empty where the text does not say. */
    public static Optional<String> read(String text) {
        return Fields.first(VERSION, text);
    }
}

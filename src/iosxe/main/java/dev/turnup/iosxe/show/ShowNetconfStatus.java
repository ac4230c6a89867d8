// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.show;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What {@code show netconf-yang status} prints.
 *
 * @param enabled whether {@code netconf-yang} is on
 * @param candidate whether the candidate datastore is
 * @param port where NETCONF listens
 */
public record ShowNetconfStatus(boolean enabled, boolean candidate, Optional<Integer> port) {
    private static final Pattern ENABLED = Pattern.compile("(?m)^netconf-yang: (\\w+)");
    private static final Pattern CANDIDATE = Pattern.compile("(?m)^netconf-yang candidate-datastore: (\\w+)");
    private static final Pattern PORT = Pattern.compile("(?m)^netconf-yang ssh port: (\\d{1,5})");

    /** Reads the text. */
    public static ShowNetconfStatus read(String text) {
        return new ShowNetconfStatus(
                Fields.first(ENABLED, text).equals(Optional.of("enabled")),
                Fields.first(CANDIDATE, text).equals(Optional.of("enabled")),
                Fields.first(PORT, text).map(Integer::parseInt));
    }
}

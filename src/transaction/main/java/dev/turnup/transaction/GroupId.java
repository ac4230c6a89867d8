// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction;

import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * Names a group of transactions on several devices, in the journal and to people.
 *
 * @param text {@code group-} and eight hexadecimal digits
 */
public record GroupId(String text) implements Comparable<GroupId> {
    private static final Pattern FORM = Pattern.compile("group-[0-9a-f]{8}");

    /** @throws IllegalArgumentException where the text does not have the form */
    public GroupId {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "a group is named group- and eight hexadecimal digits, not '" + text + "'");
        }
    }

    static GroupId next(RandomGenerator random) {
        return new GroupId("group-%08x".formatted(random.nextInt()));
    }

    @Override
    public int compareTo(GroupId other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}

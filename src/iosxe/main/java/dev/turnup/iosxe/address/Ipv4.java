// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.address;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An IPv4 address.
 *
 * @param value its 32 bits; greater addresses have greater values
 */
public record Ipv4(long value) implements Comparable<Ipv4> {
    private static final Pattern FORM =
            Pattern.compile("(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}");
    private static final int OCTETS = 4;
    private static final int OCTET = 8;
    private static final long ALL = 0xFFFF_FFFFL;

    /** @throws IllegalArgumentException where the value has more than 32 bits */
    public Ipv4 {
        if ((value & ~ALL) != 0) {
            throw new IllegalArgumentException("no IPv4 address has the value " + value);
        }
    }

    /** The address of that text, dotted; empty where it is none. */
    public static Optional<Ipv4> read(String text) {
        if (!FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        long value = 0;
        for (String octet : text.split("\\.", -1)) {
            value = (value << OCTET) | Integer.parseInt(octet);
        }
        return Optional.of(new Ipv4(value));
    }

    /**
     * The address of that text, dotted.
     *
     * @throws IllegalArgumentException where it is none
     */
    public static Ipv4 parse(String text) {
        return read(text).orElseThrow(() -> new IllegalArgumentException("'" + text + "' is no IPv4 address"));
    }

    /** How many ones a mask begins with; empty where it is no mask. */
    Optional<Integer> maskLength() {
        int length = Long.bitCount(value);
        return mask(length).equals(this) ? Optional.of(length) : Optional.empty();
    }

    static Ipv4 mask(int length) {
        return new Ipv4(length == 0 ? 0 : (ALL << (Integer.SIZE - length)) & ALL);
    }

    @Override
    public int compareTo(Ipv4 other) {
        return Long.compare(value, other.value);
    }

    /** Dotted. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (int i = OCTETS - 1; i >= 0; i--) {
            text.append((value >> (i * OCTET)) & 0xFF).append(i == 0 ? "" : ".");
        }
        return text.toString();
    }
}

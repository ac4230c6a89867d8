// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.address;

import java.util.Optional;

/**
 * The IPv4 address of an interface, and the network that it is in.
 *
 * @param length of the network's prefix, 0 to 32
 */
public record Ipv4Interface(Ipv4 address, int length) {
    /** @throws IllegalArgumentException where no prefix has that length */
    public Ipv4Interface {
        if (length < 0 || length > Integer.SIZE) {
            throw new IllegalArgumentException("no prefix has a length of " + length);
        }
    }

    /**
     * The address of a text such as {@code 10.10.20.2/24}.
     *
     * @throws IllegalArgumentException where it is none
     */
    public static Ipv4Interface parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0 || !text.substring(slash + 1).matches("\\d{1,2}")) {
            throw new IllegalArgumentException("'" + text + "' is no IPv4 address with the length of its prefix");
        }
        return new Ipv4Interface(Ipv4.parse(text.substring(0, slash)), Integer.parseInt(text.substring(slash + 1)));
    }

    /** An address and its mask, both dotted; empty where one is none. */
    public static Optional<Ipv4Interface> read(String address, String mask) {
        return Ipv4.read(address)
                .flatMap(a -> Ipv4.read(mask).flatMap(Ipv4::maskLength).map(length -> new Ipv4Interface(a, length)));
    }

    /** The mask, dotted. */
    public Ipv4 mask() {
        return Ipv4.mask(length);
    }

    /** The network. */
    public Ipv4Network network() {
        return new Ipv4Network(new Ipv4(address.value() & mask().value()), length);
    }

    /** As in {@code 10.10.20.2/24}. */
    @Override
    public String toString() {
        return address + "/" + length;
    }
}

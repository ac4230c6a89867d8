// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.address;

/**
 * An IPv4 network.
 *
 * @param first its first address
 * @param length of its prefix, 0 to 32
 */
public record Ipv4Network(Ipv4 first, int length) {
    private static final int WITHOUT_HOSTS = 31;

    /** The last address. */
    public Ipv4 last() {
        return new Ipv4(first.value() | (~mask().value() & 0xFFFF_FFFFL));
    }

    /** The mask, dotted. */
    public Ipv4 mask() {
        return Ipv4.mask(length);
    }

    /** Whether an address is in it. */
    public boolean contains(Ipv4 address) {
        return first.compareTo(address) <= 0 && last().compareTo(address) >= 0;
    }

    /** Whether an address is in it and may be a host's: neither the network's own nor that of all hosts. */
    public boolean hasHost(Ipv4 address) {
        return contains(address) && (length >= WITHOUT_HOSTS || (!address.equals(first) && !address.equals(last())));
    }

    /** Whether an address is in both. */
    public boolean overlaps(Ipv4Network other) {
        return contains(other.first) || other.contains(first);
    }

    /** As in {@code 10.10.20.0/24}. */
    @Override
    public String toString() {
        return first + "/" + length;
    }
}

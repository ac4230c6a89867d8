// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.release;

import dev.turnup.xml.XmlName;
import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.schema.Release;
import java.util.List;

/**
 * What the models of older releases lack so much of that it is written as lines there, where there is a way to the
 * router's command line beside NETCONF. A place goes whole: nothing is written in both ways, and no NETCONF operation
 * reaches what lines have made. Immutable.
 */
public final class Unmodelled {
    private static final String NATIVE = "http://cisco.com/ns/yang/Cisco-IOS-XE-native";
    private static final String DHCP = "http://cisco.com/ns/yang/Cisco-IOS-XE-dhcp";
    private static final String VOICE = "http://cisco.com/ns/yang/Cisco-IOS-XE-voice";
    private static final XmlName TOP = new XmlName(NATIVE, "native");
    private static final XmlName IN_VOICE = new XmlName(VOICE, "voice");

    /** The addresses that no DHCP pool gives out came with this release. */
    private static final Release EXCLUDED_ADDRESSES = Release.parse("16.9.1");

    /** What routes calls is whole from this release on: dial-peers that name the class of codecs that they use. */
    private static final Release CALL_ROUTING = Release.parse("17.3.1");

    /** Nothing: of models that do not say how their nodes are written as lines. */
    public static final Unmodelled NOTHING = new Unmodelled(List.of());

    /** In the models that Turnup brings along. */
    public static final Unmodelled SHIPPED = new Unmodelled(List.of(
            new Lack(
                    EXCLUDED_ADDRESSES,
                    TOP,
                    new XmlName(NATIVE, "ip"),
                    new XmlName(NATIVE, "dhcp"),
                    new XmlName(DHCP, "excluded-address")),
            new Lack(CALL_ROUTING, TOP, IN_VOICE, new XmlName(VOICE, "service")),
            new Lack(CALL_ROUTING, TOP, IN_VOICE, new XmlName(VOICE, "class"), new XmlName(VOICE, "codec")),
            new Lack(CALL_ROUTING, TOP, new XmlName(VOICE, "dial-peer"))));

    /** @param until the first release whose models have the place */
    private record Lack(Release until, List<XmlName> place) {
        Lack(Release until, XmlName... place) {
            this(until, List.of(place));
        }
    }

    private final List<Lack> lacks;

    private Unmodelled(List<Lack> lacks) {
        this.lacks = lacks;
    }

    /** All of it, whatever the release. */
    public Places ever() {
        return new Places(lacks.stream().map(Lack::place).toList());
    }

    /** What goes as lines on a release. */
    public Places in(Release release) {
        return new Places(lacks.stream()
                .filter(lack -> release.isBefore(lack.until()))
                .map(Lack::place)
                .toList());
    }

    /** What goes as lines on a router with that configuration; nothing where it does not state its release. */
    public Places in(DataTree running) {
        return lacks.isEmpty()
                ? Places.NONE
                : Releases.of(running).map(this::in).orElse(Places.NONE);
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.binding;

import dev.turnup.xml.XmlName;
import dev.turnup.xml.XmlWriter;
import dev.turnup.yang.codec.Secrets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The children of a bean that JAXB keeps as elements, since their text means nothing without the prefixes that are declared
 * there. Called by generated code; names are in Clark notation.
 */
public final class KeptElements {
    private KeptElements() {}

    /** The children of a name, in order. */
    public static <T> List<T> all(List<AnyXml> kept, String name, Function<AnyXml, T> reading) {
        XmlName wanted = name(name);
        return kept.stream()
                .filter(element -> element.name().equals(wanted))
                .map(reading)
                .toList();
    }

    /** The first child of a name. */
    public static <T> Optional<T> first(List<AnyXml> kept, String name, Function<AnyXml, T> reading) {
        return all(kept, name, reading).stream().findFirst();
    }

    /** Whether there is no child of a name. */
    public static boolean lack(List<AnyXml> kept, String name) {
        return first(kept, name, Function.identity()).isEmpty();
    }

    /** The text of an element as an instance-identifier. */
    public static InstanceId instance(AnyXml element) {
        return InstanceId.read(element);
    }

    /** The text of an element as the value of a union. */
    public static PrefixedText text(AnyXml element) {
        return PrefixedText.read(element);
    }

    /** Removes the children of a name. */
    public static void clear(List<AnyXml> kept, String name) {
        XmlName wanted = name(name);
        kept.removeIf(element -> element.name().equals(wanted));
    }

    /** Puts one child in place of all of its name. */
    public static void set(List<AnyXml> kept, String name, Object value) {
        AnyXml element = element(name(name), value);
        clear(kept, name);
        kept.add(element);
    }

    /** Adds a child. */
    public static void add(List<AnyXml> kept, String name, Object value) {
        kept.add(element(name(name), value));
    }

    private static AnyXml element(XmlName name, Object value) {
        if (value instanceof AnyXml element) {
            if (!element.name().equals(name)) {
                throw new IllegalArgumentException(
                        name.local() + " takes an element " + name + ", not " + element.name());
            }
            return element;
        }
        XmlWriter xml = XmlWriter.compact();
        xml.start(name);
        new BeanXml(xml, Secrets.SHOWN).value(value);
        return AnyXml.of(xml.end().toString());
    }

    private static XmlName name(String clark) {
        int end = clark.lastIndexOf('}');
        return end < 0 ? XmlName.local(clark) : new XmlName(clark.substring(1, end), clark.substring(end + 1));
    }
}

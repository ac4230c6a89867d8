// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.binding;

import dev.turnup.xml.XmlName;
import dev.turnup.xml.XmlWriter;
import dev.turnup.yang.codec.Secrets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The names and values of a bean: equal where class and values are, and as text the XML that a device reads, secrets masked.
 * Made by generated code, which so has no text, comparison and hash of its own for each property.
 */
public final class BeanContent {

    /**
     * One property that is there.
     *
     * @param secret whether the value is never to be shown
     * @param value a bean, a list, a set of bits, or a value
     */
    public record Item(XmlName name, boolean secret, Object value) {}

    private final String element;
    private final String names;
    private final @Nullable Object[] values;

    private BeanContent(String element, String names, @Nullable Object[] values) {
        this.element = element;
        this.names = names;
        this.values = values;
    }

    /**
     * The content of a bean.
     *
     * @param element its name in Clark notation, {@code {namespace}name}
     * @param names of all properties, a blank between two; one in another namespace in Clark notation, a secret one after
     *     {@code !}
     * @param values of all properties in the same order; null where absent
     */
    public static BeanContent of(String element, String names, @Nullable Object... values) {
        return new BeanContent(element, names, values);
    }

    /** What the bean's element is called. */
    public XmlName name() {
        return name(element, "");
    }

    /** What is there, in order; lists without entries are not. */
    public List<Item> items() {
        List<Item> items = new ArrayList<>();
        String namespace = name().namespace();
        int from = 0;
        for (Object value : values) {
            int end = names.indexOf(' ', from);
            String text = names.substring(from, end < 0 ? names.length() : end);
            from = end + 1;
            if (value != null && !(value instanceof List<?> list && list.isEmpty())) {
                boolean secret = text.startsWith("!");
                items.add(new Item(name(secret ? text.substring(1) : text, namespace), secret, value));
            }
        }
        return items;
    }

    private static XmlName name(String text, String inherited) {
        int end = text.lastIndexOf('}');
        return end < 0 ? new XmlName(inherited, text) : new XmlName(text.substring(1, end), text.substring(end + 1));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof BeanContent that
                && element.equals(that.element)
                && names.equals(that.names)
                && same(values, that.values);
    }

    @Override
    public int hashCode() {
        int hash = element.hashCode();
        for (Object value : values) {
            hash = 31 * hash + BeanValues.hash(value);
        }
        return hash;
    }

    private static boolean same(@Nullable Object[] some, @Nullable Object[] others) {
        boolean same = some.length == others.length;
        for (int i = 0; same && i < some.length; i++) {
            same = BeanValues.same(some[i], others[i]);
        }
        return same;
    }

    /** The XML, an element a line; characters that XML has not are shown as U+FFFD. */
    @Override
    public String toString() {
        XmlWriter xml = XmlWriter.pretty();
        new BeanXml(xml, Secrets.MASKED).write(this);
        return xml.toString();
    }
}

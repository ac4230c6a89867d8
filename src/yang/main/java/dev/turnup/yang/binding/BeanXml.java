// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.binding;

import dev.turnup.xml.XmlName;
import dev.turnup.xml.XmlReader;
import dev.turnup.xml.XmlWriter;
import dev.turnup.yang.codec.Secrets;
import dev.turnup.yang.value.Value;
import java.math.BigDecimal;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.xml.namespace.QName;

/** Writes beans as elements, as JAXB does, but without a context to be made first. */
final class BeanXml {
    private final XmlWriter xml;
    private final Secrets secrets;

    BeanXml(XmlWriter xml, Secrets secrets) {
        this.xml = xml;
        this.secrets = secrets;
    }

    /** The element of a bean, with all in it. */
    void write(BeanContent bean) {
        xml.start(bean.name());
        properties(bean);
        xml.end();
    }

    /** What is in a bean, into the element that is open. */
    void properties(BeanContent bean) {
        for (BeanContent.Item item : bean.items()) {
            if (item.value() instanceof List<?> list) {
                list.forEach(element -> element(item.name(), item.secret(), element));
            } else {
                element(item.name(), item.secret(), item.value());
            }
        }
    }

    /** The key of an entry. */
    void key(XmlName name, Value value) {
        Object text = value instanceof Value.Identity id
                ? new QName(id.name().namespace(), id.name().local())
                : value.canonical();
        element(name, false, text);
    }

    /** A value into the element that is open. */
    void value(Object value) {
        xml.text(text(value));
    }

    private void element(XmlName name, boolean secret, Object value) {
        if (value instanceof AnyXml any && !(secret && secrets == Secrets.MASKED)) {
            try (XmlReader reader = any.reader()) {
                reader.copyTo(xml);
            }
            return;
        }
        xml.start(name);
        if (value instanceof Bean bean) {
            properties(bean.content());
        } else if (secret && secrets == Secrets.MASKED) {
            xml.text(Secrets.MASK);
        } else {
            xml.text(secrets == Secrets.MASKED ? readable(text(value)) : text(value));
        }
        xml.end();
    }

    /** The lexical form of RFC 7950, section 9; prefixes are declared on the element that is open. */
    private String text(Object value) {
        if (value instanceof Identity identity) {
            return text(identity.name());
        }
        if (value instanceof PrefixedUnion union) {
            return text(union.toPrefixedText());
        }
        if (value instanceof PrefixedText prefixed) {
            Optional<Object> member =
                    prefixed.identity().map(Object.class::cast).or(prefixed::instance);
            return member.map(this::text).orElse(prefixed.toString());
        }
        if (value instanceof InstanceId id) {
            return instance(id);
        }
        if (value instanceof QName name) {
            if (name.getNamespaceURI().isEmpty()) {
                return name.getLocalPart();
            }
            String prefix = name.getPrefix().isEmpty() ? "id" : name.getPrefix();
            xml.namespace(prefix, name.getNamespaceURI());
            return prefix + ":" + name.getLocalPart();
        }
        if (value instanceof Collection<?> bits) {
            return bits.stream().map(String::valueOf).collect(Collectors.joining(" "));
        }
        if (value instanceof byte[] octets) {
            return Base64.getEncoder().encodeToString(octets);
        }
        if (value instanceof BigDecimal decimal) {
            return decimal.toPlainString();
        }
        return value instanceof Empty ? "" : value.toString();
    }

    /** A prefix a namespace, in order of use. */
    private String instance(InstanceId id) {
        Map<String, String> prefixes = new HashMap<>();
        return id.text(namespace -> prefixes.computeIfAbsent(namespace, uri -> {
            String prefix = "i" + (prefixes.size() + 1);
            xml.namespace(prefix, uri);
            return prefix + ":";
        }));
    }

    /** Text for people may hold what XML cannot: a message about it has to be possible. */
    private static String readable(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().map(c -> isCharacter(c) ? c : 0xFFFD).forEach(out::appendCodePoint);
        return out.toString();
    }

    /** The characters of XML 1.0, section 2.2. */
    private static boolean isCharacter(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
    }
}

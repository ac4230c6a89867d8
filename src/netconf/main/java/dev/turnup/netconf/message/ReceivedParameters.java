// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.message;

import dev.turnup.xml.XmlName;
import dev.turnup.xml.XmlReader;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of one operation as they came. Reading one that is not as it must be throws a {@link Rejection}; a local
 * name stands for a parameter in the namespace of the operation.
 */
final class ReceivedParameters {

    /** One parameter: its attributes, the namespaces in scope, and what it holds. */
    private record Parameter(
            XmlName name,
            Map<XmlName, String> attributes,
            Map<String, String> prefixes,
            String namespace,
            XmlFragment content) {
        static Parameter read(XmlReader xml) {
            return new Parameter(
                    xml.name(),
                    xml.attributes(),
                    xml.namespaces(),
                    xml.namespace("").orElse(""),
                    XmlFragment.within(xml));
        }

        String text() {
            try (XmlReader xml = content.reader(name.local())) {
                return xml.readText();
            }
        }

        /** The identity that an identityref names (RFC 7950, section 9.10.3). */
        XmlName identity() {
            String text = text().strip();
            int colon = text.indexOf(':');
            String bound = colon < 0 ? namespace : prefixes.get(text.substring(0, colon));
            if (bound == null || text.isEmpty()) {
                throw Rejection.invalid(name, "the prefix is bound to no namespace");
            }
            return new XmlName(bound, text.substring(colon + 1));
        }
    }

    private final XmlName operation;
    private final Map<XmlName, List<Parameter>> parameters = new LinkedHashMap<>();

    /** On the operation's start tag; leaves the cursor on its end tag. */
    ReceivedParameters(XmlReader xml, String... allowed) {
        this(xml, List.of(allowed), List.of());
    }

    ReceivedParameters(XmlReader xml, List<String> allowed, List<XmlName> foreign) {
        operation = xml.name();
        while (xml.nextTag() == XmlReader.Event.START) {
            XmlName name = xml.name();
            boolean known = foreign.contains(name)
                    || (name.namespace().equals(operation.namespace()) && allowed.contains(name.local()));
            if (!known) {
                throw Rejection.unknown(name, operation.namespace());
            }
            parameters.computeIfAbsent(name, n -> new ArrayList<>()).add(Parameter.read(xml));
        }
    }

    /** The operation where it has no parameters to read. */
    Rpc with(Rpc read) {
        return read;
    }

    XmlName name(String local) {
        return operation.sibling(local);
    }

    boolean has(String local) {
        return optional(name(local)).isPresent();
    }

    private Optional<Parameter> optional(XmlName name) {
        List<Parameter> given = parameters.getOrDefault(name, List.of());
        if (given.size() > 1) {
            throw Rejection.bad(name);
        }
        return given.stream().findFirst();
    }

    private Optional<Parameter> optional(String local) {
        return optional(name(local));
    }

    private Parameter required(String local) {
        return optional(local).orElseThrow(() -> Rejection.missing(name(local)));
    }

    String requiredText(String local) {
        return required(local).text();
    }

    Optional<String> text(String local) {
        return optional(local).map(Parameter::text);
    }

    Optional<Long> number(String local) {
        return text(local).map(text -> {
            try {
                return Long.parseLong(text.strip());
            } catch (NumberFormatException e) {
                throw Rejection.bad(name(local));
            }
        });
    }

    long requiredNumber(String local) {
        return number(local).orElseThrow(() -> Rejection.missing(name(local)));
    }

    Optional<Boolean> truth(String local) {
        return text(local).map(text -> switch (text.strip()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw Rejection.bad(name(local));
        });
    }

    Optional<Instant> time(String local) {
        return text(local).map(text -> {
            try {
                return OffsetDateTime.parse(text.strip()).toInstant();
            } catch (DateTimeParseException e) {
                throw Rejection.bad(name(local));
            }
        });
    }

    <E extends Enum<E>> Optional<E> constant(XmlName name, E[] all) {
        return optional(name)
                .map(parameter -> match(all, parameter.text().strip()).orElseThrow(() -> Rejection.bad(name)));
    }

    <E extends Enum<E>> Optional<E> constant(String local, E[] all) {
        return constant(name(local), all);
    }

    private static <E> Optional<E> match(E[] all, String text) {
        return Stream.of(all).filter(e -> e.toString().equals(text)).findFirst();
    }

    Optional<XmlName> identity(String local) {
        return optional(local).map(Parameter::identity);
    }

    XmlName requiredIdentity(String local) {
        return required(local).identity();
    }

    /** Each of a leaf-list. */
    List<XmlName> identities(String local) {
        return parameters.getOrDefault(name(local), List.of()).stream()
                .map(Parameter::identity)
                .toList();
    }

    /** Each of a leaf-list. */
    List<String> texts(String local) {
        return parameters.getOrDefault(name(local), List.of()).stream()
                .map(Parameter::text)
                .toList();
    }

    /** The prefixes in scope at any of a leaf-list; the last one wins. */
    Map<String, String> prefixes(String local) {
        Map<String, String> all = new LinkedHashMap<>();
        parameters.getOrDefault(name(local), List.of()).forEach(parameter -> all.putAll(parameter.prefixes()));
        return all;
    }

    /** {@code <config>} or {@code <url>}. */
    EditContent content() {
        Optional<String> url = text("url");
        if (url.isEmpty()) {
            return new ConfigSource.Inline(required("config").content());
        }
        if (has("config")) {
            throw Rejection.bad(name("config"));
        }
        return new ConfigSource.Url(url.get().strip());
    }

    Datastore datastore(String local) {
        if (source(local) instanceof Datastore datastore) {
            return datastore;
        }
        throw Rejection.bad(name(local));
    }

    /** The datastore of RFC 8526 that stands there, if one does. */
    Optional<NmdaDatastore> nmdaDatastore(String local) {
        try (XmlReader xml = required(local).content().reader(local)) {
            if (xml.nextTag() == XmlReader.Event.START && xml.name().equals(Nc.nmda("datastore"))) {
                NmdaDatastore datastore = new NmdaDatastore(Parameter.read(xml).identity());
                requireEnd(xml);
                return Optional.of(datastore);
            }
            return Optional.empty();
        }
    }

    ConfigSource source(String local) {
        try (XmlReader xml = required(local).content().reader(local)) {
            if (xml.nextTag() == XmlReader.Event.END) {
                throw Rejection.missing(name(local));
            }
            ConfigSource source = choice(xml);
            requireEnd(xml);
            return source;
        }
    }

    /** On the start tag of what was chosen; leaves the cursor on its end tag. */
    private static ConfigSource choice(XmlReader xml) {
        XmlName choice = xml.name();
        if (choice.equals(Nc.name("url"))) {
            return new ConfigSource.Url(xml.readText().strip());
        }
        if (choice.equals(Nc.name("config"))) {
            return new ConfigSource.Inline(XmlFragment.within(xml));
        }
        Datastore datastore = match(Datastore.values(), choice.local())
                .filter(d -> choice.namespace().equals(Nc.NAMESPACE))
                .orElseThrow(() -> Rejection.bad(choice));
        xml.skip();
        return datastore;
    }

    private static void requireEnd(XmlReader xml) {
        if (xml.nextTag() == XmlReader.Event.START) {
            throw Rejection.bad(xml.name()); // a second choice
        }
    }

    /** The filter of RFC 6241, whose kind an attribute says, in the operation's namespace or in the protocol's. */
    Optional<Filter> filter() {
        return optional("filter").or(() -> optional(Nc.name("filter"))).map(filter -> {
            String type = attribute(filter, "type");
            if (type == null || type.equals("subtree")) {
                return new Filter.Subtree(filter.content());
            }
            if (!type.equals("xpath")) {
                throw Rejection.attribute(ErrorTag.BAD_ATTRIBUTE, "type", "filter");
            }
            String select = attribute(filter, "select");
            if (select == null) {
                throw Rejection.attribute(ErrorTag.MISSING_ATTRIBUTE, "select", "filter");
            }
            return new Filter.XPath(select, filter.prefixes());
        });
    }

    /** A filter of later RFCs: an element of its own for each kind. */
    Optional<Filter> filter(String subtreeFilter, String xpathFilter) {
        Optional<Filter> xpath = optional(xpathFilter).map(given -> new Filter.XPath(given.text(), given.prefixes()));
        Optional<Filter> subtree = optional(subtreeFilter).map(given -> new Filter.Subtree(given.content()));
        if (xpath.isPresent() && subtree.isPresent()) {
            throw Rejection.bad(name(xpathFilter));
        }
        return subtree.or(() -> xpath);
    }

    // The attributes of <filter> have no namespace in RFC 6241; some clients put them into that of the protocol.
    private static @Nullable String attribute(Parameter parameter, String local) {
        String plain = parameter.attributes().get(XmlName.local(local));
        return plain != null ? plain : parameter.attributes().get(Nc.name(local));
    }
}

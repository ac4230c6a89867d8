// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.codec;

import dev.turnup.xml.Location;
import dev.turnup.xml.XmlName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/** What JSON and YAML hold as elements without a schema; {@link StructuredFragment} is the way back. */
final class FragmentReading {
    /** Before a prefix, as the name of its declaration. */
    static final String PREFIX_METADATA = "xmlns:";

    /** What one element may have beside its content; XML is read with the same limit. */
    private static final int MOST_METADATA = 32;

    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]*");
    private static final String XML_NAMES = "http://www.w3.org/2000/xmlns/";

    /** The namespaces that XML itself defines, and gives to no element. */
    private static final Set<String> RESERVED = Set.of("http://www.w3.org/XML/1998/namespace", XML_NAMES);

    private static final Set<String> OF_EDITS = Set.of(
            Attributes.OPERATION_METADATA,
            Attributes.INSERT_METADATA,
            Attributes.KEY_METADATA,
            Attributes.VALUE_METADATA);

    /** In XML this declares a namespace, and is no attribute. */
    private static final XmlName DECLARATION = XmlName.local("xmlns");

    private final QualifiedNames names;
    private final boolean forms;
    private final BiConsumer<Location, String> problem;

    /** @param forms whether elements tell how JSON wrote them, so that it is written so again */
    FragmentReading(QualifiedNames names, boolean forms, BiConsumer<Location, String> problem) {
        this.names = names;
        this.forms = forms;
        this.problem = problem;
    }

    /** Whether a name can be a node's (RFC 7950, section 6.2) and its namespace an element's. */
    static boolean isName(XmlName name) {
        return IDENTIFIER.matcher(name.local()).matches() && !RESERVED.contains(name.namespace());
    }

    /**
     * The elements of a name that hold the values, as reading them from XML gives them; what cannot be one is a problem
     * and left out.
     */
    List<String> xml(XmlName name, Structured value, Optional<Structured> metadata) {
        return elements(name, value, metadata).stream()
                .map(element -> Fragment.of(element.toString()).toString())
                .toList();
    }

    private List<Fragment> elements(XmlName name, Structured value, Optional<Structured> metadata) {
        if (!isName(name)) {
            problem.accept(value.location(), "a name that no node can have");
            return List.of();
        }
        if (!(value instanceof Structured.Sequence sequence)) {
            return List.of(element(name, value, metadata, false));
        }
        List<Structured> beside = metadata.orElse(null) instanceof Structured.Sequence s ? s.items() : List.of();
        List<Fragment> elements = new ArrayList<>();
        for (int i = 0; i < sequence.items().size(); i++) {
            Structured item = sequence.items().get(i);
            if (item instanceof Structured.Sequence) {
                problem.accept(item.location(), "an array within an array");
            } else {
                Optional<Structured> own = i < beside.size() ? Optional.of(beside.get(i)) : Optional.empty();
                elements.add(element(name, item, own, sequence.items().size() == 1));
            }
        }
        return elements;
    }

    private Fragment element(XmlName name, Structured value, Optional<Structured> metadata, boolean alone) {
        SortedMap<XmlName, String> attributes = new TreeMap<>();
        SortedMap<String, String> prefixes = new TreeMap<>();
        List<Fragment> children = new ArrayList<>();
        metadata.ifPresent(m -> metadata(m, attributes, prefixes));
        if (forms) {
            JsonForm.of(value, alone).attribute().ifPresent(form -> attributes.put(JsonForm.ATTRIBUTE, form));
        }
        if (value instanceof Structured.Mapping mapping) {
            for (Structured.Member member : mapping.members()) {
                if (member.name().equals("@")) {
                    metadata(member.value(), attributes, prefixes);
                } else if (!member.name().startsWith("@")) {
                    Optional<Structured> beside = mapping.members().stream()
                            .filter(m -> m.name().equals("@" + member.name()))
                            .map(Structured.Member::value)
                            .findFirst();
                    children.addAll(elements(names.read(member.name(), name.namespace()), member.value(), beside));
                }
            }
        }
        String text =
                value instanceof Structured.Scalar scalar && scalar.form() != Structured.Form.NULL ? scalar.text() : "";
        return new Fragment(name, attributes, prefixes, children, text);
    }

    private void metadata(Structured value, SortedMap<XmlName, String> attributes, SortedMap<String, String> prefixes) {
        if (!(value instanceof Structured.Mapping mapping)) {
            return;
        }
        for (Structured.Member member : mapping.members()) {
            if (OF_EDITS.contains(member.name())) {
                continue;
            }
            if (attributes.size() + prefixes.size() >= MOST_METADATA) {
                problem.accept(member.location(), "more than " + MOST_METADATA + " metadata of one node");
                return;
            }
            if (!(member.value() instanceof Structured.Scalar scalar)) {
                problem.accept(
                        member.location(),
                        "metadata is a value, not " + member.value().kind());
            } else if (member.name().startsWith(PREFIX_METADATA)) {
                prefix(member, scalar, prefixes);
            } else {
                XmlName name = names.read(member.name(), "");
                if (IDENTIFIER.matcher(name.local()).matches()
                        && !name.namespace().equals(XML_NAMES)
                        && !name.equals(DECLARATION)) {
                    attributes.put(name, scalar.text());
                } else {
                    problem.accept(member.location(), "a name that no metadata can have");
                }
            }
        }
    }

    private void prefix(Structured.Member member, Structured.Scalar uri, SortedMap<String, String> prefixes) {
        String prefix = member.name().substring(PREFIX_METADATA.length());
        if (IDENTIFIER.matcher(prefix).matches()
                && !prefix.startsWith("xml")
                && !uri.text().isEmpty()
                && !RESERVED.contains(uri.text())) {
            prefixes.put(prefix, uri.text());
        } else {
            problem.accept(member.location(), "a prefix that cannot be declared");
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.codec;

import dev.turnup.xml.Location;
import dev.turnup.xml.XmlName;
import dev.turnup.yang.codec.Structured.Form;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Content without a schema, any data and opaque nodes, as JSON and YAML hold it. Attributes, and the prefixes that texts
 * use, become metadata (RFC 7952): {@code "@": {"xmlns:if": "urn:x"}}. Elements of one name become one array; which of
 * two names came first is not kept. Where secrets are masked every text and attribute is: nobody knows what they are.
 */
final class StructuredFragment {
    private static final Location NOWHERE = Location.of("data");
    private static final Structured NULL = new Structured.Scalar("", Form.NULL, NOWHERE);

    private final QualifiedNames names;
    private final Secrets secrets;

    StructuredFragment(QualifiedNames names, Secrets secrets) {
        this.names = names;
        this.secrets = secrets;
    }

    /**
     * Elements of one name.
     *
     * @param values what each holds
     * @param metadata what stands beside each that is no object; objects hold their own
     * @param array whether even a single value is in an array
     */
    record Alike(List<Structured> values, List<Optional<Structured.Mapping>> metadata, boolean array) {

        /** The same with more metadata for each. */
        Alike with(List<Optional<Structured.Mapping>> more) {
            List<Structured> all = new ArrayList<>();
            List<Optional<Structured.Mapping>> beside = new ArrayList<>();
            for (int i = 0; i < values.size(); i++) {
                if (values.get(i) instanceof Structured.Mapping mapping) {
                    all.add(more.get(i).map(own -> joined(own, mapping)).orElse(mapping));
                    beside.add(metadata.get(i));
                } else {
                    List<Structured.Member> members = new ArrayList<>();
                    more.get(i).ifPresent(m -> members.addAll(m.members()));
                    metadata.get(i).ifPresent(m -> members.addAll(m.members()));
                    all.add(values.get(i));
                    beside.add(members.isEmpty() ? Optional.empty() : Optional.of(object(members)));
                }
            }
            return new Alike(all, beside, array);
        }

        private static Structured.Mapping joined(Structured.Mapping own, Structured.Mapping content) {
            List<Structured.Member> metadata = new ArrayList<>(own.members());
            List<Structured.Member> others = new ArrayList<>();
            for (Structured.Member member : content.members()) {
                if (member.name().equals("@")) {
                    metadata.addAll(((Structured.Mapping) member.value()).members());
                } else {
                    others.add(member);
                }
            }
            others.addFirst(member("@", object(metadata)));
            return object(others);
        }

        /** The value, without what stands beside it. */
        Structured value() {
            return array || values.size() != 1 ? new Structured.Sequence(values, NOWHERE) : values.getFirst();
        }

        /** The member of a name, and the one for its metadata where it has any. */
        List<Structured.Member> members(String name) {
            List<Structured.Member> members = new ArrayList<>(List.of(member(name, value())));
            if (metadata.stream().anyMatch(Optional::isPresent)) {
                List<Structured> each = metadata.stream()
                        .map(m -> m.<Structured>map(x -> x).orElse(NULL))
                        .toList();
                members.add(member(
                        "@" + name,
                        value() instanceof Structured.Sequence
                                ? new Structured.Sequence(each, NOWHERE)
                                : each.getFirst()));
            }
            return members;
        }
    }

    /** What elements of one name hold. */
    Alike of(List<String> elements) {
        return alike(elements.stream().map(Fragment::of).toList());
    }

    private Alike alike(List<Fragment> fragments) {
        List<Structured> values = new ArrayList<>();
        List<Optional<Structured.Mapping>> metadata = new ArrayList<>();
        for (Fragment fragment : fragments) {
            List<Structured.Member> own = metadata(fragment);
            Structured value = value(fragment, own);
            values.add(value);
            metadata.add(
                    value instanceof Structured.Mapping || own.isEmpty() ? Optional.empty() : Optional.of(object(own)));
        }
        return new Alike(
                values,
                metadata,
                fragments.stream().anyMatch(f -> JsonForm.of(f).array()));
    }

    private Structured value(Fragment fragment, List<Structured.Member> metadata) {
        if (fragment.children().isEmpty()) {
            String text = secrets == Secrets.MASKED && !fragment.text().isEmpty() ? Secrets.MASK : fragment.text();
            return JsonForm.of(fragment).value(text);
        }
        List<Structured.Member> members = new ArrayList<>();
        if (!metadata.isEmpty()) {
            members.add(member("@", object(metadata)));
        }
        Map<XmlName, List<Fragment>> byName = new LinkedHashMap<>();
        fragment.children()
                .forEach(child -> byName.computeIfAbsent(child.name(), n -> new ArrayList<>())
                        .add(child));
        byName.forEach((name, alike) -> members.addAll(
                alike(alike).members(names.write(name, fragment.name().namespace()))));
        return object(members);
    }

    private List<Structured.Member> metadata(Fragment fragment) {
        List<Structured.Member> members = new ArrayList<>();
        fragment.prefixes()
                .forEach((prefix, uri) -> members.add(member(FragmentReading.PREFIX_METADATA + prefix, text(uri))));
        fragment.attributes().forEach((name, value) -> {
            if (!name.equals(JsonForm.ATTRIBUTE)) {
                boolean masked = secrets == Secrets.MASKED && !value.isEmpty();
                members.add(member(names.write(name, ""), text(masked ? Secrets.MASK : value)));
            }
        });
        return members;
    }

    private static Structured.Mapping object(List<Structured.Member> members) {
        return new Structured.Mapping(members, NOWHERE);
    }

    private static Structured.Member member(String name, Structured value) {
        return new Structured.Member(name, value, NOWHERE);
    }

    private static Structured.Scalar text(String text) {
        return new Structured.Scalar(text, Form.TEXT, NOWHERE);
    }
}

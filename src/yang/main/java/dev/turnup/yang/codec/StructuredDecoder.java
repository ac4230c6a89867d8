// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.codec;

import dev.turnup.xml.Location;
import dev.turnup.xml.XmlName;
import dev.turnup.yang.edit.EditNode;
import dev.turnup.yang.edit.ErrorTag;
import dev.turnup.yang.edit.Operation;
import dev.turnup.yang.schema.ChildIndex;
import dev.turnup.yang.schema.Schema;
import dev.turnup.yang.schema.SchemaNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What JSON or YAML holds to the nodes of an edit (RFC 7951; metadata of RFC 7952 for operations and places). */
final class StructuredDecoder {
    /** Members that hold the nodes of a document, as the operations and datastores of NETCONF and RESTCONF name them. */
    static final Set<String> HOLDERS = Set.of(
            "config", "data", "ietf-netconf:config", "ietf-netconf:data", "ietf-restconf:config", "ietf-restconf:data");

    private final Schema schema;
    private final ReadMode mode;
    private final Findings findings;
    private final QualifiedNames names;
    private final Trail trail = new Trail();
    private final StructuredLeaf leafs;

    /** @param json whether {@code null} is a fault but in {@code [null]}, rather than what YAML has for nothing */
    StructuredDecoder(Schema schema, ReadMode mode, boolean json, Findings findings) {
        this.schema = schema;
        this.mode = mode;
        this.findings = findings;
        this.names = new QualifiedNames(schema);
        this.leafs = new StructuredLeaf(names, json, this::problem);
    }

    List<EditNode> topLevel(Structured document) {
        Structured root = unwrapped(document);
        List<EditNode> nodes = new ArrayList<>();
        if (root instanceof Structured.Mapping mapping) {
            members(schema.root(), "", mapping, nodes, Operation.MERGE);
        } else {
            problem(root, "the document is an object of top-level nodes, not " + root.kind());
        }
        return nodes;
    }

    private Structured unwrapped(Structured document) {
        return document instanceof Structured.Mapping mapping && isWrapped(schema, mapping)
                ? mapping.members().getFirst().value()
                : document;
    }

    /** Whether the only member is what holds the nodes, {@code config} or {@code data}, and no node itself. */
    static boolean isWrapped(Schema schema, Structured.Mapping document) {
        if (document.members().size() != 1) {
            return false;
        }
        String only = document.members().getFirst().name();
        XmlName name = new QualifiedNames(schema).read(only, "");
        return HOLDERS.contains(only) && schema.root().index().find(name).isEmpty();
    }

    private void members(
            SchemaNode.Parent parent,
            String namespace,
            Structured.Mapping mapping,
            List<EditNode> into,
            Operation inherited) {
        Map<String, Structured.Member> annotations = new HashMap<>();
        Set<XmlName> seen = new HashSet<>();
        for (Structured.Member member : mapping.members()) {
            if (member.name().length() > 1 && member.name().startsWith("@")) {
                annotations.put(member.name().substring(1), member);
            }
        }
        for (Structured.Member member : mapping.members()) {
            if (!member.name().startsWith("@")) {
                Optional<Structured> annotation =
                        Optional.ofNullable(annotations.remove(member.name())).map(Structured.Member::value);
                if (!seen.add(names.read(member.name(), namespace))) {
                    problem(member, "stated twice, with its module and without");
                } else {
                    child(parent, namespace, member, annotation, into, inherited);
                }
            }
        }
        if (mode == ReadMode.DOCUMENT) {
            for (Structured.Member alone : annotations.values()) {
                known(parent, namespace, alone.name().substring(1), alone.location())
                        .ifPresent(node -> annotatedAlone(node, alone, into));
            }
        }
    }

    private void child(
            SchemaNode.Parent parent,
            String namespace,
            Structured.Member member,
            Optional<Structured> annotation,
            List<EditNode> into,
            Operation inherited) {
        XmlName name = names.read(member.name(), namespace);
        if (mode != ReadMode.DOCUMENT && parent.index().find(name).isEmpty()) {
            List<String> elements =
                    new FragmentReading(names, true, this::problem).xml(name, member.value(), annotation);
            if (!elements.isEmpty()) {
                findings.kept(name, trail.path());
            }
            elements.forEach(e -> into.add(new EditNode.Opaque(name, Optional.empty(), e, Optional.empty())));
        } else {
            known(parent, namespace, member.name(), member.location())
                    .ifPresent(node -> node(node, member, annotation, into, inherited));
        }
    }

    private Optional<SchemaNode.DataDefinition> known(
            SchemaNode.Parent parent, String namespace, String text, Location at) {
        XmlName name = names.read(text, namespace);
        Optional<ChildIndex.Child> child = parent.index().find(name);
        if (child.isPresent()) {
            return child.map(ChildIndex.Child::node);
        }
        List<ChildIndex.Child> alike = parent.index().findLocal(name.local());
        if (alike.isEmpty()) {
            findings.unknown(parent, name, trail.path(), at);
        } else {
            findings.problem(
                    ErrorTag.UNKNOWN_NAMESPACE,
                    trail.path().then(name),
                    text + " is not the name of a node here",
                    at,
                    "write " + names.write(alike.getFirst().node().name(), namespace));
        }
        return Optional.empty();
    }

    private void node(
            SchemaNode.DataDefinition node,
            Structured.Member member,
            Optional<Structured> annotation,
            List<EditNode> into,
            Operation inherited) {
        Optional<Location> at = Optional.of(member.location());
        Structured value = member.value();
        switch (node) {
            case SchemaNode.Container c ->
                object(value)
                        .ifPresentOrElse(
                                mapping -> {
                                    Metadata metadata = own(c, mapping);
                                    List<EditNode> children = inner(
                                            c, mapping, metadata.operation().orElse(inherited));
                                    into.add(new EditNode.Container(c, metadata.operation(), children, at));
                                },
                                () -> problem(
                                        c.name(), value, c.name().local() + " is an object, not " + value.kind()));
            case SchemaNode.ListNode list -> {
                if (value instanceof Structured.Sequence sequence) {
                    sequence.items().forEach(item -> entry(list, item, into, inherited));
                } else {
                    problem(list.name(), value, list.name().local() + " is an array of objects, not " + value.kind());
                }
            }
            case SchemaNode.Leaf leaf -> {
                Metadata metadata = annotation.map(a -> metadata(leaf, a)).orElse(Metadata.NONE);
                leafs.value(leaf.name(), leaf.type(), value)
                        .ifPresent(v -> into.add(new EditNode.Leaf(leaf, metadata.operation(), Optional.of(v), at)));
            }
            case SchemaNode.LeafList list -> leafList(list, value, annotation, into);
            case SchemaNode.AnyData any -> {
                Metadata metadata = annotation
                        .map(a -> metadata(any, a))
                        .orElseGet(
                                () -> value instanceof Structured.Mapping mapping ? own(any, mapping) : Metadata.NONE);
                List<String> elements =
                        new FragmentReading(names, false, this::problem).xml(any.name(), value, annotation);
                if (elements.size() == 1) {
                    String xml = elements.getFirst();
                    into.add(new EditNode.AnyData(any, metadata.operation(), xml, at));
                } else {
                    problem(any.name(), value, any.name().local() + " is one value, not an array of them");
                }
            }
        }
    }

    private void entry(SchemaNode.ListNode list, Structured item, List<EditNode> into, Operation inherited) {
        if (!(item instanceof Structured.Mapping mapping)) {
            problem(list.name(), item, "an entry of " + list.name().local() + " is an object, not " + item.kind());
            return;
        }
        Metadata metadata = own(list, mapping);
        List<EditNode> children = inner(list, mapping, metadata.operation().orElse(inherited));
        into.add(new EditNode.Entry(
                list, metadata.operation(), metadata.insert(), children, Optional.of(item.location())));
    }

    private void leafList(
            SchemaNode.LeafList list, Structured value, Optional<Structured> annotation, List<EditNode> into) {
        if (!(value instanceof Structured.Sequence sequence)) {
            problem(list.name(), value, list.name().local() + " is an array of values, not " + value.kind());
            return;
        }
        List<Structured> annotations = annotation.orElse(null) instanceof Structured.Sequence s ? s.items() : List.of();
        for (int i = 0; i < sequence.items().size(); i++) {
            Structured item = sequence.items().get(i);
            boolean annotated = i < annotations.size() && annotations.get(i) instanceof Structured.Mapping;
            Metadata metadata = annotated ? metadata(list, annotations.get(i)) : Metadata.NONE;
            leafs.value(list.name(), list.type(), item)
                    .ifPresent(v -> into.add(new EditNode.LeafListEntry(
                            list, metadata.operation(), metadata.insert(), v, Optional.of(item.location()))));
        }
    }

    /** A leaf that is only annotated is one to be taken away, for which no value needs to be known. */
    private void annotatedAlone(SchemaNode.DataDefinition node, Structured.Member alone, List<EditNode> into) {
        if (node instanceof SchemaNode.Leaf leaf) {
            Metadata metadata = metadata(leaf, alone.value());
            into.add(new EditNode.Leaf(leaf, metadata.operation(), Optional.empty(), Optional.of(alone.location())));
        } else {
            problem(alone.value(), alone.name() + " annotates nothing; an object holds its own as \"@\"");
        }
    }

    private List<EditNode> inner(SchemaNode.Parent parent, Structured.Mapping mapping, Operation operation) {
        List<EditNode> children = new ArrayList<>();
        trail.down(parent, children);
        members(parent, parent.name().namespace(), mapping, children, operation);
        trail.up();
        return children;
    }

    private Metadata own(SchemaNode.DataDefinition node, Structured.Mapping mapping) {
        return mapping.members().stream()
                .filter(m -> m.name().equals("@"))
                .findFirst()
                .map(m -> metadata(node, m.value()))
                .orElse(Metadata.NONE);
    }

    private Metadata metadata(SchemaNode.DataDefinition node, Structured value) {
        if (mode == ReadMode.DEVICE) {
            return Metadata.NONE;
        }
        return Metadata.read(
                node,
                value,
                names.within(node.name()),
                (at, message) ->
                        findings.problem(ErrorTag.BAD_ATTRIBUTE, trail.path().then(node.name()), message, at));
    }

    /** In YAML a container without content is often nothing at all after the colon. */
    private static Optional<Structured.Mapping> object(Structured value) {
        if (value instanceof Structured.Scalar scalar && scalar.form() == Structured.Form.NULL) {
            return Optional.of(new Structured.Mapping(List.of(), scalar.location()));
        }
        return value instanceof Structured.Mapping mapping ? Optional.of(mapping) : Optional.empty();
    }

    private void problem(Structured.Member member, String message) {
        findings.problem(
                ErrorTag.BAD_ELEMENT, trail.path().then(names.read(member.name(), "")), message, member.location());
    }

    private void problem(Location at, String message) {
        findings.problem(ErrorTag.BAD_ELEMENT, trail.path(), message, at);
    }

    private void problem(XmlName node, Location at, String message) {
        findings.problem(ErrorTag.BAD_ELEMENT, trail.path().then(node), message, at);
    }

    /** Of a node that is not read for what stands in its place. */
    private void problem(XmlName node, Structured where, String message) {
        findings.problem(ErrorTag.BAD_ELEMENT, trail.path().then(node), message, where.location());
    }

    private void problem(Structured where, String message) {
        findings.problem(ErrorTag.BAD_ELEMENT, trail.path(), message, where.location());
    }
}

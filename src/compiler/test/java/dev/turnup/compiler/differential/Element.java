// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.differential;

import dev.turnup.xml.XmlName;
import dev.turnup.yang.schema.ChildIndex;
import dev.turnup.yang.schema.SchemaNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A node of a document in the making. Unlike a data tree it can be wrong in every way. */
final class Element {
    private final SchemaNode schema;
    private final List<Element> children = new ArrayList<>();
    private XmlName name;
    private @Nullable Element parent;
    private @Nullable Literal value;
    private String attributes = "";
    private String markup = "";
    private int line;

    /** A node of a schema; what holds the top-level nodes has the schema's root. */
    Element(SchemaNode schema) {
        this.schema = schema;
        this.name = schema.name();
    }

    /** A copy, with all beneath it, that nothing holds. */
    Element copy() {
        Element copy = new Element(schema);
        copy.name = name;
        copy.value = value;
        copy.attributes = attributes;
        copy.markup = markup;
        children.forEach(child -> copy.add(child.copy()));
        return copy;
    }

    SchemaNode schema() {
        return schema;
    }

    XmlName name() {
        return name;
    }

    void rename(XmlName other) {
        name = other;
    }

    /** The value of a leaf; empty for other nodes. */
    Optional<Literal> value() {
        return Optional.ofNullable(value);
    }

    Element set(Literal other) {
        value = other;
        return this;
    }

    /** Attributes as XML writes them, each with a space before it. */
    String attributes() {
        return attributes;
    }

    void attributes(String text) {
        attributes = text;
    }

    /** XML that stands before the content. */
    String markup() {
        return markup;
    }

    void markup(String text) {
        markup = text;
    }

    /** The line that it was written on last. */
    int line() {
        return line;
    }

    void line(int number) {
        line = number;
    }

    List<Element> children() {
        return List.copyOf(children);
    }

    List<Element> children(XmlName of) {
        return children.stream().filter(child -> child.name.equals(of)).toList();
    }

    Optional<Element> parent() {
        return Optional.ofNullable(parent);
    }

    void add(Element child) {
        add(children.size(), child);
    }

    void add(int index, Element child) {
        children.add(index, child);
        child.parent = this;
    }

    /** Adds a child; to a list entry a key before what is none. */
    void addInOrder(Element child) {
        int index = isKey(child) ? 0 : children.size();
        add(index, child);
    }

    int index() {
        return Objects.requireNonNull(parent).children.indexOf(this);
    }

    /** Takes this out of what holds it. */
    void remove() {
        if (parent != null) {
            parent.children.remove(this);
            parent = null;
        }
    }

    /** This and all beneath it. */
    Stream<Element> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(Element::all));
    }

    boolean isKey(Element child) {
        return schema instanceof SchemaNode.ListNode list && list.keys().contains(child.name);
    }

    /** Whether this is a key of the entry that holds it. */
    boolean isKey() {
        return parent != null && parent.isKey(this);
    }

    /** The definition of a child, with the choices it stands in. */
    Optional<ChildIndex.Child> definition(XmlName child) {
        return schema instanceof SchemaNode.Parent p ? p.index().find(child) : Optional.empty();
    }
}

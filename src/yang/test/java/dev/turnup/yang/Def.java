// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang;

import dev.turnup.xml.Location;
import dev.turnup.xml.XmlName;
import dev.turnup.yang.schema.Availability;
import dev.turnup.yang.schema.Declaration;
import dev.turnup.yang.schema.Must;
import dev.turnup.yang.schema.SchemaNode;
import dev.turnup.yang.schema.Type;
import dev.turnup.yang.schema.When;
import dev.turnup.yang.value.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A schema node in the making, for {@link TestSchemas}: made by its factory methods, refined by these. */
public final class Def {
    enum Kind {
        CONTAINER,
        LIST,
        LEAF,
        LEAF_LIST,
        ANYDATA,
        CHOICE,
        CASE
    }

    private final Kind kind;
    private final String name;
    private final List<Def> children;
    private final List<String> keys;
    private @Nullable Type type;
    private final List<String> musts = new ArrayList<>();
    private final List<When> whens = new ArrayList<>();
    private final List<String> defaults = new ArrayList<>();
    private final List<String> uniques = new ArrayList<>();
    private boolean presence;
    private boolean mandatory;
    private boolean config = true;
    private boolean secret;
    private boolean orderedByUser;
    private Availability availability = Availability.ALWAYS;
    private int min;
    private int max = Integer.MAX_VALUE;

    Def(Kind kind, String name, @Nullable Type type, List<String> keys, Def... children) {
        this.kind = kind;
        this.name = name;
        this.type = type;
        this.keys = keys;
        this.children = List.of(children);
    }

    /** Adds a must statement. */
    public Def must(String expression) {
        musts.add(expression);
        return this;
    }

    /** Adds a when statement whose context is the node itself. */
    public Def when(String expression) {
        whens.add(new When(TestSchemas.xpath(expression), false, Location.of("test.yang")));
        return this;
    }

    /** Adds a when statement as an augment brings it: its context is the parent. */
    public Def whenOnParent(String expression) {
        whens.add(new When(TestSchemas.xpath(expression), true, Location.of("test.yang")));
        return this;
    }

    /** A leaf's default, one of a leaf-list's defaults, or the name of a choice's default case. */
    public Def defaultTo(String text) {
        defaults.add(text);
        return this;
    }

    /** Adds a unique statement, such as {@code ip port}. */
    public Def unique(String paths) {
        uniques.add(paths);
        return this;
    }

    public Def presence() {
        presence = true;
        return this;
    }

    public Def mandatory() {
        mandatory = true;
        return this;
    }

    /** Makes the node {@code config false}. */
    public Def state() {
        config = false;
        return this;
    }

    public Def secret() {
        secret = true;
        return this;
    }

    /** The releases that have the node. */
    public Def availability(Availability releases) {
        availability = releases;
        return this;
    }

    public Def orderedByUser() {
        orderedByUser = true;
        return this;
    }

    public Def min(int elements) {
        min = elements;
        return this;
    }

    public Def max(int elements) {
        max = elements;
        return this;
    }

    /** Replaces the type. */
    public Def of(Type other) {
        type = other;
        return this;
    }

    Kind kind() {
        return kind;
    }

    String name() {
        return name;
    }

    List<Def> children() {
        return children;
    }

    List<String> keys() {
        return keys;
    }

    boolean isText() {
        return type instanceof Type.StringType;
    }

    SchemaNode build(AtomicInteger line) {
        Location declared = new Location("test.yang", line.incrementAndGet(), 0);
        Declaration declaration = declaration(declared);
        return switch (kind) {
            case CONTAINER -> new SchemaNode.Container(declaration, presence, nodes(line));
            case LIST ->
                new SchemaNode.ListNode(
                        declaration,
                        keys.stream().map(TestSchemas::name).toList(),
                        orderedByUser,
                        min,
                        max,
                        uniques.stream().map(Def::unique1).toList(),
                        nodes(line));
            case LEAF ->
                new SchemaNode.Leaf(
                        declaration,
                        type(),
                        defaults.stream().map(this::value).findFirst(),
                        mandatory,
                        Optional.empty());
            case LEAF_LIST ->
                new SchemaNode.LeafList(
                        declaration,
                        type(),
                        defaults.stream().map(this::value).toList(),
                        orderedByUser,
                        min,
                        max,
                        Optional.empty());
            case ANYDATA -> new SchemaNode.AnyData(declaration, SchemaNode.AnyKind.ANYDATA, mandatory);
            case CHOICE ->
                new SchemaNode.Choice(
                        declaration,
                        mandatory,
                        defaults.stream().map(TestSchemas::name).findFirst(),
                        children.stream().map(c -> c.asCase(line)).toList());
            case CASE -> new SchemaNode.Case(declaration, nodes(line));
        };
    }

    private Type type() {
        return Objects.requireNonNull(type);
    }

    private Value value(String text) {
        return type().parse(text, TestSchemas.PREFIXES);
    }

    private SchemaNode.Case asCase(AtomicInteger line) {
        return kind == Kind.CASE
                ? (SchemaNode.Case) build(line)
                : new SchemaNode.Case(
                        new Def(Kind.CASE, name, null, List.of()).declaration(Location.of("test.yang")),
                        List.of(build(line)));
    }

    private List<SchemaNode> nodes(AtomicInteger line) {
        return children.stream().map(c -> c.build(line)).toList();
    }

    private static List<List<XmlName>> unique1(String paths) {
        return Arrays.stream(paths.split(" "))
                .map(path ->
                        Arrays.stream(path.split("/")).map(TestSchemas::name).toList())
                .toList();
    }

    private Declaration declaration(Location declared) {
        XmlName full = TestSchemas.name(name);
        return new Declaration(
                full,
                full.namespace().equals(TestSchemas.OTHER) ? "other" : "test",
                config,
                Declaration.Status.CURRENT,
                whens,
                musts.stream()
                        .map(m -> new Must(TestSchemas.xpath(m), Optional.empty(), Optional.empty(), declared))
                        .toList(),
                availability,
                secret,
                Optional.empty(),
                declared);
    }

    /** The kind and name; for messages of failing tests. */
    @Override
    public String toString() {
        return kind + " " + name;
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.check;

import dev.turnup.yang.data.DataCursor;
import dev.turnup.yang.schema.SchemaNode;
import dev.turnup.yang.schema.Type;
import dev.turnup.yang.value.Value;
import dev.turnup.yang.xpath.Reach;
import dev.turnup.yang.xpath.XPathNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What a leafref or instance-identifier that requires its instance refers to is there (RFC 7950, sections 9.9.3, 9.13.2 and
 * 15.5), unless another member of a union takes the value.
 */
record References(Type type) implements Check {

    /** For a leaf or leaf-list of that type; none where it refers to nothing. */
    static List<Check> of(Type type) {
        List<Check> checks = new ArrayList<>();
        if (InstanceIdentifiers.mayBe(type)) {
            checks.add(new InstanceIdentifiers());
        }
        if (!required(type).isEmpty()) {
            checks.add(new References(type));
        }
        return checks;
    }

    /** The references among a type's members that require their instance. */
    private static List<Type> required(Type type) {
        List<Type> found = new ArrayList<>();
        switch (type) {
            case Type.Union union -> union.members().forEach(member -> found.addAll(required(member)));
            case Type.Leafref leafref -> {
                if (leafref.requireInstance()) {
                    found.add(leafref);
                }
            }
            case Type.InstanceIdentifier id -> {
                if (id.requireInstance()) {
                    found.add(id);
                }
            }
            case Type.IntegerType none -> {}
            case Type.Decimal64 none -> {}
            case Type.StringType none -> {}
            case Type.BooleanType none -> {}
            case Type.EnumerationType none -> {}
            case Type.BitsType none -> {}
            case Type.BinaryType none -> {}
            case Type.Identityref none -> {}
            case Type.EmptyType none -> {}
        }
        return found;
    }

    @Override
    public Kind kind() {
        return Kind.LEAFREF;
    }

    @Override
    public List<Reach> reads() {
        return required(type).stream()
                .flatMap(one -> one instanceof Type.Leafref leafref
                        ? leafref.path().reaches().stream()
                        : List.of(Reach.ANYWHERE).stream())
                .toList();
    }

    @Override
    public void run(DataCursor node, Consumer<Broken> found) {
        if (node.value().isEmpty() || node.value().get() instanceof Value.Invalid) {
            return;
        }
        List<Type> taking = type instanceof Type.Union ? node.types() : List.of(type);
        boolean missing = !taking.isEmpty()
                && taking.stream()
                        .allMatch(one ->
                                !required(one).isEmpty() && node.deref(one).isEmpty());
        if (missing) {
            found.accept(broken(node, taking.getFirst()));
        }
    }

    private static Broken broken(DataCursor node, Type missing) {
        boolean leafref = missing instanceof Type.Leafref;
        String rule = missing instanceof Type.Leafref to ? "leafref " + Facts.oneLine(to.path()) : "require-instance";
        String hint = missing instanceof Type.Leafref to ? hint(node, to) : "state the node that it leads to";
        return Broken.at(
                leafref ? Kind.LEAFREF : Kind.INSTANCE_IDENTIFIER,
                node,
                new Broken.Says(
                        node.schema().declaration().declared(),
                        rule,
                        Facts.shown(node, ""),
                        hint,
                        "data-missing",
                        "instance-required"));
    }

    private static String hint(DataCursor node, Type.Leafref leafref) {
        List<XPathNode> targets = leafref.path().select(node);
        boolean secret = Facts.secret(node.schema()) || targets.stream().anyMatch(References::isSecret);
        return secret
                ? "use a value that the path leads to"
                : Facts.choose(
                        node.stringValue(),
                        targets.stream()
                                .map(XPathNode::stringValue)
                                .distinct()
                                .sorted()
                                .toList(),
                        "state what it refers to: there is none yet");
    }

    private static boolean isSecret(XPathNode target) {
        return target instanceof DataCursor cursor && Facts.secret(cursor.schema());
    }

    /** The type of a leaf or leaf-list. */
    static Optional<Type> type(SchemaNode node) {
        return switch (node) {
            case SchemaNode.Leaf leaf -> Optional.of(leaf.type());
            case SchemaNode.LeafList list -> Optional.of(list.type());
            case SchemaNode.Container none -> Optional.empty();
            case SchemaNode.ListNode none -> Optional.empty();
            case SchemaNode.AnyData none -> Optional.empty();
            case SchemaNode.Choice none -> Optional.empty();
            case SchemaNode.Case none -> Optional.empty();
        };
    }

    static boolean refers(SchemaNode node) {
        return type(node).filter(type -> !required(type).isEmpty()).isPresent();
    }
}

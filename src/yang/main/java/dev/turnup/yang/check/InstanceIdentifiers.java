// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.check;

import dev.turnup.xml.XmlName;
import dev.turnup.yang.data.DataCursor;
import dev.turnup.yang.schema.ChildIndex;
import dev.turnup.yang.schema.Schema;
import dev.turnup.yang.schema.SchemaNode;
import dev.turnup.yang.schema.Type;
import dev.turnup.yang.value.Value;
import dev.turnup.yang.xpath.Reach;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An instance-identifier names an instance, whether that need be there or not: each key of a list has its predicate, a value
 * of a leaf-list too (RFC 7950, section 9.13). What the schema does not know cannot be told.
 */
record InstanceIdentifiers() implements Check {
    private static final Pattern PREDICATE = Pattern.compile("\\[(?:'[^']*'|\"[^\"]*\"|[^\\]'\"])*\\]");
    private static final Pattern STEP = Pattern.compile(
            "/(?:(?<module>[^/:\\[]+):)?(?<name>[^/\\[]+)(?<predicates>(?:" + PREDICATE.pattern() + ")*)");

    /** Whether values of a type may be instance-identifiers. */
    static boolean mayBe(Type type) {
        return switch (type) {
            case Type.InstanceIdentifier id -> true;
            case Type.Union union -> union.members().stream().anyMatch(InstanceIdentifiers::mayBe);
            case Type.Leafref leafref -> mayBe(leafref.target());
            case Type.IntegerType none -> false;
            case Type.Decimal64 none -> false;
            case Type.StringType none -> false;
            case Type.BooleanType none -> false;
            case Type.EnumerationType none -> false;
            case Type.BitsType none -> false;
            case Type.BinaryType none -> false;
            case Type.Identityref none -> false;
            case Type.EmptyType none -> false;
        };
    }

    @Override
    public Kind kind() {
        return Kind.TYPE;
    }

    @Override
    public List<Reach> reads() {
        return List.of();
    }

    @Override
    public void run(DataCursor node, Consumer<Broken> found) {
        if (node.value().orElse(null) instanceof Value.InstanceId id) {
            lacking(node.tree().schema(), id)
                    .ifPresent(step -> found.accept(Broken.at(
                            Kind.TYPE,
                            node,
                            new Broken.Says(
                                    node.schema().declaration().declared(),
                                    "instance-identifier",
                                    Facts.shown(node, ""),
                                    step,
                                    "invalid-value",
                                    ""))));
        }
    }

    /** What to do about the first step that leaves open which instance is meant. */
    private static Optional<String> lacking(Schema schema, Value.InstanceId id) {
        SchemaNode.DataDefinition at = schema.root();
        String module = "";
        Matcher step = STEP.matcher(id.path());
        while (step.find() && at instanceof SchemaNode.Parent parent) {
            module = step.group("module") == null ? module : step.group("module");
            String name = step.group("name");
            Optional<ChildIndex.Child> child =
                    schema.module(module).flatMap(of -> parent.index().find(new XmlName(of.namespace(), name)));
            if (child.isEmpty()) {
                return Optional.empty();
            }
            at = child.get().node();
            int predicates =
                    (int) PREDICATE.matcher(step.group("predicates")).results().count();
            boolean position = step.group("predicates").matches("\\[\\d+\\]");
            if (at instanceof SchemaNode.ListNode list) {
                boolean keyless = list.keys().isEmpty();
                if (keyless ? !position : position || predicates != list.keys().size()) {
                    return Optional.of("say which entry of " + name + " by "
                            + (keyless ? "its position" : Facts.locals(list.keys().stream(), " and ")));
                }
            } else if (at instanceof SchemaNode.LeafList && predicates == 0) {
                return Optional.of("say which value of " + name + " by [.='...']");
            }
        }
        return Optional.empty();
    }
}

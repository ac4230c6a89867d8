// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.fidelity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opendaylight.yangtools.yang.common.QName;
import org.opendaylight.yangtools.yang.model.api.ActionNodeContainer;
import org.opendaylight.yangtools.yang.model.api.AnydataSchemaNode;
import org.opendaylight.yangtools.yang.model.api.AnyxmlSchemaNode;
import org.opendaylight.yangtools.yang.model.api.AugmentationSchemaNode;
import org.opendaylight.yangtools.yang.model.api.AugmentationTarget;
import org.opendaylight.yangtools.yang.model.api.CaseSchemaNode;
import org.opendaylight.yangtools.yang.model.api.ChoiceSchemaNode;
import org.opendaylight.yangtools.yang.model.api.ConstraintMetaDefinition;
import org.opendaylight.yangtools.yang.model.api.ContainerSchemaNode;
import org.opendaylight.yangtools.yang.model.api.DataNodeContainer;
import org.opendaylight.yangtools.yang.model.api.DataSchemaNode;
import org.opendaylight.yangtools.yang.model.api.DocumentedNode;
import org.opendaylight.yangtools.yang.model.api.EffectiveModelContext;
import org.opendaylight.yangtools.yang.model.api.ElementCountConstraintAware;
import org.opendaylight.yangtools.yang.model.api.IdentitySchemaNode;
import org.opendaylight.yangtools.yang.model.api.LeafListSchemaNode;
import org.opendaylight.yangtools.yang.model.api.ListSchemaNode;
import org.opendaylight.yangtools.yang.model.api.MandatoryAware;
import org.opendaylight.yangtools.yang.model.api.Module;
import org.opendaylight.yangtools.yang.model.api.MustConstraintAware;
import org.opendaylight.yangtools.yang.model.api.NotificationDefinition;
import org.opendaylight.yangtools.yang.model.api.NotificationNodeContainer;
import org.opendaylight.yangtools.yang.model.api.OperationDefinition;
import org.opendaylight.yangtools.yang.model.api.SchemaNode;
import org.opendaylight.yangtools.yang.model.api.TypeDefinition;
import org.opendaylight.yangtools.yang.model.api.TypedDataSchemaNode;
import org.opendaylight.yangtools.yang.model.api.UsesNode;
import org.opendaylight.yangtools.yang.model.api.WhenConditionAware;
import org.opendaylight.yangtools.yang.model.api.meta.EffectiveStatement;
import org.opendaylight.yangtools.yang.model.api.meta.ElementCountMatcher;
import org.opendaylight.yangtools.yang.model.api.stmt.WhenEffectiveStatement;
import org.opendaylight.yangtools.yang.model.api.type.BinaryTypeDefinition;
import org.opendaylight.yangtools.yang.model.api.type.BitsTypeDefinition;
import org.opendaylight.yangtools.yang.model.api.type.DecimalTypeDefinition;
import org.opendaylight.yangtools.yang.model.api.type.EnumTypeDefinition;
import org.opendaylight.yangtools.yang.model.api.type.IdentityrefTypeDefinition;
import org.opendaylight.yangtools.yang.model.api.type.InstanceIdentifierTypeDefinition;
import org.opendaylight.yangtools.yang.model.api.type.LeafrefTypeDefinition;
import org.opendaylight.yangtools.yang.model.api.type.LengthRestrictedTypeDefinition;
import org.opendaylight.yangtools.yang.model.api.type.RangeRestrictedTypeDefinition;
import org.opendaylight.yangtools.yang.model.api.type.StringTypeDefinition;
import org.opendaylight.yangtools.yang.model.api.type.UnionTypeDefinition;

/** Reads yangtools' model by its schema nodes, which the compiler does not use: it goes by the effective statements. */
final class EffectiveModelFacts {
    private final FactTable table = new FactTable();
    private final EffectiveModelContext model;
    private final IdentityHashMap<TypeDefinition<?>, String> lines = new IdentityHashMap<>();

    private EffectiveModelFacts(EffectiveModelContext model) {
        this.model = model;
    }

    static FactTable of(EffectiveModelContext model) {
        EffectiveModelFacts facts = new EffectiveModelFacts(model);
        List<? extends Module> modules = model.getModules().stream()
                .sorted((a, b) -> a.getName().compareTo(b.getName()))
                .toList();
        modules.forEach(m -> facts.children(m, "", "current", true));
        modules.stream()
                .flatMap(m -> m.getRpcs().stream())
                .sorted((a, b) -> order(a.getQName(), b.getQName()))
                .forEach(rpc -> facts.operation("rpc", rpc, "", "current"));
        modules.stream()
                .flatMap(m -> m.getNotifications().stream())
                .sorted((a, b) -> order(a.getQName(), b.getQName()))
                .forEach(n -> facts.notification(n, "", "current"));
        return facts.table;
    }

    private static int order(QName a, QName b) {
        int namespaces = a.getNamespace().toString().compareTo(b.getNamespace().toString());
        return namespaces != 0 ? namespaces : a.getLocalName().compareTo(b.getLocalName());
    }

    private void children(DataNodeContainer parent, String path, String status, boolean data) {
        String own = parent instanceof SchemaNode node
                ? node.getQName().getNamespace().toString()
                : "";
        parent.getChildNodes().stream()
                .sorted(Comparator.comparing((DataSchemaNode child) -> foreign(child, own)))
                .forEach(child -> node(child, parent, path, status, data));
        if (parent instanceof ActionNodeContainer container) {
            container.getActions().forEach(a -> operation("action", a, path, worst(status, a.getQName(), parent)));
        }
        if (!path.isEmpty() && parent instanceof NotificationNodeContainer container) {
            container.getNotifications().forEach(n -> notification(n, path, worst(status, n.getQName(), parent)));
        }
    }

    /** yangtools brings the nodes of other modules in any order. */
    private static String foreign(DataSchemaNode child, String own) {
        String namespace = child.getQName().getNamespace().toString();
        return namespace.equals(own) ? "" : namespace;
    }

    private void node(DataSchemaNode node, Object parent, String parentPath, String above, boolean data) {
        String status = NodeFacts.worse(status(node), worst(above, node.getQName(), parent));
        NodeFacts facts = NodeFacts.of(kind(node)).status(status);
        boolean config = node.effectiveConfig().orElse(true);
        if (data) {
            facts.with("config", Boolean.toString(config));
        }
        facts.set(
                "when",
                Stream.concat(Stream.of(node), brought(node.getQName(), parent).stream())
                        .flatMap(EffectiveModelFacts::whens)
                        .toList());
        facts.set("must", musts(node));
        if (node instanceof MandatoryAware aware) {
            facts.flag("mandatory", aware.isMandatory());
        }
        if (node instanceof ElementCountConstraintAware counted) {
            bounds(facts, counted);
        }
        if (node instanceof TypedDataSchemaNode typed) {
            typed(facts, typed);
        }
        switch (node) {
            case ContainerSchemaNode n -> facts.flag("presence", n.isPresenceContainer());
            case ListSchemaNode n -> {
                if (!n.getKeyDefinition().isEmpty()) {
                    facts.with(
                            "key",
                            n.getKeyDefinition().stream()
                                    .map(QName::getLocalName)
                                    .collect(Collectors.joining(" ")));
                }
                facts.order(n.isUserOrdered(), config && data);
                facts.set(
                        "unique",
                        n.getUniqueConstraints().stream()
                                .map(u -> u.argument().asList().stream()
                                        .map(p -> p.getNodeIdentifiers().stream()
                                                .map(QName::getLocalName)
                                                .collect(Collectors.joining("/")))
                                        .collect(Collectors.joining(" ")))
                                .toList());
            }
            case LeafListSchemaNode n -> facts.order(n.isUserOrdered(), config && data);
            case ChoiceSchemaNode n ->
                n.getDefaultCase()
                        .ifPresent(c -> facts.with("default", c.getQName().getLocalName()));
            default -> {}
        }
        String path = table.add(parentPath, node.getQName().getLocalName(), facts.facts());
        if (node instanceof DataNodeContainer container) {
            children(container, path, status, data);
        } else if (node instanceof ChoiceSchemaNode choice) {
            String own = choice.getQName().getNamespace().toString();
            choice.getCases().stream()
                    .sorted(Comparator.comparing((CaseSchemaNode c) -> foreign(c, own)))
                    .forEach(c -> node(c, choice, path, status, data));
        }
    }

    private static List<String> musts(Object node) {
        return node instanceof MustConstraintAware aware
                ? aware.getMustConstraints().stream()
                        .map(m -> written(m) + saying(m))
                        .toList()
                : List.of();
    }

    private static Stream<String> whens(Object node) {
        return node instanceof WhenConditionAware aware
                        && aware.getWhenCondition().isPresent()
                        && node instanceof EffectiveStatement<?, ?> statement
                ? statement.effectiveSubstatements().stream()
                        .filter(WhenEffectiveStatement.class::isInstance)
                        .map(EffectiveModelFacts::written)
                : Stream.of();
    }

    /** The schema nodes give expressions as trees; the text is at the statement. */
    private static String written(Object constraint) {
        return constraint instanceof EffectiveStatement<?, ?> statement && statement.declared() != null
                ? statement.declared().rawArgument()
                : "";
    }

    private static void bounds(NodeFacts facts, ElementCountConstraintAware node) {
        switch (node.elementCountMatcher()) {
            case ElementCountMatcher.AtLeast min -> facts.bounds(min.lowerLong() + 1, Integer.MAX_VALUE);
            case ElementCountMatcher.AtMost max -> facts.bounds(0, max.asSaturatedLong());
            case ElementCountMatcher.InRange range ->
                facts.bounds(range.atLeast().lowerLong() + 1, range.atMost().asSaturatedLong());
            case null -> {}
        }
    }

    /** The uses and augment statements that brought a node to its parent. */
    private static List<Object> brought(QName name, Object parent) {
        List<Object> all = new ArrayList<>();
        if (parent instanceof AugmentationTarget target) {
            for (AugmentationSchemaNode augment : target.getAvailableAugmentations()) {
                if (holds(augment, name::equals)) {
                    all.add(augment);
                    all.addAll(byUses(name.getLocalName(), augment.getUses()));
                }
            }
        }
        boolean same = switch (parent) {
            case Module m -> m.getQNameModule().equals(name.getModule());
            case SchemaNode n -> n.getQName().getModule().equals(name.getModule());
            default -> true;
        };
        if (parent instanceof DataNodeContainer container && same) {
            all.addAll(byUses(name.getLocalName(), container.getUses()));
        }
        return all;
    }

    private static boolean holds(DataNodeContainer parent, Predicate<QName> name) {
        Stream<QName> actions = parent instanceof ActionNodeContainer c
                ? c.getActions().stream().map(SchemaNode::getQName)
                : Stream.of();
        Stream<QName> notifications = parent instanceof NotificationNodeContainer c
                ? c.getNotifications().stream().map(SchemaNode::getQName)
                : Stream.of();
        return Stream.of(parent.getChildNodes().stream().map(SchemaNode::getQName), actions, notifications)
                .flatMap(names -> names)
                .anyMatch(name);
    }

    private static String worst(String above, QName name, Object parent) {
        return brought(name, parent).stream().map(EffectiveModelFacts::status).reduce(above, NodeFacts::worse);
    }

    private static List<Object> byUses(String name, Collection<? extends UsesNode> uses) {
        List<Object> all = new ArrayList<>();
        for (UsesNode use : uses) {
            if (holds(use.getSourceGrouping(), n -> n.getLocalName().equals(name))) {
                all.add(use);
                all.addAll(byUses(name, use.getSourceGrouping().getUses()));
            }
        }
        return all;
    }

    private void operation(String kind, OperationDefinition operation, String parent, String above) {
        String status = NodeFacts.worse(above, status(operation));
        String path = table.add(
                parent,
                operation.getQName().getLocalName(),
                NodeFacts.of(kind).status(status).facts());
        part("input", operation.getInput(), path, status);
        part("output", operation.getOutput(), path, status);
    }

    private void part(String kind, DataNodeContainer part, String parent, String status) {
        if (!part.getChildNodes().isEmpty()) {
            NodeFacts facts = NodeFacts.of(kind).set("must", musts(part));
            children(part, table.add(parent, kind, facts.facts()), status, false);
        }
    }

    private void notification(NotificationDefinition notification, String parent, String above) {
        String status = NodeFacts.worse(above, status(notification));
        NodeFacts facts = NodeFacts.of("notification").status(status).set("must", musts(notification));
        children(notification, table.add(parent, notification.getQName().getLocalName(), facts.facts()), status, false);
    }

    private static String status(Object node) {
        return node instanceof DocumentedNode.WithStatus with
                ? with.getStatus().name().toLowerCase(Locale.ROOT)
                : "current";
    }

    private static String kind(DataSchemaNode node) {
        return switch (node) {
            case ContainerSchemaNode n -> "container";
            case ListSchemaNode n -> "list";
            case LeafListSchemaNode n -> "leaf-list";
            case ChoiceSchemaNode n -> "choice";
            case CaseSchemaNode n -> "case";
            case AnydataSchemaNode n -> "anydata";
            case AnyxmlSchemaNode n -> "anyxml";
            default -> "leaf";
        };
    }

    private void typed(NodeFacts facts, TypedDataSchemaNode node) {
        TypeDefinition<?> type = node.typeDefinition();
        String line = line(type);
        facts.with("type", line);
        type.getUnits().ifPresent(u -> facts.with("units", u));
        Set<String> identities = new HashSet<>();
        identities(type, identities);
        facts.set("identities", List.copyOf(identities));
        List<String> values = new ArrayList<>();
        if (node instanceof LeafListSchemaNode list) {
            list.getDefaults().forEach(v -> values.add(TypeLine.value(v.toString(), line)));
        }
        if (values.isEmpty()) {
            type.getDefaultValue().ifPresent(v -> values.add(TypeLine.value(v.toString(), line)));
        }
        boolean required =
                facts.facts().containsKey("mandatory") || facts.facts().containsKey("min-elements");
        if (!values.isEmpty() && !required) {
            facts.with("default", String.join(" ; ", values));
        }
    }

    private void identities(TypeDefinition<?> type, Set<String> into) {
        if (type instanceof IdentityrefTypeDefinition identityref) {
            List<Set<String>> sets = new ArrayList<>();
            for (IdentitySchemaNode base : identityref.getIdentities()) {
                Set<String> derived = new HashSet<>();
                derived(base, derived);
                sets.add(derived);
            }
            Set<String> all = new HashSet<>(sets.getFirst());
            sets.forEach(all::retainAll);
            into.addAll(all);
        } else if (type instanceof UnionTypeDefinition union) {
            union.getTypes().forEach(t -> identities(t, into));
        }
    }

    private void derived(IdentitySchemaNode base, Set<String> into) {
        for (IdentitySchemaNode identity : model.getDerivedIdentities(base)) {
            into.add(identity.getQName().getLocalName());
            derived(identity, into);
        }
    }

    private String line(TypeDefinition<?> type) {
        String known = lines.get(type);
        if (known == null) {
            known = read(type);
            lines.put(type, known);
        }
        return known;
    }

    private String read(TypeDefinition<?> type) {
        String base = builtIn(type);
        TypeLine line = new TypeLine(base);
        switch (type) {
            case LeafrefTypeDefinition t ->
                line.with("path " + t.getPathStatement().originalString())
                        .with("require-instance " + t.requireInstance());
            case InstanceIdentifierTypeDefinition t -> line.with("require-instance " + t.requireInstance());
            case EnumTypeDefinition t -> t.getValues().forEach(v -> line.with(v.getName() + "=" + v.getValue()));
            case BitsTypeDefinition t -> t.getBits().forEach(b -> line.with(b.getName() + "=" + b.getPosition()));
            case IdentityrefTypeDefinition t ->
                t.getIdentities().forEach(i -> line.with("base " + i.getQName().getLocalName()));
            case StringTypeDefinition t -> {
                patterns(t, line);
                length(t, line);
            }
            case BinaryTypeDefinition t -> length(t, line);
            case DecimalTypeDefinition t -> {
                line.with("fraction-digits " + t.getFractionDigits());
                range(t, t.getFractionDigits(), line);
            }
            case RangeRestrictedTypeDefinition<?, ?> t -> range(t, 0, line);
            default -> {}
        }
        return type instanceof UnionTypeDefinition union
                ? base + flat(union).map(this::line).toList()
                : line.toString();
    }

    private static Stream<TypeDefinition<?>> flat(TypeDefinition<?> type) {
        return type instanceof UnionTypeDefinition union
                ? union.getTypes().stream().flatMap(EffectiveModelFacts::flat)
                : Stream.of(type);
    }

    private static void patterns(StringTypeDefinition type, TypeLine line) {
        for (TypeDefinition<?> level = type; level != null; level = level.getBaseType()) {
            if (level instanceof StringTypeDefinition string) {
                string.getPatternConstraints()
                        .forEach(p -> line.with((p.getModifier().isPresent() ? "not pattern " : "pattern ")
                                + p.getRegularExpressionString()
                                + saying(p)));
            }
        }
    }

    private static void length(LengthRestrictedTypeDefinition<?> type, TypeLine line) {
        type.getLengthConstraint()
                .ifPresent(c -> line.length(
                        c.getAllowedRanges().asRanges().stream()
                                .map(r -> TypeLine.pair(r.lowerEndpoint(), r.upperEndpoint()))
                                .toList(),
                        saying(c)));
    }

    private static void range(RangeRestrictedTypeDefinition<?, ?> type, int digits, TypeLine line) {
        type.getRangeConstraint().ifPresent(c -> {
            List<BigDecimal[]> pairs = new ArrayList<>();
            c.getAllowedRanges()
                    .asRanges()
                    .forEach(r -> pairs.add(TypeLine.pair(r.lowerEndpoint(), r.upperEndpoint())));
            line.range(pairs, digits, saying(c));
        });
    }

    private static String saying(ConstraintMetaDefinition constraint) {
        return NodeFacts.saying(
                "",
                constraint.getErrorMessage().orElse(""),
                constraint.getErrorAppTag().orElse(""));
    }

    private static String builtIn(TypeDefinition<?> type) {
        TypeDefinition<?> level = type;
        while (level.getBaseType() != null) {
            level = level.getBaseType();
        }
        return level.getQName().getLocalName();
    }
}

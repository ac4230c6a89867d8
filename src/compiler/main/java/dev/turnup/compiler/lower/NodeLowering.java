// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.lower;

import dev.turnup.compiler.lower.Conditions.Brought;
import dev.turnup.compiler.parse.ParsedModel;
import dev.turnup.compiler.source.CompilerException;
import dev.turnup.xml.XmlName;
import dev.turnup.yang.schema.Declaration;
import dev.turnup.yang.schema.SchemaNode;
import dev.turnup.yang.schema.Type;
import dev.turnup.yang.schema.When;
import dev.turnup.yang.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opendaylight.yangtools.yang.common.Ordering;
import org.opendaylight.yangtools.yang.common.QNameModule;
import org.opendaylight.yangtools.yang.model.api.DataSchemaNode;
import org.opendaylight.yangtools.yang.model.api.DocumentedNode;
import org.opendaylight.yangtools.yang.model.api.Status;
import org.opendaylight.yangtools.yang.model.api.meta.EffectiveStatement;
import org.opendaylight.yangtools.yang.model.api.stmt.ActionEffectiveStatement;
import org.opendaylight.yangtools.yang.model.api.stmt.AnydataEffectiveStatement;
import org.opendaylight.yangtools.yang.model.api.stmt.AnyxmlEffectiveStatement;
import org.opendaylight.yangtools.yang.model.api.stmt.CaseEffectiveStatement;
import org.opendaylight.yangtools.yang.model.api.stmt.ChoiceEffectiveStatement;
import org.opendaylight.yangtools.yang.model.api.stmt.ContainerEffectiveStatement;
import org.opendaylight.yangtools.yang.model.api.stmt.DefaultEffectiveStatement;
import org.opendaylight.yangtools.yang.model.api.stmt.KeyEffectiveStatement;
import org.opendaylight.yangtools.yang.model.api.stmt.LeafEffectiveStatement;
import org.opendaylight.yangtools.yang.model.api.stmt.LeafListEffectiveStatement;
import org.opendaylight.yangtools.yang.model.api.stmt.ListEffectiveStatement;
import org.opendaylight.yangtools.yang.model.api.stmt.MandatoryEffectiveStatement;
import org.opendaylight.yangtools.yang.model.api.stmt.MaxElementsEffectiveStatement;
import org.opendaylight.yangtools.yang.model.api.stmt.MinElementsEffectiveStatement;
import org.opendaylight.yangtools.yang.model.api.stmt.MustEffectiveStatement;
import org.opendaylight.yangtools.yang.model.api.stmt.NotificationEffectiveStatement;
import org.opendaylight.yangtools.yang.model.api.stmt.OrderedByEffectiveStatement;
import org.opendaylight.yangtools.yang.model.api.stmt.PresenceEffectiveStatement;
import org.opendaylight.yangtools.yang.model.api.stmt.SchemaTreeEffectiveStatement;
import org.opendaylight.yangtools.yang.model.api.stmt.UniqueEffectiveStatement;
import org.opendaylight.yangtools.yang.model.api.stmt.WhenEffectiveStatement;

/** Lowers the statements that define data, one method a statement. */
final class NodeLowering {
    private final ParsedModel model;
    private final Expressions expressions;
    private final Conditions conditions;
    private final TypeLowering types;
    private final Defaults defaults;

    NodeLowering(ParsedModel model) {
        this.model = model;
        this.expressions = new Expressions(model);
        this.conditions = new Conditions(model, expressions);
        this.types = new TypeLowering(model, expressions);
        this.defaults = new Defaults(model);
    }

    /**
     * The nodes among the substatements of a module, input, output or node.
     *
     * @param parent their statement
     * @param place the place that they are beneath
     * @param home the module of nodes that come by uses
     * @param outer marks of the module, for nodes that it brings to the top or by augment
     */
    List<SchemaNode> children(EffectiveStatement<?, ?> parent, Place place, QNameModule home, ModuleMarks outer) {
        List<SchemaNode> children = new ArrayList<>();
        for (EffectiveStatement<?, ?> sub : parent.effectiveSubstatements()) {
            if (sub instanceof SchemaTreeEffectiveStatement<?> child && definesData(child)) {
                Brought brought = conditions.of(child, parent, home);
                boolean foreign = !child.argument().getModule().equals(home) || place.isTop();
                Marks marks = Marks.of(child).orElse(brought.marks());
                if (foreign) {
                    marks = marks.orElse(outer.of(child.argument().getModule()));
                }
                children.add(node(child, place.below(child), brought.whens(), marks, outer));
            }
        }
        return children;
    }

    /** The marks of modules. */
    @FunctionalInterface
    interface ModuleMarks {
        Marks of(QNameModule module);
    }

    private boolean definesData(SchemaTreeEffectiveStatement<?> child) {
        if (child instanceof ActionEffectiveStatement || child instanceof NotificationEffectiveStatement) {
            throw CompilerException.notSupportedYet(
                    model.at(child),
                    child.statementDefinition().simpleName() + " "
                            + child.argument().getLocalName());
        }
        return child instanceof DataSchemaNode;
    }

    private SchemaNode node(
            SchemaTreeEffectiveStatement<?> statement,
            Place place,
            List<When> brought,
            Marks marks,
            ModuleMarks outer) {
        QNameModule home = statement.argument().getModule();
        return switch (statement) {
            case ContainerEffectiveStatement s -> {
                Declaration declaration = declaration(s, brought, marks, false);
                yield new SchemaNode.Container(
                        declaration, has(s, PresenceEffectiveStatement.class), children(s, place, home, outer));
            }
            case ListEffectiveStatement s -> list(s, place, declaration(s, brought, marks, false), outer);
            case LeafEffectiveStatement s -> leaf(s, place, declaration(s, brought, marks, false));
            case LeafListEffectiveStatement s -> leafList(s, place, declaration(s, brought, marks, false));
            case ChoiceEffectiveStatement s -> choice(s, place, declaration(s, brought, marks, true), outer);
            case CaseEffectiveStatement s ->
                new SchemaNode.Case(declaration(s, brought, marks, true), children(s, place, home, outer));
            case AnydataEffectiveStatement s ->
                new SchemaNode.AnyData(declaration(s, brought, marks, false), SchemaNode.AnyKind.ANYDATA, mandatory(s));
            case AnyxmlEffectiveStatement s ->
                new SchemaNode.AnyData(declaration(s, brought, marks, false), SchemaNode.AnyKind.ANYXML, mandatory(s));
            default ->
                throw CompilerException.notSupportedYet(
                        model.at(statement), statement.statementDefinition().simpleName() + " " + place.path());
        };
    }

    private SchemaNode list(ListEffectiveStatement s, Place place, Declaration declaration, ModuleMarks outer) {
        List<XmlName> keys = s.findFirstEffectiveSubstatementArgument(KeyEffectiveStatement.class)
                .map(key -> key.asList().stream().map(Place::name).toList())
                .orElse(List.of());
        List<List<List<XmlName>>> unique = s.streamEffectiveSubstatements(UniqueEffectiveStatement.class)
                .map(u -> u.argument().asList().stream()
                        .map(path -> path.getNodeIdentifiers().stream()
                                .map(Place::name)
                                .toList())
                        .toList())
                .toList();
        return new SchemaNode.ListNode(
                declaration,
                keys,
                orderedByUser(s),
                minElements(s),
                maxElements(s),
                unique,
                children(s, place, s.argument().getModule(), outer));
    }

    private SchemaNode leaf(LeafEffectiveStatement s, Place place, Declaration declaration) {
        Type type = types.typeOf(place);
        boolean mandatory = mandatory(s);
        Optional<Value> value = mandatory
                ? Optional.empty()
                : defaults.of(s, type, declaration.name().namespace()).stream().findFirst();
        return new SchemaNode.Leaf(declaration, type, value, mandatory, defaults.units(s));
    }

    private SchemaNode leafList(LeafListEffectiveStatement s, Place place, Declaration declaration) {
        Type type = types.typeOf(place);
        int min = minElements(s);
        List<Value> values =
                min > 0 ? List.of() : defaults.of(s, type, declaration.name().namespace());
        return new SchemaNode.LeafList(
                declaration, type, values, orderedByUser(s), min, maxElements(s), defaults.units(s));
    }

    private SchemaNode choice(ChoiceEffectiveStatement s, Place place, Declaration declaration, ModuleMarks outer) {
        List<SchemaNode.Case> cases = new ArrayList<>();
        for (SchemaNode child : children(s, place, s.argument().getModule(), outer)) {
            if (child instanceof SchemaNode.Case c) {
                cases.add(c);
            }
        }
        Optional<XmlName> defaultCase = s.findFirstEffectiveSubstatementArgument(DefaultEffectiveStatement.class)
                .flatMap(text -> cases.stream()
                        .map(SchemaNode.Case::name)
                        .filter(n -> n.local().equals(text.substring(text.indexOf(':') + 1)))
                        .findFirst());
        return new SchemaNode.Choice(declaration, mandatory(s), defaultCase, cases);
    }

    /** What every node has; the {@code when} of a choice or case is judged at the data node above it. */
    Declaration declaration(SchemaTreeEffectiveStatement<?> s, List<When> brought, Marks marks, boolean choiceOrCase) {
        XmlName name = Place.name(s.argument());
        List<When> whens = new ArrayList<>(brought);
        s.streamEffectiveSubstatements(WhenEffectiveStatement.class)
                .map(when -> expressions.when(when, choiceOrCase, name.namespace()))
                .forEach(whens::add);
        return new Declaration(
                name,
                module(s.argument().getModule()),
                s instanceof DataSchemaNode node && node.effectiveConfig().orElse(true),
                s instanceof DocumentedNode.WithStatus node
                        ? Marks.worse(status(node.getStatus()), marks.status())
                        : marks.status(),
                whens,
                s.streamEffectiveSubstatements(MustEffectiveStatement.class)
                        .map(must -> expressions.must(must, name.namespace()))
                        .toList(),
                marks.availability(),
                marks.secret(),
                s instanceof DocumentedNode node ? node.getDescription() : Optional.empty(),
                model.at(s));
    }

    private String module(QNameModule module) {
        return model.context().getModuleStatement(module).argument().getLocalName();
    }

    static XmlName name(Place place) {
        if (place.statement() instanceof SchemaTreeEffectiveStatement<?> node) {
            return Place.name(node.argument());
        }
        throw new IllegalArgumentException("no data node: " + place.path());
    }

    static Declaration.Status status(Status status) {
        return switch (status) {
            case CURRENT -> Declaration.Status.CURRENT;
            case DEPRECATED -> Declaration.Status.DEPRECATED;
            case OBSOLETE -> Declaration.Status.OBSOLETE;
        };
    }

    private static boolean has(EffectiveStatement<?, ?> s, Class<?> kind) {
        return s.findFirstEffectiveSubstatement(kind).isPresent();
    }

    private static boolean mandatory(EffectiveStatement<?, ?> s) {
        return s.findFirstEffectiveSubstatementArgument(MandatoryEffectiveStatement.class)
                .orElse(false);
    }

    private static boolean orderedByUser(EffectiveStatement<?, ?> s) {
        return s.findFirstEffectiveSubstatementArgument(OrderedByEffectiveStatement.class)
                .map(o -> o == Ordering.USER)
                .orElse(false);
    }

    private static int minElements(EffectiveStatement<?, ?> s) {
        return s.findFirstEffectiveSubstatement(MinElementsEffectiveStatement.class)
                .map(min -> Integer.valueOf(min.requireDeclared().rawArgument().strip()))
                .orElse(0);
    }

    private static int maxElements(EffectiveStatement<?, ?> s) {
        return s.findFirstEffectiveSubstatement(MaxElementsEffectiveStatement.class)
                .map(max -> max.requireDeclared().rawArgument().strip())
                .filter(text -> !text.equals("unbounded"))
                .map(Integer::valueOf)
                .orElse(Integer.MAX_VALUE);
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.lower;

import dev.turnup.compiler.errata.Errata;
import dev.turnup.compiler.parse.ParsedModel;
import dev.turnup.compiler.source.CompilerException;
import dev.turnup.xml.XmlName;
import dev.turnup.yang.schema.Declaration;
import dev.turnup.yang.schema.Must;
import dev.turnup.yang.schema.Notification;
import dev.turnup.yang.schema.Operation;
import dev.turnup.yang.schema.SchemaNode;
import dev.turnup.yang.schema.Type;
import dev.turnup.yang.schema.When;
import dev.turnup.yang.value.Value;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opendaylight.yangtools.yang.common.Ordering;
import org.opendaylight.yangtools.yang.common.QName;
import org.opendaylight.yangtools.yang.common.QNameModule;
import org.opendaylight.yangtools.yang.model.api.DataSchemaNode;
import org.opendaylight.yangtools.yang.model.api.DocumentedNode;
import org.opendaylight.yangtools.yang.model.api.meta.EffectiveStatement;
import org.opendaylight.yangtools.yang.model.api.stmt.ActionEffectiveStatement;
import org.opendaylight.yangtools.yang.model.api.stmt.AnydataEffectiveStatement;
import org.opendaylight.yangtools.yang.model.api.stmt.AnyxmlEffectiveStatement;
import org.opendaylight.yangtools.yang.model.api.stmt.CaseEffectiveStatement;
import org.opendaylight.yangtools.yang.model.api.stmt.ChoiceEffectiveStatement;
import org.opendaylight.yangtools.yang.model.api.stmt.ContainerEffectiveStatement;
import org.opendaylight.yangtools.yang.model.api.stmt.DefaultEffectiveStatement;
import org.opendaylight.yangtools.yang.model.api.stmt.InputEffectiveStatement;
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
import org.opendaylight.yangtools.yang.model.api.stmt.OutputEffectiveStatement;
import org.opendaylight.yangtools.yang.model.api.stmt.PresenceEffectiveStatement;
import org.opendaylight.yangtools.yang.model.api.stmt.RpcEffectiveStatement;
import org.opendaylight.yangtools.yang.model.api.stmt.SchemaTreeEffectiveStatement;
import org.opendaylight.yangtools.yang.model.api.stmt.UniqueEffectiveStatement;
import org.opendaylight.yangtools.yang.model.api.stmt.WhenEffectiveStatement;

/** Lowers the statements that define data, one method a statement. */
final class NodeLowering {
    private final ParsedModel model;
    private final ModuleMarks outer;
    private final Expressions expressions;
    private final Conditions conditions;
    private final Memo memo;
    private final Defaults defaults;

    /** @param outer the marks of each module, for nodes that it brings to the top or by augment */
    NodeLowering(ParsedModel model, Errata errata, ModuleMarks outer) {
        this.model = model;
        this.outer = outer;
        this.expressions = new Expressions(model);
        this.conditions = new Conditions(model, expressions);
        Typedefs typedefs = new Typedefs(model.context());
        this.memo = new Memo(new TypeLowering(model, expressions, typedefs, errata));
        this.defaults = new Defaults(model, typedefs, errata);
    }

    /** The marks of modules. */
    @FunctionalInterface
    interface ModuleMarks {
        Marks of(QNameModule module);
    }

    /** What stands beneath a statement. */
    record Contents(List<SchemaNode> nodes, List<Operation> operations, List<Notification> notifications) {}

    /**
     * The nodes, actions (at the top of a module its RPCs) and notifications among the substatements of a module, input,
     * output or node.
     *
     * @param parent their statement
     * @param place the place that they are beneath
     * @param home the module of nodes that come by uses
     * @param above the declaration of the parent; none at the top
     * @param refined marks of refine statements on nodes beneath the parent
     */
    Contents contents(
            EffectiveStatement<?, ?> parent,
            Place place,
            QNameModule home,
            Declaration.Status above,
            Map<List<String>, Marks> refined) {
        Contents contents = new Contents(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        Map<QName, Added> brought = conditions.of(parent, home);
        for (EffectiveStatement<?, ?> sub : parent.effectiveSubstatements()) {
            if (sub instanceof SchemaTreeEffectiveStatement<?> child) {
                QName name = child.argument();
                Added added = brought.getOrDefault(name, Added.NOTHING)
                        .refining(Added.refinedBelow(refined, name.getLocalName()))
                        .below(above);
                if (place.isTop() || !name.getModule().equals(home)) {
                    added = added.within(List.of(), outer.of(name.getModule()));
                }
                add(child, place.below(child), added, contents);
            }
        }
        // yangtools brings the augments of several modules in another order in every run.
        String own = home.namespace().toString();
        contents.nodes()
                .sort(Comparator.comparing((SchemaNode node) ->
                        node.name().namespace().equals(own) ? "" : node.name().namespace()));
        return contents;
    }

    private void add(SchemaTreeEffectiveStatement<?> child, Place place, Added added, Contents into) {
        switch (child) {
            case RpcEffectiveStatement rpc -> into.operations().add(operation(rpc, place, added));
            case ActionEffectiveStatement action -> into.operations().add(operation(action, place, added));
            case NotificationEffectiveStatement notification ->
                into.notifications().add(new Notification(container(notification, place, added)));
            case InputEffectiveStatement input -> {}
            case OutputEffectiveStatement output -> {}
            default -> into.nodes().add(memo.node(child, place, added, () -> node(child, place, added)));
        }
    }

    private SchemaNode node(SchemaTreeEffectiveStatement<?> statement, Place place, Added added) {
        return switch (statement) {
            case ContainerEffectiveStatement s -> container(s, place, added);
            case ListEffectiveStatement s -> list(s, place, added);
            case LeafEffectiveStatement s -> leaf(s, place, declaration(s, added));
            case LeafListEffectiveStatement s -> leafList(s, place, declaration(s, added));
            case ChoiceEffectiveStatement s -> choice(s, place, added);
            case CaseEffectiveStatement s -> {
                Declaration declaration = declaration(s, added);
                yield new SchemaNode.Case(
                        declaration, contents(s, place, declaration, added).nodes());
            }
            case AnydataEffectiveStatement s ->
                new SchemaNode.AnyData(declaration(s, added), SchemaNode.AnyKind.ANYDATA, mandatory(s));
            case AnyxmlEffectiveStatement s ->
                new SchemaNode.AnyData(declaration(s, added), SchemaNode.AnyKind.ANYXML, mandatory(s));
            default ->
                throw CompilerException.notSupportedYet(
                        model.at(statement), statement.statementDefinition().simpleName() + " " + place.path());
        };
    }

    private Contents contents(SchemaTreeEffectiveStatement<?> s, Place place, Declaration declaration, Added added) {
        return contents(s, place, s.argument().getModule(), declaration.status(), added.refined());
    }

    /** A container, or the container that holds the nodes of a notification, input or output. */
    private SchemaNode.Container container(SchemaTreeEffectiveStatement<?> s, Place place, Added added) {
        Declaration declaration = declaration(s, added);
        Contents contents = contents(s, place, declaration, added);
        return new SchemaNode.Container(
                declaration,
                has(s, PresenceEffectiveStatement.class),
                contents.nodes(),
                contents.operations(),
                contents.notifications());
    }

    /** The input and output are there in the releases that have the operation. */
    private Operation operation(SchemaTreeEffectiveStatement<?> s, Place place, Added added) {
        Declaration declaration = declaration(s, added);
        Marks marks = new Marks(declaration.availability(), declaration.status(), false);
        Added further = new Added(List.of(), marks, added.refined());
        return new Operation(
                declaration,
                part(s, InputEffectiveStatement.class, place, further),
                part(s, OutputEffectiveStatement.class, place, further));
    }

    private <S extends SchemaTreeEffectiveStatement<?>> SchemaNode.Container part(
            SchemaTreeEffectiveStatement<?> operation, Class<S> kind, Place place, Added added) {
        Optional<S> found = operation.findFirstEffectiveSubstatement(kind);
        S statement = found.orElseThrow();
        return container(statement, place.below(statement), added);
    }

    private SchemaNode list(ListEffectiveStatement s, Place place, Added added) {
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
        Declaration declaration = declaration(s, added);
        Contents contents = contents(s, place, declaration, added);
        return new SchemaNode.ListNode(
                declaration,
                keys,
                orderedByUser(s),
                minElements(s),
                maxElements(s),
                unique,
                contents.nodes(),
                contents.operations(),
                contents.notifications());
    }

    private SchemaNode leaf(LeafEffectiveStatement s, Place place, Declaration declaration) {
        Type type = memo.typeOf(place);
        boolean mandatory = mandatory(s);
        Optional<Value> value = mandatory
                ? Optional.empty()
                : defaults.of(s, type, declaration.name().namespace()).stream().findFirst();
        return new SchemaNode.Leaf(declaration, type, value, mandatory, defaults.units(s));
    }

    private SchemaNode leafList(LeafListEffectiveStatement s, Place place, Declaration declaration) {
        Type type = memo.typeOf(place);
        int min = minElements(s);
        List<Value> values =
                min > 0 ? List.of() : defaults.of(s, type, declaration.name().namespace());
        return new SchemaNode.LeafList(
                declaration, type, values, orderedByUser(s), min, maxElements(s), defaults.units(s));
    }

    private SchemaNode choice(ChoiceEffectiveStatement s, Place place, Added added) {
        Declaration declaration = declaration(s, added);
        List<SchemaNode.Case> cases = new ArrayList<>();
        for (SchemaNode child : contents(s, place, declaration, added).nodes()) {
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
    private Declaration declaration(SchemaTreeEffectiveStatement<?> s, Added added) {
        XmlName name = Place.name(s.argument());
        boolean onParent = s instanceof ChoiceEffectiveStatement || s instanceof CaseEffectiveStatement;
        List<When> whens = new ArrayList<>(added.whens());
        List<Must> musts = new ArrayList<>();
        for (EffectiveStatement<?, ?> sub : s.effectiveSubstatements()) {
            switch (sub) {
                case WhenEffectiveStatement when -> whens.add(expressions.when(when, onParent, name.namespace()));
                case MustEffectiveStatement must -> musts.add(expressions.must(must, name.namespace()));
                default -> {}
            }
        }
        Marks marks = added.marks(Marks.of(s));
        return new Declaration(
                name,
                module(s.argument().getModule()),
                s instanceof DataSchemaNode node && node.effectiveConfig().orElse(true),
                s instanceof DocumentedNode.WithStatus node
                        ? Marks.worse(Marks.status(node.getStatus()), marks.status())
                        : marks.status(),
                whens,
                musts,
                marks.availability(),
                marks.secret(),
                marks.notes(),
                s instanceof DocumentedNode node ? node.getDescription() : Optional.empty(),
                model.at(s));
    }

    private String module(QNameModule module) {
        return model.context().getModuleStatement(module).argument().getLocalName();
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
                .map(min -> number(min.requireDeclared().rawArgument()))
                .orElse(0);
    }

    private static int maxElements(EffectiveStatement<?, ?> s) {
        return s.findFirstEffectiveSubstatement(MaxElementsEffectiveStatement.class)
                .map(max -> max.requireDeclared().rawArgument())
                .filter(text -> !text.strip().equals("unbounded"))
                .map(NodeLowering::number)
                .orElse(Integer.MAX_VALUE);
    }

    /** YANG sets no limit to these numbers; no list has more entries than an int counts. */
    private static int number(String text) {
        return new BigInteger(text.strip())
                .min(BigInteger.valueOf(Integer.MAX_VALUE))
                .intValueExact();
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.check;

import dev.turnup.xml.XmlName;
import dev.turnup.yang.schema.ChildIndex;
import dev.turnup.yang.schema.SchemaNode;
import dev.turnup.yang.xpath.Reach;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is to be checked of each instance of a schema node and of its children, found once: equal shapes are one object in a
 * schema, so a large model has few.
 */
final class Shape {

    /**
     * A child of the shape's instances.
     *
     * @param whens the conditions for it to be stated
     * @param asked whether it is looked at even where nothing states it, since something may be wrong with what is implied
     */
    record Member(ChildIndex.Child child, Shape shape, List<Check> whens, boolean asked) {
        XmlName name() {
            return child.node().name();
        }

        List<Check> whens(Scope scope) {
            return scope.has(child.node()) ? whens : List.of();
        }

        /** As {@link Shape#meets}, with the conditions for the child to be there. */
        boolean meets(int up, List<XmlName> changed) {
            return shape.meets(up, changed) || whens.stream().anyMatch(when -> shape.shapes.reads(when, up, changed));
        }

        /** Whether an instance, or what is beneath, has anything to be checked but the types of its values. */
        boolean isSilent() {
            return whens.isEmpty() && shape.isSilent();
        }
    }

    private final SchemaNode.DataDefinition schema;
    private final Shapes shapes;
    private final Map<Scope, List<Check>> checks;
    private final boolean mixed;
    private @Nullable Map<XmlName, Member> members;
    private @Nullable List<Member> asked;
    private @Nullable Boolean silent;
    private @Nullable List<Implied> implied;
    private @Nullable Set<Reach> reaches;
    private final Map<Integer, ReachTrie> tries = new HashMap<>();

    Shape(SchemaNode.DataDefinition schema, Shapes shapes) {
        this.schema = schema;
        this.shapes = shapes;
        this.checks = checks(schema);
        this.mixed =
                schema.declaration().config() && checks(Scope.STATE).stream().anyMatch(Choices.class::isInstance);
    }

    SchemaNode.DataDefinition schema() {
        return schema;
    }

    /** The checks of an instance itself and of what its children are together. */
    List<Check> checks(Scope scope) {
        return checks.getOrDefault(scope, List.of());
    }

    private List<Check> every() {
        return checks.values().stream().flatMap(List::stream).toList();
    }

    private static Map<Scope, List<Check>> checks(SchemaNode.DataDefinition schema) {
        Map<Scope, List<Check>> checks = new EnumMap<>(Scope.class);
        List<Check> own = among(checks, schema);
        References.type(schema).ifPresent(type -> own.addAll(References.of(type)));
        if (schema instanceof SchemaNode.Parent parent) {
            boolean state = !schema.declaration().config();
            for (ChildIndex.Child child : parent.index().all()) {
                boolean demanded = state || child.node().declaration().config();
                addChild(child, demanded, among(checks, child.node()));
            }
            List<SchemaNode.Choice> all = new ArrayList<>();
            choices(parent.children(), state, List.of(), all, checks);
            if (!all.isEmpty()) {
                boolean mixed = parent.index().all().stream().anyMatch(Shape::isStateOfCase);
                (mixed ? checks.computeIfAbsent(Scope.STATE, s -> new ArrayList<>()) : own)
                        .add(new Choices(List.copyOf(all)));
            }
        }
        own.addAll(Musts.of(schema.declaration()));
        checks.replaceAll((scope, list) -> List.copyOf(list));
        return checks;
    }

    /** Whether state is among what excludes each other beneath configuration: then the rule is one of state. */
    boolean isMixed() {
        return mixed;
    }

    private static boolean isStateOfCase(ChildIndex.Child child) {
        return !child.choices().isEmpty() && !child.node().declaration().config();
    }

    private static List<Check> among(Map<Scope, List<Check>> checks, SchemaNode about) {
        Scope scope = Scope.CONFIGURATION.has(about) ? Scope.CONFIGURATION : Scope.STATE;
        return checks.computeIfAbsent(scope, s -> new ArrayList<>());
    }

    /** @param demanded whether what is missing is asked for: state is only beneath state */
    private static void addChild(ChildIndex.Child child, boolean demanded, List<Check> checks) {
        switch (child.node()) {
            case SchemaNode.ListNode list -> {
                checks.addAll(Unique.of(list));
                elements(child, demanded ? list.minElements() : 0, list.maxElements(), checks);
            }
            case SchemaNode.LeafList list -> {
                if (list.declaration().config()) {
                    checks.add(new Unique.Values(list));
                }
                elements(child, demanded ? list.minElements() : 0, list.maxElements(), checks);
            }
            case SchemaNode.Leaf leaf -> {
                if (leaf.mandatory() && demanded) {
                    checks.add(new Mandatory(child));
                }
            }
            case SchemaNode.AnyData any -> {
                if (any.mandatory() && demanded) {
                    checks.add(new Mandatory(child));
                }
            }
            case SchemaNode.Container none -> {}
        }
    }

    private static void elements(ChildIndex.Child child, int min, int max, List<Check> checks) {
        if (min > 0 || max < Integer.MAX_VALUE) {
            checks.add(new Elements(child, min, max));
        }
    }

    private static void choices(
            List<SchemaNode> children,
            boolean state,
            List<ChildIndex.Branch> within,
            List<SchemaNode.Choice> all,
            Map<Scope, List<Check>> checks) {
        for (SchemaNode child : children) {
            if (child instanceof SchemaNode.Choice choice) {
                all.add(choice);
                if (choice.mandatory() && (state || choice.declaration().config())) {
                    among(checks, choice).add(new Mandatory.OfChoice(choice, within));
                }
                for (SchemaNode.Case one : choice.cases()) {
                    List<ChildIndex.Branch> deeper = new ArrayList<>(within);
                    deeper.add(new ChildIndex.Branch(choice, one));
                    choices(one.children(), state, List.copyOf(deeper), all, checks);
                }
            }
        }
    }

    /** The children by name. */
    synchronized Map<XmlName, Member> members() {
        Map<XmlName, Member> known = members;
        if (known == null) {
            known = new HashMap<>();
            if (schema instanceof SchemaNode.Parent parent) {
                for (ChildIndex.Child child : parent.index().all()) {
                    boolean implied = !schema.declaration().config()
                            || child.node().declaration().config();
                    Member member = new Member(
                            child,
                            shapes.of(child.node()),
                            Whens.of(child),
                            implied && shapes.quiet().speaks(child.node()));
                    known.put(child.node().name(), member);
                }
            }
            members = known;
        }
        return known;
    }

    /** The child of that name, which the schema has. */
    Member member(XmlName name) {
        return Objects.requireNonNull(members().get(name));
    }

    /** The children that are looked at even where nothing states them. */
    synchronized List<Member> asked() {
        List<Member> known = asked;
        if (known == null) {
            known = members().values().stream().filter(Member::asked).toList();
            asked = known;
        }
        return known;
    }

    /** Whether neither an instance nor anything beneath has anything to be checked but the types of values. */
    synchronized boolean isSilent() {
        Boolean known = silent;
        if (known == null) {
            known = every().isEmpty() && members().values().stream().allMatch(Member::isSilent);
            silent = known;
        }
        return known;
    }

    /** The children whose being in use depends on more than this node. */
    synchronized List<Implied> implied() {
        List<Implied> known = implied;
        if (known == null) {
            known = members().values().stream()
                    .filter(member -> Implied.is(member.child()))
                    .map(Implied::of)
                    .toList();
            implied = known;
        }
        return known;
    }

    /** All that the checks of an instance and of what is beneath read at it, beside it or above it, seen from it. */
    private synchronized Set<Reach> reaches() {
        Set<Reach> known = reaches;
        if (known == null) {
            Set<Reach> all = new HashSet<>();
            every().forEach(check -> all.addAll(shapes.reads(check)));
            implied().forEach(child -> all.addAll(child.reads()));
            for (Member member : members().values()) {
                Stream.concat(
                                member.shape().reaches().stream(),
                                member.whens().stream().flatMap(when -> shapes.reads(when).stream()))
                        .forEach(reach -> {
                            if (reach.up() == Reach.ROOT) {
                                all.add(reach);
                            } else if (reach.up() > 0) {
                                all.add(new Reach(reach.up() - 1, reach.down(), reach.beneath()));
                            }
                        });
            }
            known = all;
            reaches = known;
        }
        return known;
    }

    /**
     * Whether a check of an instance, or of what is beneath, may read a changed node.
     *
     * @param up how far above the instance the path of the change begins, or {@link Reach#ROOT}
     */
    synchronized boolean meets(int up, List<XmlName> changed) {
        ReachTrie trie = tries.get(up);
        if (trie == null) {
            trie = new ReachTrie();
            boolean any = false;
            for (Reach reach : reaches()) {
                if (reach.up() == up) {
                    trie.add(reach);
                    any = true;
                }
            }
            trie = any ? trie : ReachTrie.NONE;
            tries.put(up, trie);
        }
        return trie != ReachTrie.NONE && trie.meets(changed);
    }

    /** The schema node's name. */
    @Override
    public String toString() {
        return "shape of " + schema.name().local();
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconfd;

import dev.turnup.xml.XmlName;
import dev.turnup.yang.data.DataNode;
import dev.turnup.yang.data.DataNode.Key;
import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.schema.ChildIndex;
import dev.turnup.yang.schema.Schema;
import dev.turnup.yang.schema.SchemaNode;
import dev.turnup.yang.schema.Type;
import dev.turnup.yang.value.Value;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Trees at random that resemble another, without the shapes that netconfd is known to get wrong: those are counted. */
final class RandomExercise {

    /** What netconfd 2.13 gets wrong, and so is not asked of it. */
    enum Avoided {
        /**
         * An entry that is there does not move: insert on it is passed over, or refused as data-exists (RFC 7950, sections
         * 7.7.9 and 7.8.6: insert with merge says where the entry goes, there or not).
         */
        MOVE,
        /** The attribute key is not understood with any prefix, nor without (RFC 7950, section 7.8.6). */
        INSERT_BESIDE_AN_ENTRY,
        /** Another case is refused where the old one has more than one node (RFC 7950, section 7.9: they go implicitly). */
        CASE_OF_SEVERAL_NODES,
        /** Bits that are merged add to those that are set (RFC 7950, section 7.6.7: merge sets a leaf to the value). */
        CHANGED_BITS,
        /** A leaf set to its default is not reported, nor can it be deleted, in mode explicit (RFC 6243, section 2.3). */
        STATED_DEFAULT
    }

    private static final List<String> TEXTS = List.of(
            "a", "b", "0/0/1.20", "two words", "it's", "a\"b", "x='1'", "[y]", "/n:1[k='v']", "n:1", "<&>", "é ☃", "7");

    private final Random random;
    private final Schema schema;
    private final Map<Avoided, Integer> avoided;

    private RandomExercise(Random random, Schema schema, Map<Avoided, Integer> avoided) {
        this.random = random;
        this.schema = schema;
        this.avoided = avoided;
    }

    static Map<Avoided, Integer> nothingAvoided() {
        return new EnumMap<>(Avoided.class);
    }

    static DataTree like(DataTree model, Random random, Map<Avoided, Integer> avoided) {
        RandomExercise exercise = new RandomExercise(random, model.schema(), avoided);
        return new DataTree(
                model.schema(),
                new DataNode.Container(
                        model.schema().root(), exercise.children(model.schema().root(), Optional.of(model.root()))));
    }

    private void avoid(Avoided what) {
        avoided.merge(what, 1, Integer::sum);
    }

    private List<DataNode> children(SchemaNode.Parent parent, Optional<DataNode.Inner> model) {
        List<DataNode> nodes = new ArrayList<>();
        Set<XmlName> ruledOut = new LinkedHashSet<>();
        for (SchemaNode.Choice choice : choices(parent.children())) {
            ruledOut.addAll(ruledOut(choice, model));
        }
        for (ChildIndex.Child child : parent.index().all()) {
            XmlName name = child.node().name();
            boolean key =
                    parent instanceof SchemaNode.ListNode list && list.keys().contains(name);
            if (!key && !ruledOut.contains(name)) {
                node(child.node(), model.flatMap(m -> m.child(name))).ifPresent(nodes::add);
            }
        }
        return nodes;
    }

    private static List<SchemaNode.Choice> choices(List<SchemaNode> nodes) {
        return nodes.stream()
                .filter(SchemaNode.Choice.class::isInstance)
                .map(SchemaNode.Choice.class::cast)
                .toList();
    }

    /** The nodes of all cases but the one that is taken, and so on within that. */
    private Set<XmlName> ruledOut(SchemaNode.Choice choice, Optional<DataNode.Inner> model) {
        List<SchemaNode.Case> cases = choice.cases();
        Optional<SchemaNode.Case> was = cases.stream()
                .filter(c -> c.index().all().stream()
                        .anyMatch(n ->
                                model.flatMap(m -> m.child(n.node().name())).isPresent()))
                .findFirst();
        SchemaNode.Case taken = was.filter(c -> random.nextInt(3) > 0).orElse(cases.get(random.nextInt(cases.size())));
        if (was.isPresent() && !taken.equals(was.get()) && (isOfSeveral(was.get()) || isOfSeveral(taken))) {
            avoid(Avoided.CASE_OF_SEVERAL_NODES);
            taken = was.get();
        }
        Set<XmlName> names = new LinkedHashSet<>();
        for (SchemaNode.Case other : cases) {
            if (!other.equals(taken)) {
                other.index().all().forEach(n -> names.add(n.node().name()));
            }
        }
        choices(taken.children()).forEach(within -> names.addAll(ruledOut(within, model)));
        return names;
    }

    private static boolean isOfSeveral(SchemaNode.Case one) {
        return one.index().all().size() > 1
                || one.index().all().stream()
                        .anyMatch(n ->
                                n.node() instanceof SchemaNode.ListNode || n.node() instanceof SchemaNode.LeafList);
    }

    private Optional<DataNode> node(SchemaNode.DataDefinition definition, Optional<DataNode> model) {
        int die = random.nextInt(10);
        if (model.isPresent() ? die == 0 : die < 6) {
            return Optional.empty();
        }
        if (model.isPresent() && die < 5) {
            return model;
        }
        return switch (definition) {
            case SchemaNode.Container c -> {
                List<DataNode> within = children(c, model.map(m -> (DataNode.Inner) m));
                yield within.isEmpty() && !c.presence()
                        ? Optional.empty()
                        : Optional.of(new DataNode.Container(c, within));
            }
            case SchemaNode.ListNode list -> list(list, model.map(m -> (DataNode.ListData) m));
            case SchemaNode.Leaf leaf -> {
                if (model.isPresent() && leaf.type() instanceof Type.BitsType) {
                    avoid(Avoided.CHANGED_BITS);
                    yield model;
                }
                yield leaf(leaf);
            }
            case SchemaNode.LeafList list -> leafList(list, model.map(m -> (DataNode.LeafList) m));
            case SchemaNode.AnyData any -> throw new IllegalStateException("no anydata in the module");
        };
    }

    private Optional<DataNode> leaf(SchemaNode.Leaf leaf) {
        Value value = value(leaf.type());
        if (leaf.defaultValue().filter(value::equals).isPresent()) {
            avoid(Avoided.STATED_DEFAULT);
            return Optional.empty();
        }
        return Optional.of(new DataNode.Leaf(leaf, value));
    }

    private Optional<DataNode> leafList(SchemaNode.LeafList list, Optional<DataNode.LeafList> model) {
        List<Value> values = new ArrayList<>();
        model.ifPresent(
                m -> m.values().stream().filter(v -> random.nextInt(4) > 0).forEach(values::add));
        for (int i = random.nextInt(3); i > 0; i--) {
            Value value = value(list.type());
            if (!values.contains(value)
                    && model.stream().noneMatch(m -> m.values().contains(value))) {
                values.add(random.nextInt(values.size() + 1), value);
            } else if (list.orderedByUser()) {
                avoid(Avoided.MOVE);
            }
        }
        return values.isEmpty() ? Optional.empty() : Optional.of(new DataNode.LeafList(list, values));
    }

    /** Entries that the user orders come and go at the end, and one at a time at the front: both ways need no other place. */
    private Optional<DataNode> list(SchemaNode.ListNode list, Optional<DataNode.ListData> model) {
        List<DataNode.Entry> were = new ArrayList<>();
        model.ifPresent(m -> were.addAll(m.entries().values()));
        Map<Key, DataNode.Entry> entries = new LinkedHashMap<>();
        boolean byUser = list.orderedByUser();
        if (byUser && random.nextInt(3) == 0) {
            newEntry(list, were).ifPresent(e -> entries.put(e.key(), e));
        }
        int first = byUser && were.size() > 1 && random.nextInt(4) == 0 ? 1 : 0;
        int last = byUser && random.nextInt(3) == 0 ? first + random.nextInt(were.size() - first + 1) : were.size();
        for (DataNode.Entry was : were.subList(first, last)) {
            boolean gone = random.nextInt(4) == 0;
            if (gone && byUser) {
                avoid(Avoided.INSERT_BESIDE_AN_ENTRY);
            }
            if (!gone || byUser) {
                entries.put(was.key(), random.nextBoolean() ? was : changed(was));
            }
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            newEntry(list, were).ifPresent(e -> entries.putIfAbsent(e.key(), e));
        }
        return entries.isEmpty() ? Optional.empty() : Optional.of(new DataNode.ListData(list, entries.values()));
    }

    private DataNode.Entry changed(DataNode.Entry was) {
        List<DataNode> children = new ArrayList<>(children(was.schema(), Optional.of(was)));
        was.schema().keys().forEach(key -> children.add(was.child(key).orElseThrow()));
        return new DataNode.Entry(was.schema(), children);
    }

    private Optional<DataNode.Entry> newEntry(SchemaNode.ListNode list, List<DataNode.Entry> were) {
        List<DataNode> children = new ArrayList<>(children(list, Optional.empty()));
        for (XmlName key : list.keys()) {
            SchemaNode.Leaf leaf =
                    (SchemaNode.Leaf) list.index().find(key).orElseThrow().node();
            children.add(new DataNode.Leaf(leaf, value(leaf.type())));
        }
        DataNode.Entry entry = new DataNode.Entry(list, children);
        return were.stream().anyMatch(e -> e.key().equals(entry.key())) ? Optional.empty() : Optional.of(entry);
    }

    private Value value(Type type) {
        while (true) {
            Value value = type.parse(text(type), module -> schema.module(module).map(Schema.Module::namespace));
            if (!(value instanceof Value.Invalid)) {
                return value;
            }
        }
    }

    private String text(Type type) {
        return switch (type) {
            case Type.BooleanType t -> Boolean.toString(random.nextBoolean());
            case Type.EmptyType t -> "";
            case Type.EnumerationType t -> one(t.values()).name();
            case Type.IntegerType t -> Integer.toString(random.nextInt(9));
            case Type.Decimal64 t -> one(List.of("0.0", "1.5", "-3.25"));
            case Type.BitsType t -> one(List.of("read", "read write", "run", "read write run"));
            case Type.BinaryType t -> one(List.of("AA==", "q6urq6s="));
            case Type.Identityref t -> one(List.of("exercise:fast", "exercise:slow"));
            case Type.Union t -> text(one(t.members()));
            case Type.StringType t -> one(TEXTS);
            case Type.Leafref t -> throw new IllegalStateException("no leafref in the module");
            case Type.InstanceIdentifier t -> throw new IllegalStateException("no instance-identifier in the module");
        };
    }

    private <T> T one(List<T> items) {
        return items.get(random.nextInt(items.size()));
    }
}

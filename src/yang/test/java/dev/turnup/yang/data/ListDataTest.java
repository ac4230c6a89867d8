// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.data;

import static dev.turnup.yang.TestSchemas.int32;
import static dev.turnup.yang.TestSchemas.leaf;
import static dev.turnup.yang.TestSchemas.list;
import static dev.turnup.yang.TestSchemas.name;
import static dev.turnup.yang.TestSchemas.schema;
import static dev.turnup.yang.TestSchemas.string;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.turnup.yang.data.DataNode.Entry;
import dev.turnup.yang.data.DataNode.Key;
import dev.turnup.yang.data.DataNode.Leaf;
import dev.turnup.yang.data.DataNode.ListData;
import dev.turnup.yang.schema.Schema;
import dev.turnup.yang.schema.SchemaNode;
import dev.turnup.yang.value.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The entries of a list behave as a map in order would; {@code -Dturnup.seed=N} repeats one run. */
@DisplayName("The entries of a list")
class ListDataTest {
    private static final Schema SCHEMA = schema(
            list("user", "a b", leaf("a", string()), leaf("b", int32()), leaf("text", string()))
                    .orderedByUser(),
            list("system", "a b", leaf("a", string()), leaf("b", int32()), leaf("text", string())));
    private static final SchemaNode.ListNode USER = node("user");
    private static final SchemaNode.ListNode SYSTEM = node("system");

    static LongStream seeds() {
        String seed = System.getProperty("turnup.seed", "");
        return seed.isEmpty() ? LongStream.range(0, 60) : LongStream.of(Long.parseLong(seed));
    }

    @ParameterizedTest(name = "behave as a map in order, seed {0}")
    @MethodSource("seeds")
    void behaveAsAMapInOrderWhateverIsDone(long seed) {
        Random random = new Random(seed);
        SchemaNode.ListNode schema = random.nextBoolean() ? USER : SYSTEM;
        int keys = 1 + random.nextInt(random.nextBoolean() ? 40 : 400);
        SequencedMap<Key, Entry> model = new LinkedHashMap<>();
        for (int i = random.nextInt(keys); i > 0; i--) {
            Entry entry = entry(schema, random, keys);
            model.put(entry.key(), entry);
        }
        ListData list = new ListData(schema, model.values());
        for (int i = 0; i < 400; i++) {
            ListData before = list;
            List<Entry> was = List.copyOf(model.values());

            list = edited(list, model, random, entry(schema, random, keys));

            // Each step leaves what was there as it was.
            assertThat(before.entries().values()).containsExactlyElementsOf(was);
            if (i % 20 == 0) {
                isLike(list, model, random);
                unsharedHoldsEveryDifference(before, list);
            }
        }
        isLike(list, model, random);
    }

    private static ListData edited(ListData list, SequencedMap<Key, Entry> model, Random random, Entry entry) {
        Key anchor = model.isEmpty() ? entry.key() : List.copyOf(model.keySet()).get(random.nextInt(model.size()));
        boolean free = !anchor.equals(entry.key());
        return switch (random.nextInt(6)) {
            case 0 -> {
                model.putFirst(entry.key(), entry);
                yield list.withFirst(entry);
            }
            case 1 -> {
                model.putLast(entry.key(), entry);
                yield list.withLast(entry);
            }
            case 2 -> {
                model.remove(anchor);
                yield list.without(anchor);
            }
            case 3 -> {
                if (!free) {
                    yield list;
                }
                boolean after = random.nextBoolean();
                beside(model, entry, anchor, after);
                yield after ? list.withAfter(entry, anchor) : list.withBefore(entry, anchor);
            }
            case 4 -> {
                model.remove(entry.key());
                yield list.without(entry.key());
            }
            default -> {
                model.put(entry.key(), entry);
                yield list.with(entry);
            }
        };
    }

    private static void beside(SequencedMap<Key, Entry> model, Entry entry, Key anchor, boolean after) {
        model.remove(entry.key());
        List<Entry> all = new ArrayList<>(model.values());
        int place = List.copyOf(model.keySet()).indexOf(anchor);
        all.add(after ? place + 1 : place, entry);
        model.clear();
        all.forEach(e -> model.put(e.key(), e));
    }

    private static void isLike(ListData list, SequencedMap<Key, Entry> model, Random random) {
        assertThat(list.entries().values()).containsExactlyElementsOf(model.values());
        assertThat(list.entries().sequencedKeySet()).containsExactlyElementsOf(model.sequencedKeySet());
        assertThat(list.entries()).hasSize(model.size()).isEqualTo(model);
        model.forEach((key, entry) -> assertThat(list.entry(key)).containsSame(entry));
        assertThat(list.entry(key("nobody", 0))).isEmpty();
        List<Entry> others = new ArrayList<>(model.values());
        ListData anew = new ListData(list.schema(), others);
        assertThat(anew.digest()).as("the digest is one of the content").isEqualTo(list.digest());
        assertThat(anew).isEqualTo(list);
        Collections.shuffle(others, random);
        ListData shuffled = new ListData(list.schema(), others);
        boolean matters = list.schema().orderedByUser() && !others.equals(List.copyOf(model.values()));
        assertThat(shuffled.digest().equals(list.digest())).isEqualTo(!matters);
        assertThat(shuffled.equals(list)).isEqualTo(!matters);
    }

    private static void unsharedHoldsEveryDifference(ListData before, ListData after) {
        Unshared unshared = Unshared.of(before, after);
        Set<Key> apart = unshared.before().stream().map(Entry::key).collect(Collectors.toCollection(HashSet::new));
        unshared.after().forEach(entry -> apart.add(entry.key()));
        Set<Key> all = new HashSet<>(before.entries().keySet());
        all.addAll(after.entries().keySet());
        for (Key key : all) {
            assertThat(apart.contains(key) || before.entry(key).equals(after.entry(key)))
                    .as("%s differs and is told, or is shared", key)
                    .isTrue();
        }
    }

    @Test
    void shareAllButOneEntryAfterOneEdit() {
        ListData list = numbered(SYSTEM, 10_000);
        Entry changed = entry(SYSTEM, "k5000", 5000, "changed");

        Unshared unshared = Unshared.of(list, list.with(changed));

        assertThat(unshared.after()).containsExactly(changed);
        assertThat(unshared.before()).containsExactly(list.entry(changed.key()).orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void thatHaveNothingInCommonAndTheirDigestsAreToldApartByThese(boolean byUser) {
        SchemaNode.ListNode schema = byUser ? USER : SYSTEM;
        Entry changed = entry(schema, "k5000", 5000, "changed");
        ListData list = numbered(schema, 10_000);
        ListData other = numbered(schema, 10_000).with(changed).without(key("k9", 9));
        assertThat(Unshared.of(list, other).after()).hasSize(9_999);

        list.digest();
        other.digest();

        Unshared unshared = Unshared.of(list, other);
        assertThat(unshared.after()).contains(changed).hasSizeLessThan(2_000);
        assertThat(unshared.before())
                .contains(list.entry(key("k9", 9)).orElseThrow())
                .containsSubsequence(unshared.before().stream()
                        .sorted(Comparator.comparingInt(
                                entry -> List.copyOf(list.entries().values()).indexOf(entry)))
                        .toList())
                .hasSizeLessThan(2_000);
        unsharedHoldsEveryDifference(list, other);
    }

    /** Of the longer ones digests are made side by side. */
    @ParameterizedTest
    @ValueSource(ints = {5_000, 30_000})
    void haveOneDigestWhateverEditsLedToThem(int size) {
        ListData list = numbered(SYSTEM, size);
        ListData there = list;
        for (int i = 0; i < size; i += 7) {
            there = there.without(key("k" + i, i));
        }
        assertThat(there.digest()).isNotEqualTo(list.digest());
        for (int i = 0; i < size; i += 7) {
            there = there.withLast(entry(SYSTEM, "k" + i, i, ""));
        }

        assertThat(there.digest()).isEqualTo(list.digest());
        assertThat(there).isEqualTo(list);
    }

    @Test
    void differByDigestWhereOneLeafDiffers() {
        ListData list = numbered(USER, 1_000);

        assertThat(list.with(entry(USER, "k7", 7, "x")).digest()).isNotEqualTo(list.digest());
        assertThat(list.with(entry(USER, "k7", 7, "x"))).isNotEqualTo(list);
    }

    @Test
    void withOneKeyTwiceAreRefusedHoweverMany() {
        for (int size : List.of(2, 20, 2_000)) {
            List<Entry> entries =
                    new ArrayList<>(numbered(SYSTEM, size).entries().values());
            entries.add(entry(SYSTEM, "k1", 1, "again"));

            assertThatThrownBy(() -> new ListData(SYSTEM, entries))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("two entries of {urn:test}system");
        }
    }

    @Test
    void areNotPlacedBesideWhatIsNotThere() {
        ListData list = numbered(USER, 100);
        Entry entry = entry(USER, "k3", 3, "");

        assertThatThrownBy(() -> list.withAfter(entry, entry.key()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no other entry");
    }

    @Test
    void cannotBeChangedThroughTheirMap() {
        Map<Key, Entry> entries = numbered(SYSTEM, 3).entries();

        assertThatThrownBy(() -> entries.remove(key("k1", 1))).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(entries::clear).isInstanceOf(UnsupportedOperationException.class);
    }

    private static ListData numbered(SchemaNode.ListNode schema, int size) {
        return new ListData(
                schema,
                IntStream.range(0, size)
                        .mapToObj(i -> entry(schema, "k" + i, i, ""))
                        .toList());
    }

    private static Entry entry(SchemaNode.ListNode schema, Random random, int keys) {
        int number = random.nextInt(keys);
        return entry(schema, "k" + number / 3, number % 3, random.nextBoolean() ? "" : "t" + random.nextInt(9));
    }

    private static Entry entry(SchemaNode.ListNode schema, String a, int b, String text) {
        List<DataNode> children = new ArrayList<>();
        if (!text.isEmpty()) {
            children.add(leafOf(schema, "text", new Value.Text(text)));
        }
        children.add(leafOf(schema, "b", new Value.Int(b)));
        children.add(leafOf(schema, "a", new Value.Text(a)));
        return new Entry(schema, children);
    }

    private static Leaf leafOf(SchemaNode.ListNode schema, String leaf, Value value) {
        return new Leaf(
                (SchemaNode.Leaf) schema.index().find(name(leaf)).orElseThrow().node(), value);
    }

    private static Key key(String a, int b) {
        return new Key(List.of(new Value.Text(a), new Value.Int(b)));
    }

    private static SchemaNode.ListNode node(String list) {
        return (SchemaNode.ListNode) SCHEMA.find("/" + list).orElseThrow();
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang;

import static dev.turnup.yang.TestSchemas.anydata;
import static dev.turnup.yang.TestSchemas.binary;
import static dev.turnup.yang.TestSchemas.bits;
import static dev.turnup.yang.TestSchemas.bool;
import static dev.turnup.yang.TestSchemas.caseOf;
import static dev.turnup.yang.TestSchemas.container;
import static dev.turnup.yang.TestSchemas.decimal64;
import static dev.turnup.yang.TestSchemas.empty;
import static dev.turnup.yang.TestSchemas.enumeration;
import static dev.turnup.yang.TestSchemas.identityref;
import static dev.turnup.yang.TestSchemas.instanceIdentifier;
import static dev.turnup.yang.TestSchemas.integer;
import static dev.turnup.yang.TestSchemas.leafref;
import static dev.turnup.yang.TestSchemas.string;
import static dev.turnup.yang.TestSchemas.uint16;
import static dev.turnup.yang.TestSchemas.uint64;
import static dev.turnup.yang.TestSchemas.uint8;
import static dev.turnup.yang.TestSchemas.union;

import dev.turnup.yang.schema.Schema;
import dev.turnup.yang.schema.Type;
import dev.turnup.yang.schema.Type.IntegerKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Small schemas at random: containers, lists and leaf-lists of both orders, choices within choices, presence, defaults,
 * every built-in type, keys of nearly every type, two modules; expressions where {@link #constrained} adds them.
 */
public final class RandomSchemas {
    private final Random random;
    private final boolean withState;
    private final boolean everyType;
    private int names;
    private boolean state;

    private RandomSchemas(Random random, boolean withState, boolean everyType) {
        this.random = random;
        this.withState = withState;
        this.everyType = everyType;
    }

    /** A schema of a few dozen nodes, all of them configuration. */
    public static Schema schema(Random random) {
        return schema(new RandomSchemas(random, false, false));
    }

    /** A schema of a few dozen nodes of every built-in type, some of them secret. */
    public static Schema ofEveryType(Random random) {
        return schema(new RandomSchemas(random, false, true));
    }

    /** A schema of a few dozen nodes, some of them state data, lists without keys among these. */
    public static Schema schemaWithState(Random random) {
        return schema(new RandomSchemas(random, true, false));
    }

    private static Schema schema(RandomSchemas schemas) {
        return TestSchemas.schema(schemas.nodes(3, 4).toArray(Def[]::new));
    }

    /** Such a schema with conditions, references and demands: what a validator has to check. */
    public static Schema constrained(Random random) {
        List<Def> nodes = new RandomSchemas(random, random.nextInt(3) == 0, false).nodes(3, 4);
        new RandomConstraints(random).add(nodes);
        return TestSchemas.schema(nodes.toArray(Def[]::new));
    }

    private List<Def> nodes(int depth, int most) {
        List<Def> nodes = new ArrayList<>();
        int count = 1 + random.nextInt(most);
        for (int i = 0; i < count; i++) {
            boolean was = state;
            state |= withState && random.nextInt(8) == 0;
            nodes.add(state ? node(depth).state() : node(depth));
            state = was;
        }
        return nodes;
    }

    private Def node(int depth) {
        int kind = random.nextInt(depth > 0 ? 10 : 4);
        return switch (kind) {
            case 0, 1, 2 -> leaf();
            case 3 -> leafList();
            case 4 -> container(name(), inner(depth));
            case 5 -> container(name(), inner(depth)).presence();
            case 6, 7 -> ordered(list(depth));
            case 8 -> choice(depth);
            default -> random.nextInt(4) == 0 ? anydata(name()) : leaf();
        };
    }

    private Def leaf() {
        Type type = type();
        Def leaf = secret(TestSchemas.leaf(name(), type));
        return random.nextInt(3) == 0 ? leaf.defaultTo(text(type)) : leaf;
    }

    private Def leafList() {
        Type type = keyType();
        Def list = secret(ordered(TestSchemas.leafList(name(), type)));
        return random.nextInt(4) == 0 ? list.defaultTo(text(type)) : list;
    }

    /** Cases of several nodes, a choice within a case, and the shorthand for a case of one node. */
    private Def choice(int depth) {
        String first = name();
        Def within = depth > 1 && random.nextBoolean()
                ? caseOf(name(), choice(depth - 1), node(0))
                : caseOf(name(), inner(depth));
        Def choice = TestSchemas.choice(name(), caseOf(first, inner(depth)), within, node(0));
        return random.nextInt(3) == 0 ? choice.defaultTo(first) : choice;
    }

    private Def list(int depth) {
        List<Def> children = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        boolean keyless = state && random.nextBoolean();
        for (int i = random.nextInt(3); i >= 0 && !keyless; i--) {
            String key = "k" + names++;
            keys.add(key);
            children.add(config(secret(TestSchemas.leaf(key, random.nextInt(8) == 0 ? empty() : keyType()))));
        }
        children.addAll(nodes(depth - 1, 3));
        if (random.nextInt(3) == 0) {
            Collections.shuffle(children, random);
        }
        return TestSchemas.list(name(), String.join(" ", keys), children.toArray(Def[]::new));
    }

    private Def config(Def def) {
        return state ? def.state() : def;
    }

    private Def[] inner(int depth) {
        return nodes(depth - 1, 3).toArray(Def[]::new);
    }

    private Def ordered(Def def) {
        return random.nextBoolean() ? def.orderedByUser() : def;
    }

    private Def secret(Def def) {
        return everyType && random.nextInt(4) == 0 ? def.secret() : def;
    }

    private String name() {
        return (random.nextInt(5) == 0 ? "o:n" : "n") + names++;
    }

    private Type type() {
        if (everyType && random.nextBoolean()) {
            return anyType(2);
        }
        return switch (random.nextInt(8)) {
            case 0 -> bool();
            case 1 -> empty();
            case 2 -> enumeration("on", "off", "null");
            case 3 -> uint64();
            case 4 -> binary("");
            default -> keyType();
        };
    }

    private Type anyType(int depth) {
        return switch (random.nextInt(depth > 0 ? 16 : 14)) {
            case 0 -> integer(IntegerKind.INT8, "-128..127");
            case 1 -> integer(IntegerKind.INT64, "-9223372036854775808..9223372036854775807");
            case 2 -> integer(IntegerKind.UINT32, "0..4294967295");
            case 3 -> uint64();
            case 4 -> decimal64(2, "-92233720368547758.08..92233720368547758.07");
            case 5 -> decimal64(18, "-9.223372036854775808..9.223372036854775807");
            case 6 -> bits("read", "write", "x-1");
            case 7 -> binary("");
            case 8 -> identityref("kind", "fast", "o:fast", "o:slow");
            case 9 -> instanceIdentifier();
            case 10 -> enumeration("5", "two words", "true", "null", "é");
            case 11 -> bool();
            case 12 -> empty();
            case 13 -> string();
            case 14 -> leafref("../x", anyType(depth - 1));
            default -> union(anyType(depth - 1), anyType(depth - 1), anyType(depth - 1));
        };
    }

    private Type keyType() {
        if (everyType && random.nextInt(4) == 0) {
            return anyType(1);
        }
        return switch (random.nextInt(12)) {
            case 0, 1, 2 -> uint16();
            case 3 -> union(uint8(), enumeration("on", "null"), identityref("speed", "fast", "o:slow"), string());
            case 4 -> identityref("speed", "fast", "o:slow");
            case 5 -> instanceIdentifier();
            case 6 -> random.nextBoolean() ? decimal64(2, "-100.00..100.00") : bits("read", "write", "x-1");
            default -> string();
        };
    }

    private String text(Type type) {
        return RandomValues.common(type, random).canonical();
    }
}

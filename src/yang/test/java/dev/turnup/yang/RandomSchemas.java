// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang;

import static dev.turnup.yang.TestSchemas.anydata;
import static dev.turnup.yang.TestSchemas.binary;
import static dev.turnup.yang.TestSchemas.bits;
import static dev.turnup.yang.TestSchemas.bool;
import static dev.turnup.yang.TestSchemas.caseOf;
import static dev.turnup.yang.TestSchemas.choice;
import static dev.turnup.yang.TestSchemas.container;
import static dev.turnup.yang.TestSchemas.decimal64;
import static dev.turnup.yang.TestSchemas.empty;
import static dev.turnup.yang.TestSchemas.enumeration;
import static dev.turnup.yang.TestSchemas.identityref;
import static dev.turnup.yang.TestSchemas.instanceIdentifier;
import static dev.turnup.yang.TestSchemas.integer;
import static dev.turnup.yang.TestSchemas.leaf;
import static dev.turnup.yang.TestSchemas.leafList;
import static dev.turnup.yang.TestSchemas.leafref;
import static dev.turnup.yang.TestSchemas.list;
import static dev.turnup.yang.TestSchemas.string;
import static dev.turnup.yang.TestSchemas.uint16;
import static dev.turnup.yang.TestSchemas.uint64;
import static dev.turnup.yang.TestSchemas.union;

import dev.turnup.yang.schema.Schema;
import dev.turnup.yang.schema.Type;
import dev.turnup.yang.schema.Type.IntegerKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Small schemas at random: containers, lists and leaf-lists of both orders, choices, presence, two modules. */
public final class RandomSchemas {
    private final Random random;
    private final boolean everyType;
    private int names;

    private RandomSchemas(Random random, boolean everyType) {
        this.random = random;
        this.everyType = everyType;
    }

    /** A schema of a few dozen nodes. */
    public static Schema schema(Random random) {
        return TestSchemas.schema(new RandomSchemas(random, false).nodes(3, 4).toArray(Def[]::new));
    }

    /** A schema of a few dozen nodes of every built-in type, some of them secret. */
    public static Schema ofEveryType(Random random) {
        return TestSchemas.schema(new RandomSchemas(random, true).nodes(3, 4).toArray(Def[]::new));
    }

    private List<Def> nodes(int depth, int most) {
        List<Def> nodes = new ArrayList<>();
        int count = 1 + random.nextInt(most);
        for (int i = 0; i < count; i++) {
            nodes.add(node(depth));
        }
        return nodes;
    }

    private Def node(int depth) {
        int kind = random.nextInt(depth > 0 ? 10 : 4);
        return switch (kind) {
            case 0, 1, 2 -> secret(leaf(name(), type()));
            case 3 -> secret(ordered(leafList(name(), keyType())));
            case 4 -> container(name(), inner(depth));
            case 5 -> container(name(), inner(depth)).presence();
            case 6, 7 -> ordered(list(depth));
            case 8 -> choice(name(), caseOf(name(), inner(depth)), caseOf(name(), inner(depth)), node(0));
            default -> random.nextInt(4) == 0 ? anydata(name()) : leaf(name(), type());
        };
    }

    private Def list(int depth) {
        List<Def> children = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        for (int i = random.nextInt(2); i >= 0; i--) {
            String key = "k" + names++;
            keys.add(key);
            children.add(secret(leaf(key, keyType())));
        }
        children.addAll(nodes(depth - 1, 3));
        return TestSchemas.list(name(), String.join(" ", keys), children.toArray(Def[]::new));
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
        return switch (random.nextInt(6)) {
            case 0 -> bool();
            case 1 -> empty();
            case 2 -> enumeration("on", "off", "null");
            case 3 -> uint64();
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
        return random.nextInt(3) == 0 ? uint16() : string();
    }
}

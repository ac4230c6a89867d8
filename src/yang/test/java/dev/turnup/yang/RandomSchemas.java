// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang;

import static dev.turnup.yang.TestSchemas.anydata;
import static dev.turnup.yang.TestSchemas.bool;
import static dev.turnup.yang.TestSchemas.caseOf;
import static dev.turnup.yang.TestSchemas.choice;
import static dev.turnup.yang.TestSchemas.container;
import static dev.turnup.yang.TestSchemas.empty;
import static dev.turnup.yang.TestSchemas.enumeration;
import static dev.turnup.yang.TestSchemas.leaf;
import static dev.turnup.yang.TestSchemas.leafList;
import static dev.turnup.yang.TestSchemas.list;
import static dev.turnup.yang.TestSchemas.string;
import static dev.turnup.yang.TestSchemas.uint16;
import static dev.turnup.yang.TestSchemas.uint64;

import dev.turnup.yang.schema.Schema;
import dev.turnup.yang.schema.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Small schemas at random: containers, lists and leaf-lists of both orders, choices, presence, two modules. */
public final class RandomSchemas {
    private final Random random;
    private int names;

    private RandomSchemas(Random random) {
        this.random = random;
    }

    /** A schema of a few dozen nodes. */
    public static Schema schema(Random random) {
        return TestSchemas.schema(new RandomSchemas(random).nodes(3, 4).toArray(Def[]::new));
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
            case 0, 1, 2 -> leaf(name(), type());
            case 3 -> ordered(leafList(name(), keyType()));
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
            children.add(leaf(key, keyType()));
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

    private String name() {
        return (random.nextInt(5) == 0 ? "o:n" : "n") + names++;
    }

    private Type type() {
        return switch (random.nextInt(6)) {
            case 0 -> bool();
            case 1 -> empty();
            case 2 -> enumeration("on", "off", "null");
            case 3 -> uint64();
            default -> keyType();
        };
    }

    private Type keyType() {
        return random.nextInt(3) == 0 ? uint16() : string();
    }
}

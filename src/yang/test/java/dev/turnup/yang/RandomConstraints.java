// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Adds musts, whens, leafrefs, unique, mandatory, defaults and numbers of elements to a schema in the making. */
final class RandomConstraints {

    /** A data node, with the names that lead to it and the nodes above it. */
    private record Placed(Def def, List<String> names, List<Def> above, boolean key) {
        boolean isLeaf() {
            return def.kind() == Def.Kind.LEAF || def.kind() == Def.Kind.LEAF_LIST;
        }

        String absolute() {
            return "/" + String.join("/", names);
        }
    }

    private final Random random;
    private final List<Placed> placed = new ArrayList<>();

    RandomConstraints(Random random) {
        this.random = random;
    }

    void add(List<Def> nodes) {
        place(nodes, List.of(), List.of());
        for (int i = 0; i < placed.size(); i++) {
            constrain(placed.get(i), placed.subList(0, i));
        }
    }

    private void place(List<Def> nodes, List<String> names, List<Def> above) {
        for (Def def : nodes) {
            switch (def.kind()) {
                case CHOICE -> {
                    if (random.nextInt(3) == 0) {
                        def.mandatory();
                    } else if (random.nextInt(3) == 0) {
                        def.defaultTo(def.children().getFirst().name());
                    }
                    place(def.children(), names, above);
                }
                case CASE -> place(def.children(), names, above);
                case CONTAINER, LIST, LEAF, LEAF_LIST, ANYDATA -> {
                    List<String> longer = new ArrayList<>(names);
                    longer.add(def.name());
                    boolean key = !above.isEmpty() && above.getLast().keys().contains(def.name());
                    placed.add(new Placed(def, longer, above, key));
                    List<Def> deeper = new ArrayList<>(above);
                    deeper.add(def);
                    place(def.children(), longer, deeper);
                }
            }
        }
    }

    private void constrain(Placed node, List<Placed> earlier) {
        if (random.nextInt(3) == 0) {
            node.def().must(condition(node, placed, 14));
        }
        // Conditions that look back only never turn in a circle; those that look at all siblings may.
        List<Placed> seen = earlier.stream()
                .filter(other -> !node.above().contains(other.def()))
                .toList();
        if (!node.key() && !seen.isEmpty() && random.nextInt(4) == 0) {
            node.def().when(condition(node, seen, 10));
        }
        switch (node.def().kind()) {
            case LEAF -> leaf(node);
            case LEAF_LIST -> {
                refer(node);
                count(node.def());
            }
            case LIST -> {
                count(node.def());
                unique(node);
            }
            case CONTAINER, ANYDATA, CHOICE, CASE -> {}
        }
    }

    private void leaf(Placed node) {
        refer(node);
        if (!node.key() && node.def().isText() && random.nextInt(3) == 0) {
            node.def().defaultTo(random.nextBoolean() ? "a" : "b");
        } else if (!node.key() && random.nextInt(5) == 0) {
            node.def().mandatory();
        }
    }

    private void refer(Placed node) {
        List<Placed> targets = placed.stream()
                .filter(other -> other.isLeaf() && other.def().isText() && !other.equals(node))
                .toList();
        if (!node.key() && node.def().isText() && !targets.isEmpty() && random.nextInt(4) == 0) {
            Placed target = one(targets);
            node.def().of(TestSchemas.leafref(path(node, target), TestSchemas.string()));
        }
    }

    private void count(Def def) {
        switch (random.nextInt(5)) {
            case 0 -> def.min(1 + random.nextInt(2));
            case 1 -> def.max(1 + random.nextInt(3));
            default -> {}
        }
    }

    private void unique(Placed list) {
        List<String> leafs = placed.stream()
                .filter(node -> node.def().kind() == Def.Kind.LEAF && !node.key() && inContainers(list, node))
                .map(node -> String.join(
                        "/",
                        node.names().subList(list.names().size(), node.names().size())))
                .toList();
        if (!leafs.isEmpty() && random.nextInt(2) == 0) {
            list.def().unique(one(leafs));
        }
    }

    /** Whether a node is beneath a list with none but containers between. */
    private static boolean inContainers(Placed list, Placed node) {
        int at = node.above().indexOf(list.def());
        return at >= 0
                && node.above().subList(at + 1, node.above().size()).stream()
                        .allMatch(def -> def.kind() == Def.Kind.CONTAINER);
    }

    private String condition(Placed from, List<Placed> targets, int forms) {
        String first = simple(from, one(targets), forms);
        return switch (random.nextInt(4)) {
            case 0 -> first + " or " + simple(from, one(targets), forms);
            case 1 -> first + " and not(" + simple(from, one(targets), forms) + ")";
            default -> first;
        };
    }

    private String simple(Placed from, Placed to, int forms) {
        String path = path(from, to);
        return switch (random.nextInt(forms)) {
            case 0, 1 -> path;
            case 2, 3 -> "not(" + path + ")";
            case 4 -> path + " = 'a'";
            case 5 -> path + " != current()";
            case 6 -> "count(" + path + ") > 1";
            case 7 -> "not(" + path + "[. = current()])";
            case 8 -> "string-length(" + path + ") < 3";
            case 9 -> path + "[last()] = 'a' or position() = 1";
            case 10 -> "count(//" + to.def().name() + ") < 3";
            case 11 -> "not(preceding-sibling::*[. = current()])";
            case 12 -> "count(" + path + "/../*) > 1";
            default -> keyed(from, to, path);
        };
    }

    /** By the key of the innermost list on the way. */
    private String keyed(Placed from, Placed to, String path) {
        return to.def().kind() == Def.Kind.LIST && !to.def().keys().isEmpty()
                ? path + "[" + to.def().keys().getFirst() + " = current()" + (from.isLeaf() ? "" : "/*") + "]"
                : "boolean(" + path + ")";
    }

    private String path(Placed from, Placed to) {
        if (random.nextInt(3) == 0) {
            return to.absolute();
        }
        int common = 0;
        while (common < Math.min(from.names().size(), to.names().size())
                && from.names().get(common).equals(to.names().get(common))) {
            common++;
        }
        String up = "../".repeat(from.names().size() - common);
        String down = String.join("/", to.names().subList(common, to.names().size()));
        return down.isEmpty() ? up + "self::node()" : up + down;
    }

    private <T> T one(List<T> items) {
        return items.get(random.nextInt(items.size()));
    }
}

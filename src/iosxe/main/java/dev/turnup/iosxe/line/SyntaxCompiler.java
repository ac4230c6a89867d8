// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.line;

import dev.turnup.iosxe.line.Unit.Source;
import dev.turnup.iosxe.line.Unit.Traits;
import dev.turnup.xml.XmlName;
import dev.turnup.yang.schema.ChildIndex;
import dev.turnup.yang.schema.Note;
import dev.turnup.yang.schema.Release;
import dev.turnup.yang.schema.SchemaNode;
import dev.turnup.yang.schema.SchemaNode.DataDefinition;
import dev.turnup.yang.schema.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes modes of what the nodes of a schema note about lines, as one release has them. */
final class SyntaxCompiler {
    private static final String LEAFREF = "(\\.\\./)+[\\w.:-]+(/[\\w.:-]+)*";

    private final Release release;
    private final Predicate<List<XmlName>> wanted;
    private final List<Activation> activations = new ArrayList<>();
    private final Set<List<XmlName>> lineless = new HashSet<>();

    /** @param wanted which nodes, by the names on the way to them */
    SyntaxCompiler(Release release, Predicate<List<XmlName>> wanted) {
        this.release = release;
        this.wanted = wanted;
    }

    /**
     * Lines to enter after a change.
     *
     * @param beneath where the change is
     * @param lines the modes, outermost first, and the line in them
     * @param provided what must be there
     */
    record Activation(List<XmlName> beneath, List<IosLine> lines, Optional<List<XmlName>> provided) {}

    /** The lines to enter after changes, in order of the schema. */
    List<Activation> activations() {
        return activations;
    }

    /** The leafs, leaf-lists and containers with presence that no line says. */
    Set<List<XmlName>> lineless() {
        return lineless;
    }

    /** The top. */
    Mode top(SchemaNode.Container root) {
        return mode(root, List.of(), List.of(), "end");
    }

    private Mode mode(SchemaNode.Parent node, List<XmlName> path, List<Pattern> volatiles, String exit) {
        Collected collected = new Collected();
        collect(node, path, List.of(), collected);
        collected.leafs.stream().filter(leaf -> !collected.said.contains(leaf)).forEach(lineless::add);
        return new Mode(node, collected.units, volatiles, exit);
    }

    /** What a mode has so far, which leafs lie in it, and which of them its lines say. */
    private static final class Collected {
        private final List<Unit> units = new ArrayList<>();
        private final List<List<XmlName>> leafs = new ArrayList<>();
        private final Set<List<XmlName>> said = new HashSet<>();
    }

    private void collect(SchemaNode.Parent parent, List<XmlName> path, List<ChildIndex.Child> way, Collected into) {
        for (ChildIndex.Child child : inOrder(parent)) {
            List<XmlName> there = then(path, child.node().name());
            if (wanted.test(there) && child.node().declaration().config()) {
                node(parent, child, there, then(way, child), into);
            }
        }
    }

    private void node(
            SchemaNode.Parent parent,
            ChildIndex.Child child,
            List<XmlName> path,
            List<ChildIndex.Child> way,
            Collected into) {
        DataDefinition node = child.node();
        note(node, "activate")
                .ifPresent(lines -> activations.add(new Activation(
                        path,
                        Arrays.stream(lines.split(" / ", -1)).map(IosLine::of).toList(),
                        note(node, "provided").map(to -> relative(path, to)))));
        boolean enters = note(node, "mode").isPresent();
        if (enters || note(node, "line").isPresent()) {
            Unit unit = unit(parent, path, way, enters);
            into.units.add(unit);
            unit.sources().forEach((name, source) -> into.said.add(pathOf(source, node, path, way)));
            into.said.add(path);
            if (enters) {
                return;
            }
        }
        if (node instanceof SchemaNode.Container container && container.presence()) {
            into.leafs.add(path);
        }
        if (node instanceof SchemaNode.Parent inner) {
            collect(inner, path, way, into);
        } else {
            into.leafs.add(path);
        }
    }

    private Unit unit(SchemaNode.Parent parent, List<XmlName> path, List<ChildIndex.Child> way, boolean enters) {
        DataDefinition node = way.getLast().node();
        List<Template> lines =
                notes(node, enters ? "mode" : "line").map(Template::parse).toList();
        Map<String, Source> sources = new HashMap<>();
        SchemaNode.Parent base = node instanceof SchemaNode.Parent inner ? inner : parent;
        lines.stream()
                .flatMap(line -> line.names().stream())
                .forEach(name -> sources.computeIfAbsent(name, n -> source(node, base, way, n)));
        List<Template> no = notes(node, "no").map(Template::parse).toList();
        if (no.isEmpty()) {
            no = lines.stream()
                    .map(line ->
                            line.head(name -> isKey(sources.get(name), node)).after("no"))
                    .distinct()
                    .toList();
        }
        @Nullable
        Mode mode = enters
                ? mode(
                        (SchemaNode.Parent) node,
                        path,
                        notes(node, "volatile").map(Pattern::compile).toList(),
                        note(node, "exit").orElse("exit"))
                : null;
        if (enters) {
            sources.values().forEach(source -> lineless.remove(pathOf(source, node, path, way)));
        }
        return new Unit(path, way, sources, lines, no, mode, traits(node, path, way, sources));
    }

    private Traits traits(
            DataDefinition node, List<XmlName> path, List<ChildIndex.Child> way, Map<String, Source> sources) {
        Map<String, List<XmlName>> refers = new HashMap<>();
        note(node, "refers").ifPresent(to -> refers.put("", relative(path, to)));
        sources.forEach((name, source) -> referred(source.schema())
                .map(to -> relative(pathOf(source, node, path, way), to))
                .ifPresent(leaf -> refers.put(name, leaf)));
        return new Traits(
                has(node, "remove-first"),
                has(node, "implied"),
                notes(node, "erases").map(to -> relative(path, to)).toList(),
                refers,
                note(node, "permanent").map(Pattern::compile),
                note(node, "asks").map(Pattern::compile),
                has(node, "no"));
    }

    /** The simple path of a leafref. */
    private static Optional<String> referred(DataDefinition leaf) {
        return leaf instanceof SchemaNode.Leaf l
                        && l.type() instanceof Type.Leafref ref
                        && ref.path().text().matches(LEAFREF)
                ? Optional.of(ref.path().text())
                : Optional.empty();
    }

    private static boolean isKey(@Nullable Source source, DataDefinition node) {
        return switch (source) {
            case null -> false;
            case Source.KeyOf key -> true;
            case Source.Own own -> node instanceof SchemaNode.LeafList;
            case Source.Beneath beneath ->
                beneath.down().size() == 1
                        && node instanceof SchemaNode.ListNode list
                        && list.keys().contains(beneath.schema().name());
        };
    }

    private static Source source(DataDefinition node, SchemaNode.Parent base, List<ChildIndex.Child> way, String name) {
        if (name.isEmpty()) {
            return new Source.Own(node);
        }
        Optional<Source> beneath = beneath(base, name);
        if (beneath.isPresent()) {
            return beneath.get();
        }
        for (int hop = way.size() - 1; hop >= 0; hop--) {
            if (way.get(hop).node() instanceof SchemaNode.ListNode list) {
                for (XmlName key : list.keys()) {
                    if (key.local().equals(name)) {
                        return new Source.KeyOf(hop, list.index().find(key).orElseThrow());
                    }
                }
            }
        }
        throw new IllegalStateException(node.declaration().declared() + ": no leaf '" + name + "' for its line");
    }

    private static Optional<Source> beneath(SchemaNode.Parent base, String name) {
        List<ChildIndex.Child> down = new ArrayList<>();
        SchemaNode.Parent at = base;
        for (String step : name.split("/", -1)) {
            List<ChildIndex.Child> found = at.index().findLocal(step);
            if (found.size() != 1) {
                return Optional.empty();
            }
            down.add(found.getFirst());
            if (!(found.getFirst().node() instanceof SchemaNode.Container inner)) {
                break;
            }
            at = inner;
        }
        return down.getLast().node() instanceof SchemaNode.Parent
                ? Optional.empty()
                : Optional.of(new Source.Beneath(down));
    }

    private static List<XmlName> pathOf(
            Source source, DataDefinition node, List<XmlName> path, List<ChildIndex.Child> way) {
        return switch (source) {
            case Source.Own own -> path;
            case Source.Beneath beneath -> {
                List<XmlName> leaf =
                        new ArrayList<>(node instanceof SchemaNode.Parent ? path : path.subList(0, path.size() - 1));
                beneath.down().forEach(child -> leaf.add(child.node().name()));
                yield leaf;
            }
            case Source.KeyOf key -> {
                List<XmlName> leaf = new ArrayList<>(path.subList(0, path.size() - way.size() + key.hop() + 1));
                leaf.add(key.schema().name());
                yield leaf;
            }
        };
    }

    /** A relative path of names from a node; a name without prefix, or with one, is in the node's namespace. */
    private static List<XmlName> relative(List<XmlName> from, String to) {
        List<XmlName> path = new ArrayList<>(from);
        for (String step : to.split("/", -1)) {
            if (step.equals("..")) {
                path.removeLast();
            } else {
                path.add(from.getLast().sibling(step.substring(step.indexOf(':') + 1)));
            }
        }
        return List.copyOf(path);
    }

    /** The children in order of declaration, but for those that come after a sibling. */
    private List<ChildIndex.Child> inOrder(SchemaNode.Parent parent) {
        List<ChildIndex.Child> order = new ArrayList<>(parent.index().all());
        for (ChildIndex.Child child : parent.index().all()) {
            note(child.node(), "after").ifPresent(name -> {
                order.remove(child);
                int at = 0;
                for (int i = 0; i < order.size(); i++) {
                    if (order.get(i).node().name().local().equals(name)) {
                        at = i + 1;
                    }
                }
                order.add(at, child);
            });
        }
        return order;
    }

    private Optional<String> note(SchemaNode node, String name) {
        return notes(node, name).findFirst();
    }

    private boolean has(SchemaNode node, String name) {
        return note(node, name).isPresent();
    }

    private Stream<String> notes(SchemaNode node, String name) {
        return node.declaration().notes().stream()
                .filter(note -> note.name().equals(name))
                .filter(note -> note.availability().in(release))
                .map(Note::argument);
    }

    private static <T> List<T> then(List<T> some, T more) {
        List<T> all = new ArrayList<>(some);
        all.add(more);
        return List.copyOf(all);
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.line;

import dev.turnup.iosxe.line.Part.Extent;
import dev.turnup.xml.XmlName;
import dev.turnup.yang.schema.ChildIndex;
import dev.turnup.yang.schema.SchemaNode;
import dev.turnup.yang.schema.SchemaNode.DataDefinition;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A schema node that is written as a line, with what its notes say in one release.
 *
 * @param path its schema path, names with their namespaces
 * @param way from beneath the node of the mode it is in down to the node itself
 * @param sources where the values of its lines are, by the names of their places
 * @param lines the forms of the line, the first that fits is taken
 * @param no what takes it away, likewise
 * @param mode what is written beneath it; absent where it enters no mode
 */
record Unit(
        List<XmlName> path,
        List<ChildIndex.Child> way,
        Map<String, Source> sources,
        List<Template> lines,
        List<Template> no,
        @Nullable Mode mode,
        Traits traits) {
    Unit {
        path = List.copyOf(path);
        way = List.copyOf(way);
        sources = Map.copyOf(sources);
        lines = List.copyOf(lines);
        no = List.copyOf(no);
    }

    /**
     * What is particular about a line.
     *
     * @param removeFirst whether the old line goes before a new one comes
     * @param implied whether the device writes it by itself
     * @param erases the schema paths of what the device takes away when the line changes
     * @param refers the keys of the entries that its values may name, by the names of the values' places
     * @param permanent the first keys of entries that cannot be made or taken away
     * @param asks what the device asks before it takes it away
     * @param ownNo whether what takes it away is stated, and does not follow from the line
     */
    record Traits(
            boolean removeFirst,
            boolean implied,
            List<List<XmlName>> erases,
            Map<String, List<XmlName>> refers,
            Optional<Pattern> permanent,
            Optional<Pattern> asks,
            boolean ownNo) {
        Traits {
            erases = List.copyOf(erases);
            refers = Map.copyOf(refers);
        }
    }

    /** Where the value of a place is. */
    sealed interface Source {
        /** Whose value it is. */
        DataDefinition schema();

        /** The node itself. */
        record Own(DataDefinition schema) implements Source {}

        /** A leaf or leaf-list beneath the node or, of a leaf, beside it; by the nodes down to it. */
        record Beneath(List<ChildIndex.Child> down) implements Source {
            public Beneath {
                down = List.copyOf(down);
            }

            @Override
            public DataDefinition schema() {
                return down.getLast().node();
            }
        }

        /** A key of a list on the way, by its place there. */
        record KeyOf(int hop, ChildIndex.Child key) implements Source {
            @Override
            public DataDefinition schema() {
                return key.node();
            }
        }
    }

    /** The node that is written. */
    DataDefinition node() {
        return way.getLast().node();
    }

    /** Whether the line is the affirmative form of a boolean, whose {@code no} form says false. */
    boolean isSwitch() {
        return node() instanceof SchemaNode.Leaf leaf
                && leaf.type() instanceof dev.turnup.yang.schema.Type.BooleanType
                && !sources.containsKey("");
    }

    /** Whether all values of the leaf-list are on one line. */
    boolean isWhole() {
        return lines.stream().flatMap(line -> line.parts().stream()).anyMatch(Unit::isOwnWhole);
    }

    private static boolean isOwnWhole(Part part) {
        return part instanceof Part.Slot slot && slot.name().isEmpty() && slot.extent() == Extent.ALL;
    }

    /** Whether it enters a mode and says nothing else: it goes with the last line in it, and with nothing else. */
    boolean isOnlyAPlace() {
        return mode != null && node() instanceof SchemaNode.Container container && !container.presence();
    }

    /** Whether the user's order of the entries or values, a line each, is the order of the lines. */
    boolean ordered() {
        return switch (node()) {
            case SchemaNode.ListNode list -> list.orderedByUser();
            case SchemaNode.LeafList list -> list.orderedByUser() && !isWhole();
            case SchemaNode.Container container -> false;
            case SchemaNode.Leaf leaf -> false;
            case SchemaNode.AnyData any -> false;
        };
    }

    /** Whether a line takes such a node away. */
    boolean denies(String line) {
        return no.stream()
                .anyMatch(form -> TemplateMatch.of(form, Words.of(line), (name, text) -> true)
                        .isPresent());
    }

    @Override
    public String toString() {
        return path.stream().map(name -> "/" + name.local()).reduce("", String::concat);
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.line;

import dev.turnup.iosxe.line.Unit.Source;
import dev.turnup.yang.data.DataNode;
import dev.turnup.yang.data.TreeBuilder;
import dev.turnup.yang.schema.ChildIndex;
import dev.turnup.yang.schema.Schema;
import dev.turnup.yang.schema.SchemaNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes a tree of the lines of a running configuration. */
final class ConfigReader {
    private static final String NO = "no ";

    private final TreeBuilder tree;
    private final List<UnknownLine> unknown = new ArrayList<>();

    private ConfigReader(Schema schema) {
        this.tree = new TreeBuilder(schema);
    }

    static Configured read(Schema schema, Mode top, String text) {
        ConfigReader reader = new ConfigReader(schema);
        for (ConfigLine line : ConfigText.lines(text)) {
            reader.line(top, line);
        }
        return new Configured(reader.tree.tree(), reader.unknown);
    }

    /** Lines at the top that nobody knows are none of ours; whatever stands in a mode of ours is kept. */
    private boolean line(Mode mode, ConfigLine line) {
        Optional<LineMatch> match = LineMatch.of(mode, line.text())
                .filter(found -> found.unit().mode() != null || line.children().isEmpty());
        match.ifPresent(found -> add(found, line));
        return match.isPresent() || (line.text().startsWith(NO) && denied(mode, line));
    }

    /** The {@code no} form of a line says false where there are two sides to it, and else nothing. */
    private boolean denied(Mode mode, ConfigLine line) {
        String affirmed = line.text().substring(NO.length()).strip();
        Optional<LineMatch> match = LineMatch.of(mode, affirmed);
        match.filter(found -> found.unit().isSwitch()).ifPresent(found -> add(found.denied(), line));
        return match.isPresent() || mode.units().stream().anyMatch(unit -> unit.denies(line.text()));
    }

    private void lines(Mode mode, List<ConfigLine> lines) {
        for (ConfigLine line : lines) {
            if (!mode.passesOver(line.text()) && !line(mode, line)) {
                unknown.add(new UnknownLine(tree.path(), line.number(), line.text()));
                tree.add(KeptLines.NAME, KeptLines.element(line));
            }
        }
    }

    private void add(LineMatch match, ConfigLine line) {
        Unit unit = match.unit();
        if (unit.traits().implied()) {
            return;
        }
        boolean inner = unit.node() instanceof SchemaNode.Parent;
        int depth = inner ? unit.way().size() : unit.way().size() - 1;
        for (int hop = 0; hop < depth; hop++) {
            tree.down(unit.way().get(hop));
            keys(match, hop);
        }
        if (!inner) {
            own(match);
        }
        match.texts().forEach((name, texts) -> {
            if (unit.sources().get(name) instanceof Source.Beneath beneath) {
                beneath(beneath, texts);
            }
        });
        if (unit.mode() != null) {
            lines(unit.mode(), line.children());
        }
        for (int hop = 0; hop < depth; hop++) {
            tree.up();
        }
    }

    private void keys(LineMatch match, int hop) {
        match.texts().forEach((name, texts) -> {
            if (match.unit().sources().get(name) instanceof Source.KeyOf key && key.hop() == hop) {
                leaf(key.key(), texts.getFirst());
            }
        });
    }

    private void own(LineMatch match) {
        ChildIndex.Child child = match.unit().way().getLast();
        List<String> texts = match.texts().getOrDefault("", List.of());
        switch (child.node()) {
            case SchemaNode.Leaf leaf -> tree.add(child, new DataNode.Leaf(leaf, match.value(leaf)));
            case SchemaNode.LeafList list ->
                texts.forEach(text -> tree.add(child, LineMatch.value(new Source.Own(list), text)));
            case SchemaNode.Container never -> throw new IllegalStateException("no leaf: " + never.name());
            case SchemaNode.ListNode never -> throw new IllegalStateException("no leaf: " + never.name());
            case SchemaNode.AnyData any -> throw new IllegalStateException("any data have no line: " + any.name());
        }
    }

    private void beneath(Source.Beneath beneath, List<String> texts) {
        int depth = beneath.down().size() - 1;
        for (int i = 0; i < depth; i++) {
            tree.down(beneath.down().get(i));
        }
        ChildIndex.Child child = beneath.down().getLast();
        texts.forEach(text -> leaf(child, text));
        for (int i = 0; i < depth; i++) {
            tree.up();
        }
    }

    private void leaf(ChildIndex.Child child, String text) {
        switch (child.node()) {
            case SchemaNode.Leaf leaf ->
                tree.add(child, new DataNode.Leaf(leaf, LineMatch.value(new Source.Own(leaf), text)));
            case SchemaNode.LeafList list -> tree.add(child, LineMatch.value(new Source.Own(list), text));
            case SchemaNode.Container never -> throw new IllegalStateException("no leaf: " + never.name());
            case SchemaNode.ListNode never -> throw new IllegalStateException("no leaf: " + never.name());
            case SchemaNode.AnyData any -> throw new IllegalStateException("any data have no line: " + any.name());
        }
    }
}

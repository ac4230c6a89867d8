// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.line;

import dev.turnup.yang.schema.SchemaNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A mode of IOS: what can stand in it, in order. */
final class Mode {
    /** A form of a unit's line. */
    record Form(Unit unit, Template line) {}

    private final SchemaNode.Parent node;
    private final List<Unit> units;
    private final List<Pattern> volatiles;
    private final String exit;
    private final Map<String, List<Form>> byFirstWord = new HashMap<>();

    /** @param volatiles lines that change by themselves */
    Mode(SchemaNode.Parent node, List<Unit> units, List<Pattern> volatiles, String exit) {
        this.node = node;
        this.units = List.copyOf(units);
        this.volatiles = List.copyOf(volatiles);
        this.exit = exit;
        for (Unit unit : units) {
            for (Template line : unit.lines()) {
                byFirstWord
                        .computeIfAbsent(line.firstWord(), word -> new ArrayList<>())
                        .add(new Form(unit, line));
            }
        }
        byFirstWord
                .values()
                .forEach(forms ->
                        forms.sort(Comparator.comparingInt(form -> -form.line().fixed())));
    }

    /** The node whose content is written in this mode. */
    SchemaNode.Parent node() {
        return node;
    }

    List<Unit> units() {
        return units;
    }

    /** The line that ends the mode. */
    String exit() {
        return exit;
    }

    /** Whether a line says nothing here: it ends the mode or one in it, or changes by itself. */
    boolean passesOver(String line) {
        return line.equals(exit)
                || line.equals("exit")
                || units.stream().anyMatch(unit -> unit.mode() != null && line.equals(unit.mode().exit))
                || volatiles.stream().anyMatch(pattern -> pattern.matcher(line).matches());
    }

    /** Whether a line takes away, in this mode or one in it, what the router asks about. */
    boolean asks(String line) {
        return units.stream()
                .anyMatch(unit -> (unit.traits().asks().isPresent() && unit.denies(line))
                        || (unit.mode() != null && unit.mode().asks(line)));
    }

    /** The forms that a line beginning with that word can have, the most particular first. */
    List<Form> forms(String firstWord) {
        List<Form> forms = new ArrayList<>(byFirstWord.getOrDefault(firstWord, List.of()));
        forms.addAll(byFirstWord.getOrDefault("", List.of()));
        return forms;
    }
}

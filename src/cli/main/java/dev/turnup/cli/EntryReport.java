// SPDX-License-Identifier: Apache-2.0
package dev.turnup.cli;

import dev.turnup.transaction.GroupId;
import dev.turnup.transaction.JournalEntry;
import dev.turnup.transaction.JournalEntry.Conclusion;
import dev.turnup.transaction.JournalEntry.State;
import dev.turnup.transaction.JournalRemainder;
import dev.turnup.transaction.secret.ConfidentialText;
import dev.turnup.xml.XmlReader;
import dev.turnup.xml.XmlReader.Event;
import dev.turnup.xml.XmlWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says what the journal has of a transaction, for people and as JSON. */
final class EntryReport {
    private EntryReport() {}

    /** How it ended, or how far it came. */
    static String end(JournalEntry entry) {
        return entry.conclusion().map(Conclusion::name).orElse(entry.state().name());
    }

    /** Lines with aligned columns. */
    static List<String> table(List<JournalEntry> entries) {
        List<List<String>> rows = entries.stream()
                .map(e -> List.of(
                        Times.text(e.begun()),
                        e.tx().text(),
                        end(e),
                        e.device(),
                        e.who(),
                        e.label().isEmpty() ? "" : "\"" + e.label() + "\""))
                .toList();
        int[] widths = new int[6];
        rows.forEach(row -> {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        });
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                line.append(row.get(i)).append(" ".repeat(widths[i] - row.get(i).length() + 2));
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    /** Everything, one fact a line, then the edits as they were sent, secrets masked. */
    static String text(JournalEntry entry, Ansi ansi) {
        StringBuilder text = new StringBuilder(ansi.bold(entry.tx() + "  " + end(entry))).append('\n');
        line(text, "device", entry.device());
        line(text, "who", entry.who());
        if (!entry.label().isEmpty()) {
            line(text, "label", entry.label());
        }
        entry.group().ifPresent(group -> line(text, "group", group.text()));
        line(text, "begun", Times.text(entry.begun()));
        entry.ended().ifPresent(ended -> line(text, "ended", Times.text(ended)));
        line(text, "tier", entry.tier() + ": " + entry.tier().promise());
        entry.confirmBy().filter(by -> entry.unresolved()).ifPresent(by -> line(text, "confirm by", Times.text(by)));
        line(text, "before", entry.before().toString());
        line(text, "after", entry.after().toString());
        line(
                text,
                "startup",
                entry.saved().map(at -> "saved at " + Times.text(at)).orElse("not saved"));
        if (!entry.explanation().isEmpty()) {
            line(text, "because", entry.explanation());
        }
        edit(text, "The edit, as it was sent:", entry.forward(), ansi);
        edit(text, "The way back:", entry.inverse(), ansi);
        entry.remainder().ifPresent(remainder -> {
            line(
                    text,
                    remainder.name(),
                    remainder.order() + ", from " + remainder.before() + " to " + remainder.after());
            edit(text, "What is changed of " + remainder.name() + ":", remainder.forward(), ansi);
            edit(text, "The way back of " + remainder.name() + ":", remainder.inverse(), ansi);
        });
        return text.toString();
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append("  ")
                .append("%-10s ".formatted(name))
                .append(value.replace("\n", "\n             "))
                .append('\n');
    }

    private static void edit(StringBuilder text, String heading, ConfidentialText edit, Ansi ansi) {
        text.append('\n')
                .append(ansi.bold(heading))
                .append('\n')
                .append(pretty(edit.masked()))
                .append('\n');
        if (edit.secret() && edit.whole().isEmpty()) {
            text.append(ansi.dim("its secrets were left out, or were sealed with a key that is not here"))
                    .append('\n');
        }
    }

    /** The document laid out for people; what is no document stays as it is. */
    static String pretty(String xml) {
        XmlWriter out = XmlWriter.pretty();
        try (XmlReader in = XmlReader.of(xml, "the journal")) {
            while (in.next() != Event.EOF) {
                switch (in.event()) {
                    case START -> {
                        out.start(in.name());
                        in.attributes().forEach(out::attribute);
                    }
                    case END -> out.end();
                    case TEXT -> {
                        if (!in.isWhiteSpace()) {
                            out.text(in.text());
                        }
                    }
                    case BEGIN, EOF -> {}
                }
            }
        }
        return out.toString().strip();
    }

    /** As JSON; with the edits where they are asked for, secrets masked. */
    static Map<String, Object> json(JournalEntry entry, boolean edits) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("tx", entry.tx());
        one.put("begun", entry.begun());
        one.put("ended", entry.ended());
        one.put("who", entry.who());
        one.put("label", entry.label());
        one.put("device", entry.device());
        one.put("group", entry.group().map(GroupId::text));
        one.put("tier", entry.tier().name());
        one.put("state", entry.state().name());
        one.put("conclusion", entry.conclusion().map(Conclusion::name));
        one.put("confirmBy", entry.confirmBy());
        one.put("explanation", entry.explanation());
        one.put("digestBefore", entry.before().toString());
        one.put("digestAfter", entry.after().toString());
        one.put("startupSaved", entry.saved());
        one.put("remainder", entry.remainder().map(JournalRemainder::name));
        if (edits) {
            one.put("forward", entry.forward().masked());
            one.put("inverse", entry.inverse().masked());
            one.put("remainderForward", entry.remainder().map(r -> r.forward().masked()));
            one.put("remainderInverse", entry.remainder().map(r -> r.inverse().masked()));
            one.put("secretsThere", entry.whole());
        }
        return one;
    }

    /** What a transaction that is not over waits for, and what to type. */
    static String next(JournalEntry entry, Instant now) {
        String tx = entry.tx().text();
        Optional<Duration> left = entry.confirmBy().map(by -> Duration.between(now, by));
        boolean open = left.filter(l -> !l.isNegative()).isPresent();
        if (entry.state() == State.AWAITING) {
            String by = entry.confirmBy().map(Times::text).orElse("");
            return open
                    ? "goes back at " + by + " (in " + Times.clock(left.get()) + "); keep it: turnup confirm " + tx
                            + "; take it back now: turnup cancel " + tx
                    : "was to go back at " + by + "; see what became of it: turnup recover";
        }
        return open
                ? "under way, or left by a run that died; the device goes back by itself at "
                        + entry.confirmBy().map(Times::text).orElse("")
                : "under way, or left by a run that died; settle it: turnup recover";
    }
}

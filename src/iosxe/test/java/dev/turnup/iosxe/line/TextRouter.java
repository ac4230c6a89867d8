// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A little router that holds lines and does with a line what IOS does: puts it in the place of the one that says the same
 * thing, takes away what {@code no} names, and refuses what it does not have the means for. It knows nothing of the models
 * or their notes; what it knows of CME is below, written down a second time.
 */
final class TextRouter {
    private static final Set<String> BUILT_IN = Set.of("6961", "7841", "7965", "8841", "8961");
    private static final Pattern MODE = Pattern.compile(
            "voice register (global|(dn|pool|pool-type|template) (\\S+))|telephony-service|call-manager-fallback"
                    + "|(ephone-dn|ephone) (\\d+)( \\S+)?");

    /** How many words of a line say what it is about: what comes after is what is said of it. */
    private static final List<Map.Entry<Pattern, Integer>> SUBJECTS = List.of(
            Map.entry(Pattern.compile("(load|limit-dn|softkeys) .*"), 2),
            Map.entry(Pattern.compile("authenticate (credential) .*"), 3),
            Map.entry(Pattern.compile("(authenticate|xml-config|system|allow|after-hour|anonymous|caller-id) .*"), 2),
            Map.entry(Pattern.compile("call-forward b2bua .*"), 3),
            Map.entry(Pattern.compile("call-forward .*"), 2),
            Map.entry(Pattern.compile("(ip source-address|srst mode|voice-class codec) .*"), 2));

    private static final class Section {
        private final String header;
        private final List<String> lines = new ArrayList<>();

        Section(String header) {
            this.header = header;
        }
    }

    private final List<Section> sections = new ArrayList<>();
    private final boolean modeTakesAll;

    /** @param modeTakesAll whether {@code no mode} takes pools and numbers with it, as from 16.5.1b on */
    TextRouter(boolean modeTakesAll) {
        this.modeTakesAll = modeTakesAll;
    }

    /** What was refused, with the line. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;

        Refused(String line, String why) {
            super(line + "  <- " + why);
        }
    }

    /** Takes a running configuration for its own. */
    void load(String text) {
        sections.clear();
        for (String line : text.lines().toList()) {
            if (line.isBlank() || line.strip().equals("!")) {
                continue;
            }
            if (!line.startsWith(" ")) {
                sections.add(new Section(line.strip()));
            } else {
                sections.getLast().lines.add(line.substring(1).stripTrailing());
            }
        }
    }

    String running() {
        StringBuilder text = new StringBuilder();
        for (Section section : sections) {
            text.append(section.header).append('\n');
            section.lines.forEach(line -> text.append(' ').append(line).append('\n'));
            text.append("!\n");
        }
        return text.toString();
    }

    /** Every line with the section it stands in: the order of lines says nothing. */
    Set<String> content() {
        Set<String> content = new TreeSet<>();
        for (Section section : sections) {
            // It is a place and nothing else: whether it was ever entered does not matter.
            if (!section.header.equals("voice register global")) {
                content.add(section.header);
            }
            section.lines.forEach(line -> content.add(section.header + " / " + line));
        }
        return content;
    }

    void enter(Script script) {
        Optional<Section> mode = Optional.empty();
        for (Command command : script.commands()) {
            String line = command.line().text();
            if (line.equals("exit")) {
                mode = Optional.empty();
            } else if (MODE.matcher(line).matches()) {
                mode = Optional.of(open(line));
            } else if (line.startsWith("no ") && MODE.matcher(line.substring(3)).matches()) {
                close(line.substring(3));
                mode = Optional.empty();
            } else if (mode.isPresent()) {
                within(mode.get(), line, " ".repeat(command.depth() - 1));
            } else {
                throw new Refused(line, "not in this mode");
            }
        }
    }

    private Optional<Section> find(String header) {
        return sections.stream()
                .filter(s -> subject(s.header).equals(subject(header)))
                .findFirst();
    }

    private static String subject(String header) {
        Matcher mode = MODE.matcher(header);
        return mode.matches() && mode.group(6) != null ? header.substring(0, mode.start(6)) : header;
    }

    private Section open(String header) {
        limit(header, "voice register dn ", "voice register global", "max-dn");
        limit(header, "voice register pool ", "voice register global", "max-pool");
        limit(header, "ephone-dn ", "telephony-service", "max-dn");
        limit(header, "ephone ", "telephony-service", "max-ephones");
        if (Set.of("telephony-service", "call-manager-fallback").contains(header)
                && sections.stream()
                        .map(section -> section.header)
                        .anyMatch(h -> h.matches("telephony-service|call-manager-fallback") && !h.equals(header))) {
            throw new Refused(header, "CME and survivability exclude each other");
        }
        return find(header).orElseGet(() -> {
            Section section = new Section(header);
            sections.add(section);
            return section;
        });
    }

    private void limit(String header, String kind, String holder, String limit) {
        if (header.startsWith(kind)) {
            int tag = Integer.parseInt(subject(header).substring(kind.length()));
            int most = find(holder)
                    .flatMap(s -> said(s, limit))
                    .map(Integer::parseInt)
                    .orElse(0);
            if (tag > most) {
                throw new Refused(header, limit + " is " + most);
            }
        }
    }

    private static Optional<String> said(Section section, String about) {
        return section.lines.stream()
                .filter(line -> line.startsWith(about + " "))
                .map(line -> line.substring(about.length() + 1))
                .findFirst();
    }

    private void close(String header) {
        find(header).ifPresent(sections::remove);
        Matcher mode = MODE.matcher(header);
        if (mode.matches() && "dn".equals(mode.group(2))) {
            inPools(line -> line.matches("number \\d+ dn " + mode.group(3)));
        }
        if (mode.matches() && "pool-type".equals(mode.group(2))) {
            inPools(line -> line.matches("type " + mode.group(3) + "( .*)?"));
        }
        if (mode.matches() && "template".equals(mode.group(2))) {
            inPools(line -> line.equals("template " + mode.group(3)));
        }
    }

    /** The device takes lines from pools because what they name is gone. */
    private void inPools(java.util.function.Predicate<String> taken) {
        sections.stream()
                .filter(s -> s.header.startsWith("voice register pool "))
                .forEach(s -> s.lines.removeIf(taken));
    }

    private void within(Section section, String line, String indentation) {
        boolean no = line.startsWith("no ");
        String bare = no ? line.substring(3) : line.startsWith("default ") ? line.substring(8) : line;
        String about = about(section, bare);
        int beneath = indentation.length();
        if (beneath > 0) {
            section.lines.add(indentation + line);
            return;
        }
        section.lines.removeIf(old -> {
            String said = old.startsWith("no ") ? old.substring(3) : old;
            return said.equals(about) || said.startsWith(about + " ");
        });
        if (no && about.equals("mode") && section.header.equals("voice register global")) {
            clear(section);
        }
        boolean keepsNo = bare.matches("(gsm|telnet|phoneload)-support|huntstop");
        boolean leavesNothing = line.startsWith("default ") || line.startsWith("create ") || line.equals("huntstop");
        if (leavesNothing || (no && !keepsNo)) {
            return;
        }
        allow(section, line);
        section.lines.add(line);
    }

    private void clear(Section global) {
        global.lines.removeIf(line -> line.startsWith("source-address "));
        if (modeTakesAll) {
            sections.removeIf(s -> s.header.matches("voice register (dn|pool) \\d+"));
        } else {
            inPools(line -> line.startsWith("username "));
        }
    }

    private static String about(Section section, String line) {
        String[] words = line.split(" +");
        int count = 1;
        if (section.header.startsWith("voice register pool ") && words[0].equals("number")) {
            count = 2;
        }
        if (words[0].equals("xml-config") && words[1].equals("custom")) {
            count = words.length;
        }
        if (count == 1) {
            count = SUBJECTS.stream()
                    .filter(subject -> subject.getKey().matcher(line).matches())
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse(1);
        }
        return String.join(" ", List.of(words).subList(0, Math.min(count, words.length)));
    }

    private void allow(Section section, String line) {
        if (line.startsWith("source-address ") && said(section, "mode").isEmpty()) {
            throw new Refused(line, "no mode");
        }
        Matcher dn = Pattern.compile("number \\d+ dn (\\d+)").matcher(line);
        if (dn.matches() && find("voice register dn " + dn.group(1)).isEmpty()) {
            throw new Refused(line, "no such dn");
        }
        Matcher type = Pattern.compile("type (\\S+).*").matcher(line);
        if (section.header.startsWith("voice register pool ")
                && type.matches()
                && !BUILT_IN.contains(type.group(1))
                && find("voice register pool-type " + type.group(1)).isEmpty()) {
            throw new Refused(line, "unknown type");
        }
        Matcher template = Pattern.compile("template (\\d+)").matcher(line);
        if (template.matches()
                && find("voice register template " + template.group(1)).isEmpty()) {
            throw new Refused(line, "no such template");
        }
        if (line.startsWith("id mac ") || line.startsWith("mac-address ")) {
            if (sections.stream().anyMatch(other -> other != section && other.lines.contains(line))) {
                throw new Refused(line, "taken by another");
            }
        }
        if (line.matches("max-(dn|pool) \\d+") && section.header.equals("voice register global")) {
            String kind = line.startsWith("max-dn") ? "voice register dn " : "voice register pool ";
            int most = Integer.parseInt(line.substring(line.indexOf(' ') + 1));
            sections.stream()
                    .filter(s -> s.header.startsWith(kind))
                    .filter(s -> Integer.parseInt(s.header.substring(kind.length())) > most)
                    .findFirst()
                    .ifPresent(s -> {
                        throw new Refused(line, "below " + s.header);
                    });
        }
    }
}

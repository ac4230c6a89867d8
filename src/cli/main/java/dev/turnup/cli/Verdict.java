// SPDX-License-Identifier: Apache-2.0
package dev.turnup.cli;

import dev.turnup.xml.Location;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What became of one document.
 *
 * @param file as the user named it
 * @param format the one it was read as; empty where it was not read
 * @param nodes how many of its nodes the models know
 * @param warnings what is not understood, one sentence each; why a file cannot be read
 * @param faults everything that is wrong, the first {@link #MOST} of it
 * @param more how many faults there are beyond these
 */
record Verdict(
        String file,
        Kind kind,
        Optional<GetCommand.Format> format,
        int nodes,
        List<String> warnings,
        List<Fault> faults,
        int more) {
    /** A document with more faults is of another kind; nobody reads on. */
    static final int MOST = 10_000;

    /** Whether it obeys the models. */
    enum Kind {
        VALID,
        INVALID,
        /** It is no XML, JSON or YAML. */
        MALFORMED,
        /** The models know nothing of what is in it. */
        UNCHECKED,
        /** The file cannot be read. */
        UNREADABLE;

        boolean isInvalid() {
            return this == INVALID || this == MALFORMED || this == UNCHECKED;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One thing that is wrong.
     *
     * @param path the data path; empty where it is said of the text
     * @param schemaPath the schema node identifier (RFC 7950, section 6.5), with modules' names as prefixes
     * @param rule the rule, or what is wrong with the text
     * @param declared where the models state the rule or the node
     * @param actual what is there instead
     * @param hint what to do
     * @param errorMessage the models' own words
     * @param at where it stands in the document
     */
    record Fault(
            String path,
            Optional<String> schemaPath,
            String rule,
            Optional<Location> declared,
            Optional<String> actual,
            Optional<String> hint,
            String errorTag,
            Optional<String> errorAppTag,
            Optional<String> errorMessage,
            Optional<Location> at) {

        private Map<String, Object> json() {
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("path", path.isEmpty() ? Optional.empty() : path);
            object.put("schemaPath", schemaPath);
            object.put("rule", rule);
            object.put("file", declared.map(Location::source));
            object.put("line", declared.map(Location::line).filter(line -> line > 0));
            object.put("actual", actual);
            object.put("hint", hint);
            object.put("errorTag", errorTag);
            object.put("errorAppTag", errorAppTag);
            object.put("errorMessage", errorMessage);
            object.put("at", at.map(Location::source));
            object.put("atLine", at.map(Location::line).filter(line -> line > 0));
            object.put("atColumn", at.map(Location::column).filter(column -> column > 0));
            return object;
        }

        private String text(Ansi ansi) {
            StringBuilder text = new StringBuilder();
            text.append(path.isEmpty() ? "" : ansi.bold(path) + "\n");
            text.append("  rule      ")
                    .append(declared.map(d -> "%-20s ".formatted(rule) + ansi.dim(d.source() + ":" + d.line()))
                            .orElse(rule))
                    .append('\n');
            actual.ifPresent(a -> text.append("  actual    ").append(a).append('\n'));
            errorMessage.ifPresent(m -> text.append("  says      ").append(m).append('\n'));
            hint.ifPresent(h -> text.append("  hint      ").append(h).append('\n'));
            at.ifPresent(place -> text.append("  at        ").append(place).append('\n'));
            schemaPath.ifPresent(p -> text.append(ansi.dim("  schema    " + p)).append('\n'));
            String tags = errorTag + errorAppTag.map(tag -> ", " + tag).orElse("");
            return text.append(ansi.dim("  error     " + tags)).append('\n').toString();
        }
    }

    Map<String, Object> json() {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("file", file);
        object.put("verdict", kind.name());
        object.put("format", format.map(f -> f.name().toLowerCase(Locale.ROOT)));
        object.put("nodes", nodes);
        object.put("warnings", warnings);
        object.put("violations", faults.stream().map(Fault::json).toList());
        object.put("moreViolations", more);
        return object;
    }

    String text(Ansi ansi) {
        int count = faults.size() + more;
        String found = count == 0 ? "" : ", " + (count == 1 ? "1 violation" : "%,d violations".formatted(count));
        String checked = nodes == 0 ? "" : ", %,d nodes".formatted(nodes);
        String word = kind == Kind.VALID ? ansi.green(kind.word()) : ansi.red(kind.word());
        String why = switch (kind) {
            case UNREADABLE -> ": " + String.join("; ", warnings);
            case UNCHECKED -> ": nothing in it is of these models; --models names others";
            case VALID, INVALID, MALFORMED -> checked + found;
        };
        StringBuilder text = new StringBuilder("%s: %s%s%n".formatted(file, word, why));
        if (kind == Kind.UNREADABLE) {
            return text.toString();
        }
        warnings.forEach(warning -> text.append("  ")
                .append(ansi.yellow("warning   "))
                .append(warning)
                .append('\n'));
        faults.forEach(fault -> text.append(fault.text(ansi)));
        if (more > 0) {
            text.append("and %,d more violations%n".formatted(more));
        }
        return text.toString();
    }
}

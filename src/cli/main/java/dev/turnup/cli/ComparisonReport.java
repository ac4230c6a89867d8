// SPDX-License-Identifier: Apache-2.0
package dev.turnup.cli;

import dev.turnup.yang.compare.DeliberateDifferences;
import dev.turnup.yang.compare.SchemaComparison;
import dev.turnup.yang.compare.SchemaDifference;
import dev.turnup.yang.schema.Release;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a comparison of Turnup's models with a router's came to, for a person or a program. */
final class ComparisonReport {
    private static final String LINE = "%-10s %s%n";
    private static final String SIDE = "           %s  %s%n";

    /** One that is on purpose. */
    private record Deliberate(SchemaDifference difference, DeliberateDifferences.Entry entry) {}

    private final Path published;
    private final boolean asked;
    private final SchemaComparison comparison;
    private final List<SchemaDifference> unexplained = new ArrayList<>();
    private final List<Deliberate> deliberate = new ArrayList<>();

    /**
     * Sorts the differences.
     *
     * @param asked whether the user said which release it is
     * @param known the reasons that there are
     */
    ComparisonReport(Path published, boolean asked, SchemaComparison comparison, DeliberateDifferences known) {
        this.published = published;
        this.asked = asked;
        this.comparison = comparison;
        for (SchemaDifference difference : comparison.differences()) {
            known.reason(difference, comparison.release())
                    .ifPresentOrElse(
                            entry -> deliberate.add(new Deliberate(difference, entry)),
                            () -> unexplained.add(difference));
        }
    }

    ExitCode exitCode() {
        return unexplained.isEmpty() && comparison.compared() > 0 ? ExitCode.DONE : ExitCode.CHANGES;
    }

    Map<String, Object> json() {
        String same = deliberate.isEmpty() ? "EQUAL" : "EXPLAINED";
        String outcome = exitCode() == ExitCode.DONE ? same : "DIFFERENT";
        Map<String, Object> object =
                Json.answer("models check", outcome, exitCode().number());
        object.put("published", published.toString());
        object.put("release", comparison.release().map(Release::toString));
        object.put("releaseAsked", asked);
        object.put("compared", comparison.compared());
        object.put("agreeing", comparison.agreeing());
        object.put("absentAndUnclaimed", comparison.unclaimed());
        object.put("notCompared", comparison.notCompared().stream().sorted().toList());
        object.put(
                "differences", unexplained.stream().map(ComparisonReport::json).toList());
        object.put(
                "deliberate",
                deliberate.stream()
                        .map(one -> {
                            Map<String, Object> json = json(one.difference());
                            json.put("reason", one.entry().reason());
                            json.put("foundIn", one.entry().models());
                            return json;
                        })
                        .toList());
        return object;
    }

    private static Map<String, Object> json(SchemaDifference difference) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("kind", difference.kind().name());
        object.put("path", difference.path());
        object.put("property", difference.property());
        object.put("stated", difference.stated());
        object.put("published", difference.published());
        object.put("file", difference.declared().source());
        object.put("line", difference.declared().line());
        return object;
    }

    /**
     * For a person.
     *
     * @param all whether to show what is on purpose as fully as what is not
     */
    String text(boolean all, Ansi ansi) {
        StringBuilder text = new StringBuilder(ansi.bold(heading())).append('\n');
        for (SchemaDifference difference : unexplained) {
            String kind = switch (difference.kind()) {
                case ABSENT -> ansi.red("absent    ");
                case MOVED -> ansi.yellow("moved     ");
                case DIFFERENT -> ansi.yellow("different ");
                case UNCLAIMED -> ansi.yellow("unclaimed ");
            };
            text.append(LINE.formatted(kind, difference.path() + ansi.dim("  " + difference.declared())));
            sides(text, difference, ansi);
        }
        if (!unexplained.isEmpty() && !deliberate.isEmpty()) {
            text.append('\n');
        }
        for (Deliberate one : deliberate) {
            SchemaDifference difference = one.difference();
            text.append(LINE.formatted(
                    ansi.cyan("on purpose"),
                    difference.path() + "  " + ansi.dim(difference.property() + ": ") + reason(one.entry())));
            if (all) {
                sides(text, difference, ansi);
            }
        }
        comparison
                .notCompared()
                .forEach(module -> text.append(LINE.formatted(
                        ansi.dim("no module "),
                        module + ansi.dim("  is not among these; its rpcs were not compared"))));
        return text.append(summary(ansi)).append('\n').toString();
    }

    private String heading() {
        String release = comparison
                .release()
                .map(r -> asked ? ", as they are in " + r : ", as they are " + from(r) + " (what these look most like)")
                .orElse("");
        return published + " against Turnup's models" + release;
    }

    private static String from(Release release) {
        return release.equals(Release.EARLIEST) ? "in the earliest releases" : "from " + release + " on";
    }

    private String reason(DeliberateDifferences.Entry entry) {
        boolean same = entry.models().equals("*")
                || comparison
                        .release()
                        .filter(r -> r.toString().equals(entry.models()))
                        .isPresent();
        return entry.reason() + (same ? "" : " (as found in " + entry.models() + ")");
    }

    private static void sides(StringBuilder text, SchemaDifference difference, Ansi ansi) {
        String property = difference.property();
        switch (difference.kind()) {
            case ABSENT -> text.append(SIDE.formatted("router", "has no such node"));
            case MOVED -> text.append(SIDE.formatted("router", "has it at " + difference.published()));
            case UNCLAIMED ->
                text.append(SIDE.formatted("Turnup", "says it is there " + difference.stated()))
                        .append(SIDE.formatted("router", "has it: " + difference.published()));
            case DIFFERENT -> {
                Sides sides = Sides.of(property, difference.stated(), difference.published());
                text.append(SIDE.formatted("Turnup", ansi.dim(property + "  ") + sides.ours()))
                        .append(SIDE.formatted("router", ansi.dim(property + "  ") + sides.theirs()));
            }
        }
    }

    private String summary(Ansi ansi) {
        int compared = comparison.compared();
        if (compared == 0) {
            return ansi.red("none of the nodes of Turnup's models is there: are these the models of an IOS XE router?");
        }
        StringBuilder text =
                new StringBuilder("%d nodes compared, %d agree".formatted(compared, comparison.agreeing()));
        if (comparison.unclaimed() > 0) {
            text.append(", %d more are of other releases".formatted(comparison.unclaimed()));
        }
        if (!deliberate.isEmpty()) {
            text.append(", %s on purpose".formatted(differences(deliberate.size())));
        }
        return text.append(": ")
                .append(
                        unexplained.isEmpty()
                                ? ansi.green(deliberate.isEmpty() ? "no difference" : "no other difference")
                                : ansi.yellow(differences(unexplained.size())
                                        + (deliberate.isEmpty() ? "" : " that nothing explains")))
                .toString();
    }

    private static String differences(int count) {
        return count == 1 ? "1 difference" : count + " differences";
    }

    /** What two texts of one property have that the other has not, laid out for reading. */
    private record Sides(String ours, String theirs) {
        private static final String NONE = "-";

        /** The plain text of a condition has no spaces around parentheses. */
        private static final Pattern OPERATOR = Pattern.compile("(?<=\\)) ?(or|and) ?(?=[(./])");

        static Sides of(String property, String ours, String theirs) {
            if (property.equals("must") || property.equals("when")) {
                List<String> one = List.of(ours.split(" ; ", -1));
                List<String> other = List.of(theirs.split(" ; ", -1));
                return new Sides(conditions(one, other), conditions(other, one));
            }
            Optional<List<String>> one = names(ours);
            Optional<List<String>> other = names(theirs);
            if (one.isPresent() && other.isPresent()) {
                return new Sides(more(one.get(), other.get()), more(other.get(), one.get()));
            }
            return new Sides(ours.equals(NONE) ? "none" : ours, theirs.equals(NONE) ? "none" : theirs);
        }

        private static String conditions(List<String> one, List<String> other) {
            String own = one.stream()
                    .filter(c -> !other.contains(c) && !c.equals(NONE))
                    .map(c -> OPERATOR.matcher(c).replaceAll(" $1 "))
                    .collect(Collectors.joining("\n                 and "));
            return own.isEmpty() ? "none" + (one.size() > 1 || !one.contains(NONE) ? " beyond these" : "") : own;
        }

        /** The values of an enumeration, bits or an identityref. */
        private static Optional<List<String>> names(String type) {
            return type.matches("(enumeration|bits|identityref) \\[.*]")
                    ? Optional.of(List.of(type.substring(type.indexOf('[') + 1, type.length() - 1)
                            .split(" ", -1)))
                    : Optional.empty();
        }

        private static String more(List<String> one, List<String> other) {
            List<String> own =
                    one.stream().filter(name -> !other.contains(name)).toList();
            int common = one.size() - own.size();
            return (own.isEmpty() ? "nothing" : String.join(" ", own)) + " beyond the " + common + " that both have";
        }
    }
}

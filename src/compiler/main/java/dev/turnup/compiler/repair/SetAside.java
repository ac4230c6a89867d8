// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.repair;

import dev.turnup.compiler.errata.Errata;
import dev.turnup.compiler.errata.Erratum;
import dev.turnup.compiler.source.CompilerException;
import dev.turnup.compiler.statement.Cursor;
import dev.turnup.compiler.statement.ModuleTree;
import dev.turnup.compiler.statement.TreeEdit;
import dev.turnup.xml.Location;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Takes out what yangtools refuses for a reason that no rule knows: around the place that it names, the smallest statement
 * without which the rest still stands. Not safe for several threads.
 */
public final class SetAside {
    /** What restricts or describes the statement that it stands in, which is sound without it. */
    private static final Set<String> REMARKS = Set.of(
            "argument",
            "base",
            "config",
            "contact",
            "default",
            "description",
            "error-app-tag",
            "error-message",
            "if-feature",
            "length",
            "mandatory",
            "max-elements",
            "min-elements",
            "modifier",
            "must",
            "ordered-by",
            "organization",
            "pattern",
            "position",
            "presence",
            "range",
            "reference",
            "require-instance",
            "revision",
            "revision-date",
            "status",
            "unique",
            "units",
            "value",
            "when",
            "yin-element");

    /** What makes a type; without it any text will do. */
    private static final Set<String> TYPES = Set.of("type", "path", "fraction-digits", "enum", "bit");

    /** What is absent when it is set aside. */
    private static final Set<String> DEFINITIONS = Set.of(
            "action",
            "anydata",
            "anyxml",
            "augment",
            "case",
            "choice",
            "container",
            "deviation",
            "extension",
            "feature",
            "grouping",
            "identity",
            "import",
            "include",
            "input",
            "leaf",
            "leaf-list",
            "list",
            "notification",
            "output",
            "refine",
            "rpc",
            "typedef",
            "uses");

    private static final Set<String> CHANGES = Set.of("augment", "deviation", "import", "refine");

    private static final Pattern TOO_MANY =
            Pattern.compile("statement \\S+ allows at most (\\d+) (\\S+) substatements?: .*");
    private static final Pattern MISPLACED = Pattern.compile("statement \\S+ does not allow (\\S+) substatements?: .*");
    private static final Pattern DECLARED = Pattern.compile(".* already declared at (.+):(\\d+):(\\d+)");
    private static final Pattern STATE = Pattern.compile("Parent node has config=false, .*");
    private static final Pattern KEY = Pattern.compile("Key '([^']*)' misses node '([^']*)' in list .*");

    /** More than this is no model any more with faults in it. */
    private static final int MOST = 2_000;

    private final Errata errata;
    private final Set<String> replaced = new HashSet<>();
    private int count;

    public SetAside(Errata errata) {
        this.errata = errata;
    }

    /**
     * The modules without the statements that are refused.
     *
     * @param refusals why, each with file, line and column
     * @return the same trees where none of the refusals can be forgiven
     */
    public List<ModuleTree> from(List<ModuleTree> modules, List<CompilerException> refusals) {
        Map<String, ModuleTree> byFile = new HashMap<>();
        modules.forEach(m -> byFile.put(m.file(), m));
        Map<String, TreeEdit> edits = new HashMap<>();
        for (CompilerException refused : refusals) {
            ModuleTree module = byFile.get(refused.at().source());
            if (module != null && count < MOST) {
                TreeEdit edit = edits.computeIfAbsent(module.file(), f -> new TreeEdit());
                find(module, refused.at()).ifPresent(at -> {
                    Remedies remedies = new Remedies(errata, edit);
                    rather(at, refused, module)
                            .ifPresentOrElse(
                                    other -> remedies.drop(
                                            other,
                                            "it is declared again at " + at.at(),
                                            "left out; the other stands",
                                            ""),
                                    () -> setAside(at, refused, remedies));
                });
            }
        }
        return modules.stream()
                .map(m -> Optional.ofNullable(edits.get(m.file()))
                        .map(e -> e.applied(m))
                        .orElse(m))
                .toList();
    }

    /** Of two nodes of one name, of which one is in a grouping, the one outside goes: a grouping's node is others' too. */
    private static Optional<Cursor> rather(Cursor at, CompilerException refused, ModuleTree module) {
        Matcher other = DECLARED.matcher(refused.problem());
        if (grouping(at).isEmpty() || !other.matches() || !other.group(1).equals(module.file())) {
            return Optional.empty();
        }
        Location place =
                new Location(module.file(), Integer.parseInt(other.group(2)), Integer.parseInt(other.group(3)));
        return find(module, place).filter(c -> grouping(c).isEmpty());
    }

    private static Optional<Cursor> grouping(Cursor at) {
        for (@Nullable Cursor c = at.above(); c != null; c = c.above()) {
            if (c.keyword().equals("grouping")) {
                return Optional.of(c);
            }
        }
        return Optional.empty();
    }

    private static String absent(Cursor at, CompilerException refused) {
        if (CHANGES.contains(at.keyword())) {
            return "left out; it adds and changes nothing";
        }
        if (DECLARED.matcher(refused.problem()).matches()) {
            return "left out; the other stands";
        }
        return "left out; " + at + " is absent"
                + grouping(at).map(g -> " wherever " + g + " is used").orElse("");
    }

    private static Optional<Cursor> find(ModuleTree module, Location place) {
        Cursor[] found = new Cursor[1];
        Cursor.top(module).walk(c -> {
            if (c.statement().startLine() == place.line() && c.statement().startColumn() + 1 == place.column()) {
                found[0] = c;
            }
        });
        return Optional.ofNullable(found[0]);
    }

    private void setAside(Cursor place, CompilerException refused, Remedies remedies) {
        for (@Nullable Cursor at = place; at != null; at = at.above()) {
            String keyword = at.keyword();
            if (remedies.edit().changes(at.statement())) {
                return;
            }
            if (substatements(at, refused, remedies)) {
                count++;
                return;
            }
            if (REMARKS.contains(keyword) || keyword.indexOf(':') >= 0) {
                count++;
                remedies.drop(at, refused.problem(), at.toString());
                return;
            }
            if (TYPES.contains(keyword) && anyText(at, refused, remedies)) {
                return;
            }
            if (DEFINITIONS.contains(keyword)) {
                count++;
                remedies.drop(at, refused.problem(), absent(at, refused), "");
                return;
            }
        }
    }

    /** Changes only the substatements that a refusal of their parent speaks of. */
    private static boolean substatements(Cursor at, CompilerException refused, Remedies remedies) {
        Matcher tooMany = TOO_MANY.matcher(refused.problem());
        if (tooMany.matches()) {
            return dropAfter(at, tooMany.group(2), Integer.parseInt(tooMany.group(1)), refused, remedies);
        }
        Matcher misplaced = MISPLACED.matcher(refused.problem());
        if (misplaced.matches()) {
            return dropAfter(at, misplaced.group(1), 0, refused, remedies);
        }
        if (STATE.matcher(refused.problem()).matches()) {
            return dropAfter(at, "config", 0, refused, remedies);
        }
        if (refused.problem().startsWith("Conflicting 'min-elements ")) {
            return dropAfter(at, "max-elements", 0, refused, remedies);
        }
        Matcher key = KEY.matcher(refused.problem());
        return key.matches() && otherKeys(at, key.group(2), refused, remedies);
    }

    private static boolean dropAfter(
            Cursor parent, String keyword, int kept, CompilerException refused, Remedies remedies) {
        List<Cursor> surplus = parent.all(keyword).skip(kept).map(parent::below).toList();
        surplus.forEach(c -> remedies.drop(c, refused.problem(), c.toString()));
        return !surplus.isEmpty();
    }

    private static boolean otherKeys(Cursor list, String missing, CompilerException refused, Remedies remedies) {
        Optional<Cursor> key = list.all("key").findFirst().map(list::below);
        String before = key.map(Cursor::text).orElse("").strip();
        String rest = Arrays.stream(before.split("\\s+", -1))
                .filter(name -> !name.substring(name.indexOf(':') + 1).equals(missing))
                .collect(Collectors.joining(" "));
        if (key.isEmpty() || rest.isEmpty() || rest.equals(before)) {
            return false;
        }
        remedies.replace(
                key.get(),
                TreeEdit.with(key.get().statement(), rest),
                refused.problem(),
                "read as key '" + rest + "'",
                "");
        return true;
    }

    /** Puts a string in the place of the type that a statement is or is in, unless that was done before. */
    private boolean anyText(Cursor at, CompilerException refused, Remedies remedies) {
        Cursor type = at;
        while (!type.keyword().equals("type")) {
            Cursor above = type.above();
            if (above == null) {
                return false;
            }
            type = above;
        }
        if (!replaced.add(type.at() + ":" + type.statement().startColumn())) {
            return false;
        }
        count++;
        errata.forgive(new Erratum(
                at.at(),
                at.keyword(),
                refused.problem(),
                "the type is taken as a string",
                "that values are of the type " + type.text()));
        remedies.edit().replace(type.statement(), TreeEdit.instead(type.statement(), "type", "string"));
        return true;
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.statement;

import dev.turnup.compiler.source.CompilerException;
import dev.turnup.xml.Location;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Says in one sentence each, with file and line, why yangtools refused a text or a model. */
public final class YangtoolsProblem {
    /** yangtools ends its messages with the place, and names the module where it does not know the file. */
    private static final Pattern PLACE = Pattern.compile("(?s)(.*?)\\.? \\[at (.+?):(\\d+):(\\d+)]\\s*");

    /** A full name begins with its module's namespace and revision. */
    private static final Pattern NAMESPACE = Pattern.compile("\\([a-z][a-zA-Z0-9+.-]*:[^()\\s]*\\)(?=[A-Za-z_])");

    private static final Pattern IDENTIFIER = Pattern.compile("(Absolute|Descendant)\\{qnames=\\[([^\\]]*)]}");

    private static final Comparator<CompilerException> IN_ORDER = Comparator.comparing(
                    (CompilerException e) -> e.at().source())
            .thenComparingInt(e -> e.at().line())
            .thenComparingInt(e -> e.at().column())
            .thenComparing(CompilerException::problem);

    private YangtoolsProblem() {}

    /** The reasons for a refusal as one. */
    public static CompilerException explained(Exception refused) {
        List<CompilerException> all = all(refused);
        if (!all.isEmpty()) {
            return CompilerException.of(all.stream()
                    .map(e -> new CompilerException(
                            new Location(e.at().source(), e.at().line(), 0), e.problem(), refused))
                    .toList());
        }
        Throwable innermost = refused;
        for (@Nullable Throwable cause = refused; cause != null; cause = cause.getCause()) {
            innermost = cause;
        }
        return new CompilerException(
                Location.of("YANG modules"), oneSentence(String.valueOf(innermost.getMessage())), refused);
    }

    /**
     * All reasons for a refusal that name a place, each with line and column. The innermost message that does says what is
     * wrong; the others only say that something is.
     */
    public static List<CompilerException> all(Exception refused) {
        List<CompilerException> found = new ArrayList<>();
        collect(refused, found, Collections.newSetFromMap(new IdentityHashMap<>()));
        // yangtools' own order is another in every run.
        return found.stream().sorted(IN_ORDER).toList();
    }

    private static void collect(@Nullable Throwable t, List<CompilerException> found, Set<Throwable> seen) {
        if (t == null || !seen.add(t)) {
            return;
        }
        int before = found.size();
        collect(t.getCause(), found, seen);
        if (found.size() == before) {
            placed(t).ifPresent(found::add);
        }
        for (Throwable other : t.getSuppressed()) {
            collect(other, found, seen);
        }
    }

    private static Optional<CompilerException> placed(Throwable t) {
        Matcher placed = PLACE.matcher(String.valueOf(t.getMessage()));
        if (!placed.matches()) {
            return Optional.empty();
        }
        String source = placed.group(2);
        String file = source.endsWith(".yang") ? source : source + ".yang";
        Location at = new Location(file, Integer.parseInt(placed.group(3)), Integer.parseInt(placed.group(4)));
        return Optional.of(new CompilerException(at, oneSentence(placed.group(1)), t));
    }

    private static String oneSentence(String message) {
        String line = message.strip().replaceAll("\\s+", " ");
        String named = NAMESPACE.matcher(line).replaceAll("");
        return IDENTIFIER.matcher(named).replaceAll(m -> {
            String steps = m.group(2).replace(", ", "/");
            return Matcher.quoteReplacement(m.group(1).equals("Absolute") ? "/" + steps : steps);
        });
    }
}

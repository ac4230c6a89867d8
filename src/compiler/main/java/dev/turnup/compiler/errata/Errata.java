// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.errata;

import dev.turnup.compiler.source.CompilerException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Collects what is at fault during one compilation; a strict one ends with the pass that found something. Not safe for several threads. */
public final class Errata {
    /** The node that a grouping's statement became. */
    private static final Pattern PATH = Pattern.compile(" of /\\S+");

    private final boolean strict;
    private final List<Erratum> forgiven = new ArrayList<>();
    private final Set<Erratum> known = new HashSet<>();
    private final Set<String> places = new HashSet<>();

    private Errata(boolean strict) {
        this.strict = strict;
    }

    /** Forgives, and keeps account. */
    public static Errata forgiving() {
        return new Errata(false);
    }

    /** Forgives nothing. */
    public static Errata strict() {
        return new Errata(true);
    }

    /** Whether nothing is forgiven. */
    public boolean isStrict() {
        return strict;
    }

    /**
     * Takes note of a fault that the caller then goes around; one that is known already is not noted again.
     *
     */
    public void forgive(Erratum erratum) {
        if (known.add(erratum)) {
            forgiven.add(erratum);
        }
    }

    /**
     * Takes note of a fault that the caller found by refusing it; of one statement that is at fault in many places, as in a
     * grouping, the first is noted.
     *
     * @param refused where it is and what is wrong
     * @param statement the keyword of what is at fault
     */
    public void forgive(CompilerException refused, String statement, String remedy, String unchecked) {
        String anywhere = PATH.matcher(refused.problem()).replaceAll("");
        if (places.add(refused.at() + " " + statement + " " + anywhere)) {
            forgive(new Erratum(refused.at(), statement, refused.problem(), remedy, unchecked));
        }
    }

    /**
     * Ends a pass.
     *
     * @throws CompilerException with all that was noted, where nothing is forgiven and something was
     */
    public void settle() {
        if (strict && !forgiven.isEmpty()) {
            throw CompilerException.of(all().stream()
                    .map(e -> new CompilerException(e.at(), e.statement() + ": " + e.fault()))
                    .toList());
        }
    }

    /** What was forgiven, in the order of files and lines. */
    public List<Erratum> all() {
        return forgiven.stream()
                .sorted(Comparator.comparing((Erratum e) -> e.at().source())
                        .thenComparingInt(e -> e.at().line())
                        .thenComparing(Comparator.comparing(Erratum::statement).thenComparing(Erratum::fault)))
                .toList();
    }

    /** How many there are; each is in {@link #all}. */
    @Override
    public String toString() {
        return forgiven.size() + " errata" + (strict ? ", strict" : "");
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.errata;

import dev.turnup.compiler.source.CompilerException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is forgiven during one compilation; a strict one forgives nothing. Not safe for several threads. */
public final class Errata {
    private final boolean strict;
    private final List<Erratum> forgiven = new ArrayList<>();

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
     * @throws CompilerException where nothing is forgiven
     */
    public void forgive(Erratum erratum) {
        if (strict) {
            throw new CompilerException(erratum.at(), erratum.statement() + ": " + erratum.fault());
        }
        if (!forgiven.contains(erratum)) {
            forgiven.add(erratum);
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

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.bean;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/** The names taken in a class, an enum or a package; two names that differ in case alone are one, as in some file systems. */
final class NameScope {
    private final Set<String> taken = new HashSet<>();

    private final Predicate<String> freeOutside;

    NameScope(Set<String> taken) {
        this(taken, name -> true);
    }

    private NameScope(Set<String> taken, Predicate<String> freeOutside) {
        this.freeOutside = freeOutside;
        taken.forEach(name -> this.taken.add(name.toLowerCase(Locale.ROOT)));
    }

    /** Names that hide none of an outer scope. */
    static NameScope within(NameScope outer, Set<String> taken) {
        return new NameScope(taken, outer::isFree);
    }

    boolean isFree(String name) {
        return !taken.contains(name.toLowerCase(Locale.ROOT)) && freeOutside.test(name);
    }

    /** Takes the first of the names that is free; where none is, the last with the first number from 2 that makes it so. */
    String claim(List<String> wanted) {
        String name = wanted.stream().filter(this::isFree).findFirst().orElse("");
        for (int n = 2; name.isEmpty(); n++) {
            String numbered = wanted.getLast() + n;
            name = isFree(numbered) ? numbered : "";
        }
        taken.add(name.toLowerCase(Locale.ROOT));
        return name;
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.folder;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What to compile of a folder.
 *
 * @param modules the names of modules; none for the default: the module that has the container {@code native} and every
 *     module that augments that, or all modules of a folder without it. Modules of deviations are in the default of neither.
 * @param revisions the revision to take of a module, by its name, where not the newest
 */
public record Roots(List<String> modules, Map<String, String> revisions) {
    /** The default roots, each in its newest revision. */
    public static final Roots DEFAULT = new Roots(List.of(), Map.of());

    public Roots {
        modules = List.copyOf(modules);
        revisions = Map.copyOf(revisions);
    }

    /** These modules, each in its newest revision. */
    public static Roots of(String... modules) {
        return new Roots(List.of(modules), Map.of());
    }

    /**
     * The same with the revision of a module, root or not.
     *
     * @param pin as in {@code ietf-interfaces@2014-05-08}
     * @throws IllegalArgumentException where it is not of that form
     */
    public Roots pinned(String pin) {
        int at = pin.indexOf('@');
        if (at <= 0 || !pin.substring(at + 1).matches("\\d{4}-\\d{2}-\\d{2}")) {
            throw new IllegalArgumentException("not a module and its revision, as in NAME@YYYY-MM-DD: " + pin);
        }
        Map<String, String> more = new LinkedHashMap<>(revisions);
        more.put(pin.substring(0, at), pin.substring(at + 1));
        return new Roots(modules, more);
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.library;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Names a module or submodule, as a device or a text does; neither part need be well-formed, see {@link #fileName}.
 *
 * @param name the module's name
 * @param revision its revision date; empty where it states none, or any will do
 */
public record ModuleId(String name, Optional<String> revision) implements Comparable<ModuleId> {
    // RFC 7950, section 6.2; no real name is longer than a file's may be.
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]{0,199}");
    private static final Pattern REVISION = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final int SHOWN = 60;
    private static final Comparator<ModuleId> ORDER = Comparator.comparing(ModuleId::name)
            .thenComparing(id -> id.revision().orElse(""));

    /** A revision of empty text stands for none. */
    public ModuleId {
        revision = revision.filter(text -> !text.isEmpty());
    }

    /** A module in any revision. */
    public static ModuleId of(String name) {
        return new ModuleId(name, Optional.empty());
    }

    /** A module in one revision. */
    public static ModuleId of(String name, String revision) {
        return new ModuleId(name, Optional.of(revision));
    }

    /**
     * The name of its file (RFC 7950, section 5.2), such as {@code ietf-inet-types@2013-07-15.yang}: never a path. Empty
     * where the name is no YANG identifier or the revision no date, so that no file may be named after it.
     */
    public Optional<String> fileName() {
        boolean fit = NAME.matcher(name).matches()
                && revision.map(date -> REVISION.matcher(date).matches()).orElse(true);
        return fit ? Optional.of(name + revision.map(date -> "@" + date).orElse("") + ".yang") : Optional.empty();
    }

    @Override
    public int compareTo(ModuleId other) {
        return ORDER.compare(this, other);
    }

    /** {@code name@revision}; what cannot be printed is replaced, and what is too long is cut. */
    @Override
    public String toString() {
        String text = name + revision.map(date -> "@" + date).orElse("");
        String plain = text.replaceAll("\\p{Cntrl}", "?");
        return plain.length() <= SHOWN || fileName().isPresent() ? plain : plain.substring(0, SHOWN) + "...";
    }
}

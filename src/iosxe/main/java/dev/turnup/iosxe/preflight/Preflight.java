// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.preflight;

import dev.turnup.iosxe.release.Releases;
import dev.turnup.yang.check.Violation;
import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.schema.Release;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Asks every rule that is not allowed to be broken. Immutable. */
public final class Preflight {
    private final Access access;
    private final Set<Rule> asked;

    private Preflight(Access access, Set<Rule> asked) {
        this.access = access;
        this.asked = asked;
    }

    /** All rules, for changes that come in that way. */
    public static Preflight of(Access access) {
        return new Preflight(access, EnumSet.allOf(Rule.class));
    }

    /** Without some rules. */
    public Preflight allowing(Set<Rule> rules) {
        Set<Rule> left = EnumSet.noneOf(Rule.class);
        left.addAll(asked);
        left.removeAll(rules);
        return new Preflight(access, left);
    }

    /** What is wrong with a configuration taken for itself, whatever the device holds. */
    public List<Violation> of(DataTree stated) {
        return asked.stream().flatMap(rule -> inItself(rule, stated)).toList();
    }

    /**
     * What is wrong with a change. What was wrong before and is left as it was does not count: a rule judges the change,
     * not the router.
     */
    public List<Violation> of(DataTree before, DataTree after) {
        Set<Violation> old = new HashSet<>(of(before));
        Optional<Release> release = Releases.of(after).or(() -> Releases.of(before));
        return asked.stream()
                .flatMap(rule -> Stream.concat(
                        inItself(rule, after).filter(violation -> !old.contains(violation)),
                        asChange(rule, before, after, release)))
                .toList();
    }

    private static Stream<Violation> inItself(Rule rule, DataTree tree) {
        return switch (rule) {
            case BOOT_FILE_SYSTEM -> BootFileSystem.check(tree);
            case CONFIG_REGISTER -> ConfigRegister.check(tree);
            case BOOT_LIST, VOICE_REGISTER, SESSION_ACCESS, RELEASE_NODES -> Stream.empty();
        };
    }

    private Stream<Violation> asChange(Rule rule, DataTree before, DataTree after, Optional<Release> release) {
        return switch (rule) {
            case BOOT_FILE_SYSTEM, CONFIG_REGISTER -> Stream.empty();
            case BOOT_LIST -> BootListKept.check(before, after, release);
            case VOICE_REGISTER -> VoiceRegister.check(before, after);
            case SESSION_ACCESS -> SessionAccess.check(before, after, access);
            case RELEASE_NODES -> release.stream().flatMap(r -> ReleaseNodes.check(before, after, r));
        };
    }
}

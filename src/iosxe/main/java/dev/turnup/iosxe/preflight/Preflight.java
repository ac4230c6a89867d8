// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.preflight;

import dev.turnup.bindings.turnup.Facts;
import dev.turnup.iosxe.preflight.Rule.Severity;
import dev.turnup.iosxe.release.Releases;
import dev.turnup.xml.Location;
import dev.turnup.yang.check.Violation;
import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.data.InstancePath;
import dev.turnup.yang.schema.Release;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/** Asks every rule that is not allowed to be broken. Immutable. */
public final class Preflight {
    private final RuleTable table;
    private final Access access;
    private final Facts facts;
    private final Set<String> allowed;

    private Preflight(RuleTable table, Access access, Facts facts, Set<String> allowed) {
        this.table = table;
        this.access = access;
        this.facts = facts;
        this.allowed = Set.copyOf(allowed);
    }

    /**
     * What was found.
     *
     * @param errors what keeps the change from being sent
     * @param warnings what whoever sends it should know
     * @param unjudged what could not be told, one sentence each
     */
    public record Findings(List<Violation> errors, List<Violation> warnings, List<String> unjudged) {
        public Findings {
            errors = List.copyOf(errors);
            warnings = List.copyOf(warnings);
            unjudged = List.copyOf(unjudged);
        }
    }

    /** The rules that Turnup brings along, for changes that come in that way. */
    public static Preflight of(Access access) {
        return new Preflight(RuleTable.shipped(), access, Facts.builder().build(), Set.of());
    }

    /** With other rules. */
    public Preflight rules(RuleTable other) {
        return new Preflight(other, access, facts, allowed);
    }

    /** With what is known of the router. */
    public Preflight facts(Facts known) {
        return new Preflight(table, access, known, allowed);
    }

    /** Without some rules. */
    public Preflight allowing(Collection<String> rules) {
        Set<String> more = new HashSet<>(allowed);
        more.addAll(rules);
        return new Preflight(table, access, facts, more);
    }

    /** What is known of a router, with what its release says beside: the models that its CME has built in. */
    public Facts completed(Facts known) {
        return known.toBuilder()
                .builtInModel(new TreeSet<>(
                        PhoneTypes.builtIn(known, known.release().flatMap(Release::read), table.tables())))
                .build();
    }

    /** What keeps a configuration from being sent, taken for itself, whatever the device holds. */
    public List<Violation> of(DataTree stated) {
        return findings(DataTree.empty(stated.schema()), stated, Check.OfState.class)
                .errors();
    }

    /** What keeps a change from being sent. */
    public List<Violation> of(DataTree before, DataTree after) {
        return findings(before, after).errors();
    }

    /**
     * What is to be said of a change. What was wrong before and is left as it was does not count: a rule judges the change,
     * not the router.
     */
    public Findings findings(DataTree before, DataTree after) {
        return findings(before, after, Check.class);
    }

    private Findings findings(DataTree before, DataTree after, Class<? extends Check> kind) {
        Optional<Release> release = facts.release()
                .flatMap(Release::read)
                .or(() -> Releases.of(after))
                .or(() -> Releases.of(before));
        Situation situation = new Situation(before, after, facts, table.tables(), access, release);
        List<Violation> errors = new ArrayList<>();
        List<Violation> warnings = new ArrayList<>();
        List<String> unjudged = new ArrayList<>();
        for (Rule rule : table.rules()) {
            if (rule.severity() != Severity.OFF && !allowed.contains(rule.name()) && rule.countsFor(release)) {
                Checks.of(rule).filter(kind::isInstance).stream()
                        .flatMap(check -> judged(check, situation))
                        .forEach(judgement -> {
                            switch (judgement) {
                                case Judgement.Unjudged open -> unjudged.add(rule.name() + ": " + open.why());
                                case Judgement.Fault fault ->
                                    (rule.severity() == Severity.ERROR ? errors : warnings).add(violation(rule, fault));
                            }
                        });
            }
        }
        return new Findings(errors, warnings, unjudged);
    }

    private static Stream<? extends Judgement> judged(Check check, Situation situation) {
        return switch (check) {
            case Check.OfChange change -> change.judge(situation);
            case Check.OfState state -> unlikeBefore(state::judge, situation);
            case Check.OfWhole whole -> unlikeBefore(whole::judge, situation);
        };
    }

    private static Stream<? extends Judgement> unlikeBefore(
            Function<Situation, Stream<? extends Judgement>> check, Situation situation) {
        List<? extends Judgement> now = check.apply(situation).toList();
        if (now.stream().noneMatch(Judgement.Fault.class::isInstance)) {
            return now.stream();
        }
        Set<Judgement> old = new HashSet<>();
        check.apply(situation.of(situation.before()))
                .filter(Judgement.Fault.class::isInstance)
                .forEach(old::add);
        return now.stream().filter(judgement -> !old.contains(judgement));
    }

    private static Violation violation(Rule rule, Judgement.Fault fault) {
        InstancePath path = fault.path();
        return new Violation(
                path,
                Location.of("Turnup rule " + rule.name() + " (" + rule.reason() + ")"),
                fault.what(),
                fault.actual(),
                fault.hint(),
                "operation-failed",
                Optional.of("turnup:" + rule.name()),
                Optional.empty());
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction;

import dev.turnup.transaction.GroupOutcome.Member;
import dev.turnup.transaction.GroupOutcome.Result;
import dev.turnup.transaction.JournalGroup.Decision;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * Changes on several devices that end alike: all are prepared, all commit, all are checked, all stay; or all go back.
 *
 * <pre>{@code
 * TransactionGroup group = TransactionGroup.of(List.of(edge1.plan(change), edge2.plan(change)));
 * GroupOutcome outcome = group.commit(CommitOptions.STANDARD.label("CHG0042"));
 * System.out.println(outcome);                            // COMMITTED: verified on every device
 * }</pre>
 *
 * <p>Each device runs its transaction on a thread of its own, and waits for the others twice: when it is prepared, with its
 * change validated and journalled; and when its change is made, verified and checked. What is decided then is in the journal
 * before any device is told, and decides how whoever recovers a device finishes it. A device whose connection is lost after
 * it was decided that all stay is changed again where it had gone back.
 *
 * <p>The confirm timeout must cover the slowest device: it runs from a device's own commit until all are checked.
 */
public final class TransactionGroup {
    private final List<Plan> plans;
    private final RandomGenerator random = new SecureRandom();

    private TransactionGroup(List<Plan> plans) {
        this.plans = List.copyOf(plans);
    }

    /**
     * Groups plans, each for another device.
     *
     * @throws IllegalArgumentException where there is none, two are for one device, or they have several journals
     */
    public static TransactionGroup of(List<? extends Plan> plans) {
        List<Plan> all = List.copyOf(plans);
        if (all.isEmpty()) {
            throw new IllegalArgumentException("a group has at least one plan");
        }
        Set<String> devices = new HashSet<>();
        for (Plan plan : all) {
            if (!devices.add(device(plan))) {
                throw new IllegalArgumentException("two plans of the group are for " + device(plan));
            }
        }
        long journals = ready(all)
                .map(plan -> plan.on().settings().journal())
                .distinct()
                .count();
        if (journals > 1) {
            throw new IllegalArgumentException("the devices of a group have one journal, not " + journals);
        }
        return new TransactionGroup(all);
    }

    private static Stream<Plan.Ready> ready(List<Plan> plans) {
        return plans.stream().flatMap(plan -> ready(plan).stream());
    }

    /** What is to be committed of a plan; of one without changes that is what an older run left. */
    private static Optional<Plan.Ready> ready(Plan plan) {
        return switch (plan) {
            case Plan.Ready ready -> Optional.of(ready);
            case Plan.Unchanged unchanged -> unchanged.unsettled();
            case Plan.Invalid invalid -> Optional.empty();
            case Plan.Refused refused -> Optional.empty();
        };
    }

    private static String device(Plan plan) {
        return switch (plan) {
            case Plan.Ready ready -> ready.device();
            case Plan.Unchanged unchanged -> unchanged.evidence().device();
            case Plan.Invalid invalid -> invalid.evidence().device();
            case Plan.Refused refused -> refused.evidence().device();
        };
    }

    /** The plans, in their order. */
    public List<Plan> plans() {
        return plans;
    }

    /** Commits with {@link CommitOptions#STANDARD}. */
    public GroupOutcome commit() {
        return commit(CommitOptions.STANDARD);
    }

    /**
     * Makes all changes, verifies and checks them, and otherwise puts every device back.
     *
     * @throws IllegalArgumentException where the options leave the confirmation to another process: a group does not
     */
    public GroupOutcome commit(CommitOptions options) {
        if (options.detach()) {
            throw new IllegalArgumentException("a group is confirmed by the process that commits it");
        }
        boolean wrong = plans.stream().anyMatch(plan -> plan instanceof Plan.Invalid || plan instanceof Plan.Refused);
        List<Plan.Ready> ready = ready(plans).toList();
        if (wrong || ready.isEmpty()) {
            return unsent(options, wrong);
        }
        return commit(ready, options);
    }

    private GroupOutcome unsent(CommitOptions options, boolean wrong) {
        List<Member> members = plans.stream()
                .map(plan -> new Member(
                        device(plan), ready(plan).map(TransactionGroup::held).orElseGet(() -> plan.commit(options))))
                .toList();
        return new GroupOutcome(Optional.empty(), wrong ? Result.NOT_COMMITTED : Result.UNCHANGED, members);
    }

    private static Outcome held(Plan.Ready ready) {
        return new Outcome.NotCommitted(
                Evidence.nothingSent(ready.device(), Optional.of(ready.tier()), Optional.of(ready.baseDigest())),
                "another device of the group cannot be changed",
                List.of());
    }

    private GroupOutcome commit(List<Plan.Ready> ready, CommitOptions options) {
        DeviceSettings first = ready.getFirst().on().settings();
        GroupId id = GroupId.next(random);
        List<String> devices = ready.stream().map(Plan.Ready::device).toList();
        first.journal()
                .begin(new JournalGroup(
                        id,
                        devices,
                        options.who(),
                        options.label(),
                        first.clock().instant(),
                        Decision.PREPARING));
        GroupGate gate = new GroupGate(first.journal(), id, first.clock(), Set.copyOf(devices));
        Map<String, CompletableFuture<Outcome>> running = new LinkedHashMap<>();
        for (Plan.Ready plan : ready) {
            CompletableFuture<Outcome> outcome = new CompletableFuture<>();
            running.put(plan.device(), outcome);
            Thread.ofVirtual().name("turnup-" + plan.device()).start(() -> run(plan, options, id, gate, outcome));
        }
        running.values()
                .forEach(outcome -> outcome.handle((end, broken) -> true).join());
        Map<String, Outcome> ended = new LinkedHashMap<>();
        running.forEach((device, outcome) -> ended.put(device, joined(outcome)));
        List<Member> members = new ArrayList<>();
        for (Plan plan : plans) {
            String device = device(plan);
            Outcome outcome = ended.get(device);
            members.add(new Member(device, outcome == null ? plan.commit(options) : outcome));
        }
        return new GroupOutcome(Optional.of(id), result(members, gate.decided()), members);
    }

    /** What broke a member breaks the caller, once no member runs any more. */
    private static Outcome joined(CompletableFuture<Outcome> outcome) {
        try {
            return outcome.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private static void run(
            Plan.Ready plan, CommitOptions options, GroupId id, GroupGate gate, CompletableFuture<Outcome> outcome) {
        try {
            Outcome ended = plan.on().commit(plan, options, Optional.of(id), gate.of(plan.device()));
            gate.ended(plan.device(), ended);
            outcome.complete(ended);
        } catch (RuntimeException | Error e) {
            outcome.completeExceptionally(e);
            tell(gate, plan.device(), e);
        }
    }

    /** The others must not wait for one that broke, even where the journal cannot be told. */
    private static void tell(GroupGate gate, String device, Throwable broken) {
        try {
            gate.broke(device);
        } catch (RuntimeException | Error again) {
            broken.addSuppressed(again);
        }
    }

    private static Result result(List<Member> members, Decision decision) {
        if (members.stream().allMatch(member -> member.outcome() instanceof Outcome.Unchanged)) {
            return Result.UNCHANGED;
        }
        if (decision == Decision.CONFIRM) {
            return members.stream()
                            .allMatch(member -> member.outcome() instanceof Outcome.Committed
                                    || member.outcome() instanceof Outcome.Unchanged)
                    ? Result.COMMITTED
                    : Result.INCOMPLETE;
        }
        boolean open = members.stream()
                .anyMatch(member -> member.outcome() instanceof Outcome.InDoubt
                        || member.outcome() instanceof Outcome.RollbackFailed
                        || member.outcome() instanceof Outcome.Committed);
        if (open) {
            return Result.INCOMPLETE;
        }
        return members.stream().anyMatch(member -> member.outcome() instanceof Outcome.RolledBack)
                ? Result.ROLLED_BACK
                : Result.NOT_COMMITTED;
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * How a plan is to be committed. Start from {@link #STANDARD} and name what differs.
 *
 * @param confirmTimeout how long the device waits for the confirmation, where its tier has one; whole seconds, at least 1
 * @param lockTimeout how long to wait for a lock that another session holds
 * @param checks run in this order after the change was verified
 * @param label what the journal calls the transaction; may be empty
 * @param who who asks for it; empty for the user of the session
 * @param save whether startup is to hold the change too
 * @param discardForeign whether uncommitted edits of others in the candidate may be thrown away
 * @param rebase whether to go on where running has moved since the plan was made, but not where the plan changes it
 * @param detach whether the change is left to be confirmed by {@link Device#confirm}, from any process, until the deadline
 * @param locking what happens where the device has no locks
 * @param killHolders whether the session that holds a lock is ended where it is not given back in time
 */
public record CommitOptions(
        Duration confirmTimeout,
        Duration lockTimeout,
        List<HealthCheck> checks,
        String label,
        String who,
        boolean save,
        boolean discardForeign,
        boolean rebase,
        boolean detach,
        Locking locking,
        boolean killHolders) {

    /** A confirm-timeout is a uint32 (RFC 6241, section 8.4.5.1). */
    private static final long MOST_SECONDS = 0xFFFF_FFFFL;

    /** What happens where a device does not know locks. */
    public enum Locking {
        /** It is refused. */
        REQUIRED,
        /** It is changed without; the evidence says so. What others do meanwhile shows in the digests. */
        IF_SUPPORTED
    }

    /** 300 s to confirm, 30 s for locks, no checks, nothing saved, nothing of others thrown away. */
    public static final CommitOptions STANDARD = new CommitOptions(
            Duration.ofMinutes(5),
            Duration.ofSeconds(30),
            List.of(),
            "",
            "",
            false,
            false,
            false,
            false,
            Locking.REQUIRED,
            false);

    /** @throws IllegalArgumentException where a duration is out of range */
    public CommitOptions {
        long seconds = confirmTimeout.toSeconds();
        boolean whole = confirmTimeout.equals(Duration.ofSeconds(seconds));
        if (seconds < 1 || seconds > MOST_SECONDS || !whole) {
            throw new IllegalArgumentException("the confirm timeout is a whole number of seconds, 1 to " + MOST_SECONDS
                    + ", not " + (whole ? String.valueOf(seconds) : confirmTimeout.toString()));
        }
        if (lockTimeout.isNegative()) {
            throw new IllegalArgumentException("the lock timeout is not negative, as " + lockTimeout + " is");
        }
        checks = List.copyOf(checks);
    }

    /** With another confirm timeout. */
    public CommitOptions confirmWithin(Duration timeout) {
        return new CommitOptions(
                timeout, lockTimeout, checks, label, who, save, discardForeign, rebase, detach, locking, killHolders);
    }

    /** With another lock timeout; zero asks once. */
    public CommitOptions waitForLocks(Duration timeout) {
        return new CommitOptions(
                confirmTimeout,
                timeout,
                checks,
                label,
                who,
                save,
                discardForeign,
                rebase,
                detach,
                locking,
                killHolders);
    }

    /** With one check more. */
    public CommitOptions check(HealthCheck check) {
        List<HealthCheck> more =
                Stream.concat(checks.stream(), Stream.of(check)).toList();
        return new CommitOptions(
                confirmTimeout,
                lockTimeout,
                more,
                label,
                who,
                save,
                discardForeign,
                rebase,
                detach,
                locking,
                killHolders);
    }

    /** With a label. */
    public CommitOptions label(String text) {
        return new CommitOptions(
                confirmTimeout,
                lockTimeout,
                checks,
                text,
                who,
                save,
                discardForeign,
                rebase,
                detach,
                locking,
                killHolders);
    }

    /** On behalf of someone. */
    public CommitOptions by(String person) {
        return new CommitOptions(
                confirmTimeout,
                lockTimeout,
                checks,
                label,
                person,
                save,
                discardForeign,
                rebase,
                detach,
                locking,
                killHolders);
    }

    /** Saving to startup once the change is final. */
    public CommitOptions saving() {
        return new CommitOptions(
                confirmTimeout,
                lockTimeout,
                checks,
                label,
                who,
                true,
                discardForeign,
                rebase,
                detach,
                locking,
                killHolders);
    }

    /** Going on where running has moved elsewhere. */
    public CommitOptions rebasing() {
        return new CommitOptions(
                confirmTimeout,
                lockTimeout,
                checks,
                label,
                who,
                save,
                discardForeign,
                true,
                detach,
                locking,
                killHolders);
    }

    /** Throwing away what others left in the candidate. */
    public CommitOptions discardingForeign() {
        return new CommitOptions(
                confirmTimeout, lockTimeout, checks, label, who, save, true, rebase, detach, locking, killHolders);
    }

    /** Leaving the confirmation to {@link Device#confirm}, until the deadline. */
    public CommitOptions detached() {
        return new CommitOptions(
                confirmTimeout,
                lockTimeout,
                checks,
                label,
                who,
                save,
                discardForeign,
                rebase,
                true,
                locking,
                killHolders);
    }

    /** Going on without locks on a device that has none. */
    public CommitOptions lockingIfSupported() {
        return new CommitOptions(
                confirmTimeout,
                lockTimeout,
                checks,
                label,
                who,
                save,
                discardForeign,
                rebase,
                detach,
                Locking.IF_SUPPORTED,
                killHolders);
    }

    /** Ending the session of whoever does not give a lock back in time. */
    public CommitOptions killingHolders() {
        return new CommitOptions(
                confirmTimeout, lockTimeout, checks, label, who, save, discardForeign, rebase, detach, locking, true);
    }
}

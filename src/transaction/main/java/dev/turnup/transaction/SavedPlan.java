// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction;

import dev.turnup.transaction.PlanFileException.Problem;
import dev.turnup.transaction.secret.ConfidentialText;
import dev.turnup.transaction.secret.PrivateFile;
import dev.turnup.transaction.secret.SecretKeys;
import dev.turnup.yang.value.Digest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A plan as a thing of its own: to be kept, looked at, approved and committed later, by another process too. It has all that
 * was known when it was made, and what running held then, so that whoever commits it can say what has moved since.
 *
 * <p>In a file its secrets are sealed with the writer's keys, or left out where there are none; all else can be read by
 * anybody who may read the file, which is its owner alone.
 *
 * @param device the identity of the device, {@code host:port}
 * @param user as whom it was read; may be empty
 * @param tier how the device committed when the plan was made
 * @param made when that was
 * @param label what the journal will call the transaction; may be empty
 * @param base the digest of running as it must still be
 * @param expected the digest of running as it will be
 * @param uncheckable what only the device can tell, one sentence each
 * @param running what running held, as the content of {@code <config>}
 * @param forward the edit, likewise
 * @param inverse the edit that takes it back, likewise
 * @param remainder the part of the change that NETCONF does not carry, where it has one
 * @param ledger what it makes of the device's ledger, where it changes that
 */
public record SavedPlan(
        String device,
        String user,
        Tier tier,
        Instant made,
        String label,
        Digest base,
        Digest expected,
        List<String> uncheckable,
        ConfidentialText running,
        ConfidentialText forward,
        ConfidentialText inverse,
        Optional<JournalRemainder> remainder,
        Optional<Ledger> ledger) {

    public SavedPlan {
        uncheckable = List.copyOf(uncheckable);
    }

    /** What a plan holds. */
    static SavedPlan of(Plan.Ready plan, String user, Instant made) {
        return new SavedPlan(
                plan.device(),
                user,
                plan.tier(),
                made,
                plan.label(),
                plan.baseDigest(),
                plan.expectedDigest(),
                plan.uncheckable(),
                Edits.journalled(plan.difference().before()),
                Edits.journalled(plan.forward()),
                Edits.journalled(plan.inverse()),
                plan.remainder().map(RemainderPlan::entry),
                plan.ledger());
    }

    /**
     * Reads a file that {@link #writeTo} made.
     *
     * @param keys open what is sealed in it; what they do not open is taken for left out
     * @throws PlanFileException where the file cannot be read, is damaged, truncated, of a newer format or no plan
     */
    public static SavedPlan read(Path file, SecretKeys keys) {
        try {
            return SavedPlanText.read(Files.readAllBytes(file), file.toString(), keys);
        } catch (NoSuchFileException e) {
            throw new PlanFileException(Problem.UNREACHABLE, file + ": the plan cannot be read (no such file)", e);
        } catch (IOException e) {
            throw new PlanFileException(
                    Problem.UNREACHABLE, file + ": the plan cannot be read (" + e.getMessage() + ")", e);
        }
    }

    /**
     * Writes the file, over one of that name; a reader sees the old one or the new one, never a part. Its mode is 0600
     * where the file system knows modes.
     *
     * @param keys seal the secrets; without keys they are left out
     * @throws PlanFileException where the file cannot be written
     */
    public void writeTo(Path file, SecretKeys keys) {
        try {
            PrivateFile.replace(file, SavedPlanText.bytes(this, keys));
        } catch (UncheckedIOException e) {
            throw new PlanFileException(
                    Problem.UNREACHABLE, file + ": the plan cannot be written (" + e.getMessage() + ")", e);
        }
    }

    /** Whether the edits are there with their secrets, so that it can be committed. */
    public boolean whole() {
        return forward.whole().isPresent()
                && inverse.whole().isPresent()
                && remainder.stream().allMatch(JournalRemainder::whole)
                && ledger.stream().allMatch(Ledger::whole);
    }

    /** Who, when and which digests; never the edits, which may hold secrets. */
    @Override
    public String toString() {
        return "plan for " + device + " of " + made + ", tier " + tier + ", from sha256:" + base.brief() + " to sha256:"
                + expected.brief();
    }
}

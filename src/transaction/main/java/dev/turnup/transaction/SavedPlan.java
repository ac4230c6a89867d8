// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction;

import dev.turnup.transaction.secret.PrivateFile;
import dev.turnup.yang.value.Digest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * A plan as a thing of its own: to be kept, looked at, approved and committed later, by another process too. It has all that
 * was known when it was made, and what running held then, so that whoever commits it can say what has moved since.
 *
 * <p>Secrets of the configuration stand in it as they are: {@link #writeTo} makes a file that its owner alone can read.
 *
 * @param device the identity of the device, {@code user@host:port}
 * @param tier how the device committed when the plan was made
 * @param made when that was
 * @param label what the journal will call the transaction; may be empty
 * @param base the digest of running as it must still be
 * @param expected the digest of running as it will be
 * @param uncheckable what only the device can tell, one sentence each
 * @param running what running held, as the content of {@code <config>}
 * @param forward the edit, likewise
 * @param inverse the edit that takes it back, likewise
 */
public record SavedPlan(
        String device,
        Tier tier,
        Instant made,
        String label,
        Digest base,
        Digest expected,
        List<String> uncheckable,
        String running,
        String forward,
        String inverse) {

    public SavedPlan {
        uncheckable = List.copyOf(uncheckable);
    }

    /** What a plan holds. */
    static SavedPlan of(Plan.Ready plan, Instant made) {
        return new SavedPlan(
                plan.device(),
                plan.tier(),
                made,
                plan.label(),
                plan.baseDigest(),
                plan.expectedDigest(),
                plan.uncheckable(),
                Edits.toXml(plan.difference().before()),
                Edits.toXml(plan.forward()),
                Edits.toXml(plan.inverse()));
    }

    /**
     * Reads a file that {@link #writeTo} made.
     *
     * @throws PlanFileException where the file cannot be read, is damaged, truncated, of a newer format or no plan
     */
    public static SavedPlan read(Path file) {
        try {
            return SavedPlanText.read(Files.readAllBytes(file), file.toString());
        } catch (IOException e) {
            throw new PlanFileException(file + ": the plan cannot be read (" + e.getMessage() + ")", e);
        }
    }

    /**
     * Writes the file, over one of that name; a reader sees the old one or the new one, never a part. Its mode is 0600
     * where the file system knows modes.
     *
     * @throws PlanFileException where the file cannot be written
     */
    public void writeTo(Path file) {
        try {
            PrivateFile.replace(file, SavedPlanText.bytes(this));
        } catch (UncheckedIOException e) {
            throw new PlanFileException(file + ": the plan cannot be written (" + e.getMessage() + ")", e);
        }
    }

    /** Who, when and which digests; never the edits, which may hold secrets. */
    @Override
    public String toString() {
        return "plan for " + device + " of " + made + ", tier " + tier + ", from sha256:" + base.brief() + " to sha256:"
                + expected.brief();
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction;

import dev.turnup.yang.value.Digest;
import java.util.List;
import java.util.Optional;

/**
 * What is known of a device after a run, and what the run took.
 *
 * @param device the device's identity
 * @param tx the transaction, where one was begun
 * @param tier how the device commits, where that was found out
 * @param digestBefore running as it was when the run began, where it was read
 * @param digestAfter running as it was last read
 * @param holds which configuration that is
 * @param roundTrips how often requests went out, pipelined ones counted together
 * @param startup whether the startup configuration holds the change
 * @param notes what else a person should know; often none
 * @param remainder the part that NETCONF does not carry, where the change has one
 */
public record Evidence(
        String device,
        Optional<TxId> tx,
        Optional<Tier> tier,
        Optional<Digest> digestBefore,
        Optional<Digest> digestAfter,
        Holds holds,
        int roundTrips,
        Startup startup,
        List<String> notes,
        Optional<RemainderEvidence> remainder) {

    /** Which configuration a device runs on. */
    public enum Holds {
        /** That from before the run. */
        BEFORE("the configuration from before"),
        /** That which was planned. */
        AFTER("the configuration as planned"),
        /** Another one. */
        NEITHER("neither the configuration from before nor the planned one"),
        /** It could not be read. */
        UNKNOWN("not known");

        private final String text;

        Holds(String text) {
            this.text = text;
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /** What became of the startup configuration. */
    public enum Startup {
        /** It was not written. */
        NOT_SAVED("not saved"),
        /** It holds what running holds. */
        SAVED("saved"),
        /** It was to be saved, and the device did not. */
        SAVE_FAILED("not saved, though asked for");

        private final String text;

        Startup(String text) {
            this.text = text;
        }

        @Override
        public String toString() {
            return text;
        }
    }

    public Evidence {
        notes = List.copyOf(notes);
    }

    /** The evidence of a run that sent nothing. */
    static Evidence nothingSent(String device, Optional<Tier> tier, Optional<Digest> running) {
        return new Evidence(
                device,
                Optional.empty(),
                tier,
                running,
                running,
                Holds.BEFORE,
                0,
                Startup.NOT_SAVED,
                List.of(),
                Optional.empty());
    }

    /** The facts, aligned, one a line. */
    @Override
    public String toString() {
        StringBuilder facts = new StringBuilder();
        line(facts, "device", device);
        tx.ifPresent(id -> line(facts, "tx", id.text()));
        line(facts, "holds", holds.toString());
        digestBefore.ifPresent(digest -> line(facts, "before", digest.toString()));
        digestAfter.ifPresent(digest -> line(facts, "now", digest.toString()));
        remainder.ifPresent(part -> {
            line(facts, "beside", part.name() + ": " + part.holds());
            line(facts, "  before", part.digestBefore().toString());
            part.digestAfter().ifPresent(digest -> line(facts, "  now", digest.toString()));
        });
        line(facts, "startup", startup.toString());
        line(facts, "trips", Integer.toString(roundTrips));
        notes.forEach(note -> line(facts, "note", note));
        return facts.toString();
    }

    private static void line(StringBuilder facts, String name, String value) {
        facts.append("\n  ").append("%-9s ".formatted(name)).append(value.replace("\n", "\n            "));
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction.journal;

import dev.turnup.transaction.GroupId;
import dev.turnup.transaction.JournalEntry;
import dev.turnup.transaction.JournalEntry.State;
import dev.turnup.transaction.JournalGroup;
import dev.turnup.transaction.JournalGroup.Decision;
import dev.turnup.transaction.JournalRemainder;
import dev.turnup.transaction.Ledger;
import dev.turnup.transaction.Remainder;
import dev.turnup.transaction.Tier;
import dev.turnup.transaction.TxId;
import dev.turnup.transaction.secret.ConfidentialText;
import dev.turnup.yang.value.Digest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Entries and groups for tests of journals. */
final class Entries {
    static final String EDGE = "192.0.2.1:830";
    static final String OTHER = "192.0.2.2:830";
    static final GroupId GROUP = new GroupId("group-0000002a");
    static final String CANARY = "cAnArY";
    static final Instant BEGUN = Instant.parse("2026-03-01T00:00:00Z");

    private Entries() {}

    static TxId tx(int number) {
        return new TxId("tx-%08x".formatted(number));
    }

    static ConfidentialText secret(String what) {
        return ConfidentialText.of(
                "<" + what + ">" + CANARY + "</" + what + ">", "<" + what + ">********</" + what + ">");
    }

    static JournalEntry entry(int number, String device) {
        return entry(number, device, "ada", "CHG0042", BEGUN);
    }

    static JournalEntry entry(int number, String device, String who, String label, Instant begun) {
        return new JournalEntry(
                tx(number),
                device,
                who,
                label,
                begun,
                Tier.B,
                Digest.of("before"),
                Digest.of("after"),
                ConfidentialText.plain("<config/>"),
                ConfidentialText.plain("<config><a/></config>"),
                State.STAGED,
                Optional.empty(),
                Optional.empty(),
                "");
    }

    /** With secrets in every text that may hold one. */
    static JournalEntry full(int number) {
        return new JournalEntry(
                tx(number),
                EDGE,
                "ada",
                "CHG0042",
                BEGUN,
                Tier.A,
                Digest.of("before"),
                Digest.of("after"),
                secret("forward"),
                secret("inverse"),
                State.AWAITING,
                Optional.of(BEGUN.plusSeconds(300)),
                Optional.empty(),
                "",
                Optional.of("turnup-1"),
                Optional.of(GROUP),
                Optional.of(new JournalRemainder(
                        "CME lines",
                        Remainder.Order.REMAINDER_FIRST,
                        Digest.of("lines before"),
                        Digest.of("lines after"),
                        secret("base"),
                        secret("lines"),
                        secret("back"),
                        OptionalInt.of(2222))),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new Ledger(secret("stood"), secret("stands"))));
    }

    static JournalGroup group() {
        return new JournalGroup(GROUP, List.of(EDGE, OTHER), "ada", "CHG0042", BEGUN, Decision.PREPARING);
    }
}

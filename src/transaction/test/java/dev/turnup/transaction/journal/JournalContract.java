// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction.journal;

import static dev.turnup.transaction.journal.Entries.BEGUN;
import static dev.turnup.transaction.journal.Entries.EDGE;
import static dev.turnup.transaction.journal.Entries.GROUP;
import static dev.turnup.transaction.journal.Entries.OTHER;
import static dev.turnup.transaction.journal.Entries.entry;
import static dev.turnup.transaction.journal.Entries.full;
import static dev.turnup.transaction.journal.Entries.group;
import static dev.turnup.transaction.journal.Entries.secret;
import static dev.turnup.transaction.journal.Entries.tx;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.turnup.transaction.HistoryFilter;
import dev.turnup.transaction.JournalEntry;
import dev.turnup.transaction.JournalEntry.Conclusion;
import dev.turnup.transaction.JournalEntry.State;
import dev.turnup.transaction.JournalException;
import dev.turnup.transaction.JournalGroup;
import dev.turnup.transaction.JournalGroup.Decision;
import dev.turnup.transaction.KnownState;
import dev.turnup.transaction.Ledger;
import dev.turnup.transaction.secret.SecretKeys;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a journal does in whatever store it lies. */
abstract class JournalContract {
    static final Instant NOW = Instant.parse("2026-03-01T00:07:00.250Z");
    static final SecretKeys KEYS = SecretKeys.of("a2V5IG9uZSBrZXkgb25lIGtleSBvbmUga2V5IG9uZSE=", "the test");

    JdbcJournal journal;

    abstract JdbcJournal another(SecretKeys keys);

    JdbcJournal another() {
        return another(KEYS);
    }

    static InstantSource clock() {
        return InstantSource.fixed(NOW);
    }

    @BeforeEach
    void open() {
        journal = another();
    }

    @AfterEach
    void close() {
        journal.close();
    }

    @Test
    void an_entry_comes_back_as_it_was_written() {
        journal.begin(entry(1, EDGE));
        journal.begin(full(2));
        assertThat(journal.find(tx(1))).contains(entry(1, EDGE));
        assertThat(journal.find(tx(2))).contains(full(2));
    }

    @Test
    void an_entry_is_there_for_whoever_opens_the_journal_next() {
        journal.begin(full(1));
        journal.close();
        journal = another();
        assertThat(journal.unresolved(EDGE)).containsExactly(full(1));
    }

    @Test
    void the_ledger_of_a_device_is_that_of_its_newest_transaction_that_was_committed() {
        assertThat(journal.ledger(EDGE)).isEqualTo(Ledger.EMPTY);
        journal.begin(full(1));
        assertThat(journal.ledger(EDGE)).isEqualTo(Ledger.EMPTY);
        journal.conclude(tx(1), Conclusion.COMMITTED, "");
        journal.begin(full(2));
        journal.conclude(tx(2), Conclusion.ROLLED_BACK, "");
        journal.begin(entry(3, EDGE));
        journal.conclude(tx(3), Conclusion.COMMITTED, "");
        journal.close();
        journal = another();
        assertThat(journal.ledger(EDGE)).isEqualTo(secret("stands"));
        assertThat(journal.ledger(OTHER)).isEqualTo(Ledger.EMPTY);
        try (JdbcJournal closed = another(SecretKeys.none())) {
            assertThat(closed.ledger(EDGE)).isEqualTo(secret("stands").withoutSecrets());
        }
    }

    @Test
    void a_second_opening_sees_each_write_at_once() {
        try (JdbcJournal other = another()) {
            journal.begin(entry(1, EDGE));
            assertThat(other.unresolved(EDGE)).hasSize(1);
            other.conclude(tx(1), Conclusion.NOT_COMMITTED, "refused");
            assertThat(journal.unresolved(EDGE)).isEmpty();
        }
    }

    @Test
    void a_name_that_is_taken_is_refused_and_what_is_there_stays() {
        journal.begin(entry(1, EDGE));
        assertThatThrownBy(() -> journal.begin(entry(1, OTHER))).isInstanceOf(JournalException.class);
        assertThat(journal.find(tx(1))).contains(entry(1, EDGE));
        journal.begin(entry(2, OTHER));
        assertThat(journal.unresolved(OTHER)).hasSize(1);
    }

    @Test
    void advancing_keeps_the_deadline_where_none_is_given() {
        Instant deadline = BEGUN.plusSeconds(300);
        journal.begin(entry(1, EDGE));
        journal.advance(tx(1), State.PREPARED, Optional.of(deadline));
        journal.advance(tx(1), State.COMMITTED, Optional.empty());
        JournalEntry found = journal.find(tx(1)).orElseThrow();
        assertThat(found.state()).isEqualTo(State.COMMITTED);
        assertThat(found.confirmBy()).contains(deadline);
    }

    @Test
    void a_concluded_entry_is_no_longer_unresolved_and_says_how_and_when_it_ended() {
        journal.begin(entry(1, EDGE));
        JournalEntry ended = journal.conclude(tx(1), Conclusion.ROLLED_BACK, "the phones did not register");
        assertThat(journal.unresolved(EDGE)).isEmpty();
        assertThat(journal.find(tx(1))).contains(ended);
        assertThat(ended.conclusion()).contains(Conclusion.ROLLED_BACK);
        assertThat(ended.explanation()).isEqualTo("the phones did not register");
        assertThat(ended.ended()).contains(NOW);
    }

    @Test
    void a_transaction_that_is_over_stays_as_it_ended() {
        journal.begin(entry(1, EDGE));
        JournalEntry ended = journal.conclude(tx(1), Conclusion.ROLLED_BACK, "the phones did not register");
        journal.advance(tx(1), State.COMMITTED, Optional.empty());
        assertThat(journal.conclude(tx(1), Conclusion.COMMITTED, "", Optional.of(secret("running"))))
                .isEqualTo(ended);
        assertThat(journal.lastKnown(EDGE)).isEmpty();
    }

    @Test
    void a_transaction_that_is_not_there_cannot_go_on() {
        assertThatThrownBy(() -> journal.advance(tx(7), State.PREPARED, Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("tx-00000007");
        assertThatThrownBy(() -> journal.conclude(tx(7), Conclusion.COMMITTED, ""))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> journal.saved(tx(7))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void startup_is_saved_after_the_end() {
        journal.begin(entry(1, EDGE));
        journal.conclude(tx(1), Conclusion.COMMITTED, "");
        journal.saved(tx(1));
        assertThat(journal.find(tx(1)).orElseThrow().saved()).contains(NOW);
    }

    @Test
    void what_a_device_held_at_the_end_is_known_until_the_next_end() {
        journal.begin(entry(1, EDGE));
        journal.conclude(tx(1), Conclusion.COMMITTED, "", Optional.of(secret("first")));
        journal.begin(entry(2, EDGE));
        journal.conclude(tx(2), Conclusion.COMMITTED, "", Optional.of(secret("second")));
        assertThat(journal.lastKnown(EDGE))
                .contains(new KnownState(EDGE, tx(2), NOW, entry(2, EDGE).after(), secret("second")));
        assertThat(journal.lastKnown(OTHER)).isEmpty();
    }

    @Test
    void the_last_change_beside_netconf_is_the_newest_that_was_committed() {
        journal.begin(group());
        journal.begin(full(1));
        assertThat(journal.lastBeside(EDGE)).isEmpty();
        journal.conclude(tx(1), Conclusion.COMMITTED, "");
        journal.begin(entry(2, EDGE));
        journal.conclude(tx(2), Conclusion.COMMITTED, "");
        journal.begin(full(3));
        journal.conclude(tx(3), Conclusion.ROLLED_BACK, "");
        assertThat(journal.lastBeside(EDGE)).isEqualTo(journal.find(tx(1)));
        assertThat(journal.lastBeside(OTHER)).isEmpty();
    }

    @Test
    void unresolved_entries_are_those_of_one_device_oldest_first() {
        journal.begin(entry(3, EDGE));
        journal.begin(entry(2, OTHER));
        journal.begin(entry(1, EDGE));
        assertThat(journal.unresolved(EDGE)).extracting(JournalEntry::tx).containsExactly(tx(3), tx(1));
    }

    @Test
    void history_is_newest_first_and_ends_at_the_limit() {
        IntStream.rangeClosed(1, 5).forEach(n -> journal.begin(entry(n, EDGE)));
        assertThat(journal.history(3)).extracting(JournalEntry::tx).containsExactly(tx(5), tx(4), tx(3));
        assertThat(journal.history("192.0.2.9:830", 3)).isEmpty();
    }

    @Test
    void history_is_narrowed_by_every_one_of_its_conditions() {
        journal.begin(group());
        journal.begin(entry(1, EDGE, "ada", "50%_off", BEGUN));
        journal.begin(entry(2, OTHER, "bob", "CHG0042 phones", BEGUN.plusMillis(1500)));
        journal.begin(entry(3, EDGE, "bob", "chg0042", BEGUN.plusSeconds(60)));
        journal.begin(full(4));
        journal.conclude(tx(2), Conclusion.ROLLED_BACK, "");
        HistoryFilter all = HistoryFilter.newest(99);

        assertThat(found(all.of(OTHER))).containsExactly(2);
        assertThat(found(all.by("bob"))).containsExactly(3, 2);
        assertThat(found(all.labelled("Chg00"))).containsExactly(4, 3, 2);
        assertThat(found(all.labelled("0%_")))
                .as("signs of the store mean themselves")
                .containsExactly(1);
        assertThat(found(all.labelled("' OR 1=1 --"))).isEmpty();
        assertThat(found(all.since(BEGUN.plusSeconds(1)))).containsExactly(3, 2);
        assertThat(found(all.until(BEGUN.plusSeconds(2)).of(OTHER))).containsExactly(2);
        assertThat(found(all.ended(Conclusion.ROLLED_BACK))).containsExactly(2);
        assertThat(found(all.in(GROUP))).containsExactly(4);
        assertThat(found(HistoryFilter.open())).containsExactly(4, 3, 1);
        assertThat(found(all.by("bob").of(EDGE))).containsExactly(3);
    }

    private List<Integer> found(HistoryFilter filter) {
        return journal.history(filter).stream()
                .map(entry -> Integer.parseInt(entry.tx().text().substring(3), 16))
                .toList();
    }

    @Test
    void history_is_without_secrets() {
        journal.begin(full(1));
        assertThat(journal.history(1)).allSatisfy(entry -> {
            assertThat(entry.whole()).isFalse();
            assertThat(entry.forward().masked()).isEqualTo("<forward>********</forward>");
        });
    }

    @Test
    void the_members_of_a_group_are_its_entries() {
        journal.begin(group());
        journal.begin(full(1));
        journal.begin(entry(2, EDGE));
        assertThat(journal.members(GROUP)).containsExactly(full(1));
        assertThat(journal.find(GROUP)).contains(group());
    }

    @Test
    void what_was_decided_for_a_group_stands_once_it_is_final() {
        journal.begin(group());
        assertThat(journal.decide(GROUP, Decision.COMMIT).decision()).isEqualTo(Decision.COMMIT);
        assertThat(journal.decide(GROUP, Decision.UNDO).decision()).isEqualTo(Decision.UNDO);
        assertThat(journal.decide(GROUP, Decision.CONFIRM).decision()).isEqualTo(Decision.UNDO);
        assertThat(journal.find(GROUP)).contains(group().decided(Decision.UNDO));
    }

    @Test
    void a_group_is_not_confirmed_before_it_was_told_to_commit() {
        journal.begin(group());
        assertThat(journal.decide(GROUP, Decision.CONFIRM).decision()).isEqualTo(Decision.PREPARING);
        assertThat(journal.decide(GROUP, Decision.PREPARING).decision()).isEqualTo(Decision.PREPARING);
    }

    @Test
    void of_two_that_decide_at_once_both_see_one_decision() {
        try (JdbcJournal other = another()) {
            journal.begin(group().decided(Decision.COMMIT));
            List<Decision> seen = IntStream.range(0, 2)
                    .parallel()
                    .mapToObj(
                            n -> n == 0 ? journal.decide(GROUP, Decision.CONFIRM) : other.decide(GROUP, Decision.UNDO))
                    .map(JournalGroup::decision)
                    .toList();
            assertThat(seen).containsOnly(seen.getFirst());
        }
    }

    @Test
    void a_group_that_is_not_there_cannot_be_decided_for() {
        assertThatThrownBy(() -> journal.decide(GROUP, Decision.UNDO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(GROUP.text());
    }

    @Test
    void many_threads_write_through_two_openings_and_nothing_is_lost() {
        try (JdbcJournal other = another()) {
            IntStream.range(0, 200).parallel().forEach(n -> {
                JdbcJournal one = n % 2 == 0 ? journal : other;
                one.begin(entry(n, EDGE));
                one.advance(tx(n), State.PREPARED, Optional.empty());
            });
        }
        assertThat(journal.unresolved(EDGE)).hasSize(200).allMatch(entry -> entry.state() == State.PREPARED);
    }

    @Test
    void where_one_of_many_writes_at_once_fails_the_others_are_written() {
        journal.begin(entry(7, EDGE));
        List<Boolean> written = IntStream.range(0, 100)
                .parallel()
                .mapToObj(n -> {
                    try {
                        journal.begin(entry(n, OTHER));
                        return true;
                    } catch (JournalException e) {
                        return false;
                    }
                })
                .toList();
        assertThat(written).filteredOn(done -> !done).hasSize(1);
        assertThat(journal.unresolved(OTHER)).hasSize(99);
    }

    @Test
    void without_keys_secrets_are_left_out_and_the_entry_says_so() {
        try (JdbcJournal without = another(SecretKeys.none())) {
            without.begin(full(1));
            without.begin(entry(2, EDGE));
            assertThat(without.find(tx(1)).orElseThrow().whole()).isFalse();
            assertThat(without.find(tx(2)).orElseThrow().whole())
                    .as("what has no secret")
                    .isTrue();
        }
        assertThat(journal.find(tx(1)).orElseThrow().forward().whole()).isEmpty();
    }

    @Test
    void with_another_key_the_entry_is_there_and_its_secrets_are_not() {
        journal.begin(full(1));
        SecretKeys others = SecretKeys.of("YW5vdGhlciBrZXkgYW5vdGhlciBrZXkgYW5vdGhlciE=", "the test");
        try (JdbcJournal other = another(others)) {
            assertThat(other.find(tx(1)).orElseThrow().whole()).isFalse();
            assertThat(other.reseal()).isEqualTo(new Resealing.Result(0, 7));
        }
        assertThat(journal.find(tx(1))).contains(full(1));
    }

    @Test
    void after_a_change_of_keys_everything_opens_with_the_new_one_alone() {
        journal.begin(full(1));
        journal.begin(entry(2, EDGE));
        journal.conclude(tx(2), Conclusion.COMMITTED, "", Optional.of(secret("running")));
        String fresh = "YW5vdGhlciBrZXkgYW5vdGhlciBrZXkgYW5vdGhlciE=";
        String old = "a2V5IG9uZSBrZXkgb25lIGtleSBvbmUga2V5IG9uZSE=";
        try (JdbcJournal both = another(SecretKeys.of(fresh + "," + old, "the test"))) {
            assertThat(both.find(tx(1))).as("before").contains(full(1));
            assertThat(both.reseal()).isEqualTo(new Resealing.Result(8, 0));
        }
        try (JdbcJournal onlyNew = another(SecretKeys.of(fresh, "the test"))) {
            assertThat(onlyNew.find(tx(1))).contains(full(1));
            assertThat(onlyNew.lastKnown(EDGE).orElseThrow().running()).isEqualTo(secret("running"));
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction;

import dev.turnup.transaction.Evidence.Holds;
import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.edit.Diff;
import dev.turnup.yang.edit.EditConfig;
import dev.turnup.yang.edit.EditResult;
import dev.turnup.yang.edit.Operation;
import java.util.Optional;

/** The part of a run that NETCONF does not carry: delivered, read back, judged and taken back. */
final class Beside {

    /** What it was found to be. */
    sealed interface Look {
        /** As before. */
        record Before(DataTree tree) implements Look {}

        /** As planned. */
        record Planned(DataTree tree) implements Look {}

        /** Changed in part: all of it as before or as planned. */
        record Between(DataTree tree) implements Look {}

        /** Neither: somebody else has changed it. */
        record Foreign(DataTree tree) implements Look {}

        /** It could not be read. */
        record Unseen(String why) implements Look {}
    }

    /** What could not be taken back. */
    record Residue(String why, Optional<Diff> difference) {}

    private static final int TRIES = 3;

    private final Run run;
    private final Remainder port;
    private final Remainder.Order order;
    private final DataTree before;
    private final DataTree planned;

    Beside(Run run, Remainder port, Remainder.Order order, DataTree before, DataTree planned) {
        this.run = run;
        this.port = port;
        this.order = order;
        this.before = before;
        this.planned = planned;
    }

    /** The part of a plan; empty where it has none. */
    static Optional<Beside> of(Run run, Plan.Ready plan) {
        return plan.remainder()
                .map(part -> new Beside(
                        run,
                        run.settings().remainder().orElseThrow(),
                        part.order(),
                        part.difference().before(),
                        part.difference().after()));
    }

    /** The part of an entry of the journal; empty where its secrets were left out there, or nobody here has the key. */
    static Optional<Beside> of(Run run, Remainder port, JournalEntry entry) {
        return Ends.of(port, entry)
                .map(ends ->
                        new Beside(run, port, entry.remainder().orElseThrow().order(), ends.before(), ends.planned()));
    }

    /** What a transaction left; empty where its secrets were left out of the journal, or nobody here has the key. */
    static Optional<DataTree> left(Remainder port, JournalEntry entry) {
        return Ends.of(port, entry).map(Ends::planned);
    }

    /** Whether there is such a part, and it goes before what NETCONF carries. */
    static boolean goesFirst(Optional<Beside> beside) {
        return beside.filter(part -> part.order == Remainder.Order.REMAINDER_FIRST)
                .isPresent();
    }

    /** What the journal says of both ends of a transaction. */
    private record Ends(DataTree before, DataTree planned) {
        static Optional<Ends> of(Remainder port, JournalEntry entry) {
            JournalRemainder part = entry.remainder().orElseThrow();
            return Edits.treeFromJournal(port.schema(), part.base(), entry.tx())
                    .flatMap(before -> Edits.fromJournal(port.schema(), part.forward(), entry.tx())
                            .map(forward -> new Ends(before, Ends.planned(port, before, forward))));
        }

        private static DataTree planned(Remainder port, DataTree before, EditConfig forward) {
            return forward.applyTo(before, Operation.MERGE) instanceof EditResult.Applied applied
                    ? port.normal(applied.tree())
                    : before;
        }
    }

    String name() {
        return port.name();
    }

    Remainder.Order order() {
        return order;
    }

    DataTree before() {
        return before;
    }

    DataTree planned() {
        return planned;
    }

    /** Reads it, again and again while it cannot be read and patience lasts. */
    Look look(Patience patience) {
        Look look = look();
        while (look instanceof Look.Unseen && patience.waited()) {
            look = look();
        }
        return look;
    }

    Look look() {
        Look look = switch (port.read(netconf())) {
            case Remainder.Reading.Unseen unseen -> new Look.Unseen(unseen.why());
            case Remainder.Reading.Seen seen -> judged(seen.tree());
        };
        Optional<DataTree> tree = tree(look);
        run.sawRemainder(
                new RemainderEvidence(port.name(), before.digest(), tree.map(DataTree::digest), holds(look)), tree);
        return look;
    }

    private Look judged(DataTree now) {
        if (now.digest().equals(before.digest())) {
            return new Look.Before(now);
        }
        if (now.digest().equals(planned.digest())) {
            return new Look.Planned(now);
        }
        return Between.is(now, before, planned) ? new Look.Between(now) : new Look.Foreign(now);
    }

    static Optional<DataTree> tree(Look look) {
        return switch (look) {
            case Look.Before seen -> Optional.of(seen.tree());
            case Look.Planned seen -> Optional.of(seen.tree());
            case Look.Between seen -> Optional.of(seen.tree());
            case Look.Foreign seen -> Optional.of(seen.tree());
            case Look.Unseen unseen -> Optional.empty();
        };
    }

    private static Holds holds(Look look) {
        return switch (look) {
            case Look.Before seen -> Holds.BEFORE;
            case Look.Planned seen -> Holds.AFTER;
            case Look.Between seen -> Holds.NEITHER;
            case Look.Foreign seen -> Holds.NEITHER;
            case Look.Unseen unseen -> Holds.UNKNOWN;
        };
    }

    /** Delivers it and reads it back; says why where it is not as planned then. */
    Optional<String> deliver(Patience patience) {
        Remainder.Reply reply = port.deliver(port.lines(Diff.exact(before, planned)), netconf());
        return verified(reply, patience);
    }

    /** Reads back what was delivered; says why where it is not as planned. */
    Optional<String> verified(Remainder.Reply reply, Patience patience) {
        if (reply instanceof Remainder.Reply.Refused refused) {
            return Optional.of("the device refused: " + refused.why());
        }
        Look look = look(patience);
        String lost = reply instanceof Remainder.Reply.Lost l ? l.why() + "; and " : "";
        return switch (look) {
            case Look.Planned seen -> Optional.empty();
            case Look.Before seen -> Optional.of(lost + port.name() + " did not change");
            case Look.Between seen -> Optional.of(lost + "only a part of " + port.name() + " was changed");
            case Look.Foreign seen ->
                Optional.of(lost + port.name() + " did not become what was planned; it differs by\n"
                        + Diff.exact(planned, seen.tree()));
            case Look.Unseen unseen -> Optional.of(lost + port.name() + " could not be read: " + unseen.why());
        };
    }

    /** Takes back whatever is there of it; says what is left where that is not all. */
    Optional<Residue> takeBack(Patience patience) {
        return lead(before, patience);
    }

    /** Leads it from whatever is there of it to what it shall be: from before or planned, or from between. */
    Optional<Residue> lead(DataTree target, Patience patience) {
        String why = "";
        for (int tries = 0; tries < TRIES; tries++) {
            Look look = look(patience);
            Optional<DataTree> now = tree(look);
            if (now.isEmpty()) {
                return Optional.of(new Residue(
                        port.name() + " could not be read: " + ((Look.Unseen) look).why(), Optional.empty()));
            }
            if (now.get().digest().equals(target.digest())) {
                return Optional.empty();
            }
            Optional<Residue> left = Optional.of(new Residue(
                    look instanceof Look.Foreign ? "somebody else has changed " + port.name() : why,
                    Optional.of(Diff.exact(target, now.get()))));
            if (look instanceof Look.Foreign || tries == TRIES - 1) {
                return left;
            }
            why = switch (port.deliver(port.lines(Diff.exact(now.get(), target)), netconf())) {
                case Remainder.Reply.Done done -> port.name() + " took the lines otherwise";
                case Remainder.Reply.Refused refused -> "the device refused: " + refused.why();
                case Remainder.Reply.Lost lost -> lost.why();
            };
        }
        throw new IllegalStateException("the last try answers");
    }

    private Optional<Remainder.Netconf> netconf() {
        return run.forRemainder();
    }
}

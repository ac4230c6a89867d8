// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction;

import dev.turnup.transaction.secret.ConfidentialText;
import dev.turnup.yang.check.Violation;
import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.edit.EditNode;
import java.util.List;
import java.util.Optional;

/** A change that is worked out of what a device holds and of its ledger, once both are known. */
public interface Revision {

    /** What is wrong with it by itself; asked before the device is. */
    List<Violation> offline();

    /** What it states as it is, beside what is worked out: judged offline as any change is. */
    default List<EditNode> others() {
        return List.of();
    }

    /** Whether it may change what NETCONF does not carry, which is read only then. */
    boolean reachesBeside();

    /** What shall be there. Asks nobody. */
    Result of(Basis basis);

    /**
     * What it is worked out of.
     *
     * @param running the running configuration; all of it on a device without NETCONF
     * @param beside what NETCONF does not carry, where the revision reaches it
     * @param ledger the device's ledger
     */
    record Basis(DataTree running, Optional<DataTree> beside, ConfidentialText ledger) {}

    /** What came of it. */
    sealed interface Result {}

    /**
     * What shall be there.
     *
     * @param beside where the basis has it
     * @param ledger the ledger as it shall be
     * @param notes what whoever commits it should know, one sentence each
     */
    record Wanted(DataTree running, Optional<DataTree> beside, ConfidentialText ledger, List<String> notes)
            implements Result {
        public Wanted {
            notes = List.copyOf(notes);
        }
    }

    /** It breaks rules. */
    record Wrong(List<Violation> violations) implements Result {
        public Wrong {
            violations = List.copyOf(violations);
        }
    }

    /** It cannot be worked out, though nothing is wrong with it. */
    record Impossible(Refusal reason) implements Result {}
}

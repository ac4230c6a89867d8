// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction;

import dev.turnup.netconf.message.Capabilities;
import dev.turnup.netconf.message.Rpc;
import dev.turnup.netconf.message.RpcReply;
import dev.turnup.yang.codec.DecodedEdit;
import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.data.InstancePath;
import dev.turnup.yang.edit.EditConfig;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The way to a device: over NETCONF, or by lines alone. What {@link Device} says of its methods holds here. */
sealed interface Access permits NetconfAccess, LineAccess {

    Capabilities capabilities();

    DataTree running();

    /** A tree in the form in which trees of this device are compared. */
    DataTree normal(DataTree tree);

    DataTree running(Collection<InstancePath> paths);

    Plan plan(EditConfig change);

    Plan plan(DecodedEdit document);

    Plan plan(DecodedEdit document, EditConfig beside);

    Plan plan(Revision revision);

    Plan plan(SavedPlan saved);

    Plan planRollback(TxId tx);

    Outcome commit(Plan.Ready plan, CommitOptions options, TransactionNames names, Gate gate);

    Outcome check(Plan.Ready plan, CommitOptions options, TransactionNames names);

    List<Outcome> recover(CommitOptions options);

    Outcome confirm(TxId tx, CommitOptions options);

    Outcome cancel(TxId tx, CommitOptions options);

    Outcome prolong(TxId tx, Duration by, CommitOptions options);

    /** What became of that which the transaction changed beside; empty where there is no such thing on this way. */
    Optional<Drift.Beside> beside(JournalEntry last);

    RpcReply call(Rpc.Custom operation);

    void close();
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe;

import dev.turnup.iosxe.preflight.Rule;
import dev.turnup.netconf.session.SessionOptions;
import dev.turnup.netconf.ssh.SshConnector;
import dev.turnup.transaction.Journal;
import dev.turnup.transaction.TransactionListener;
import dev.turnup.yang.schema.Schema;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * How to work with a router. Start from {@link #of} and name what differs.
 *
 * @param journal where transactions are written down
 * @param schema the models; those that Turnup brings along, or the device's own
 * @param allowed the preflight rules that changes may break
 * @param listener hears of each step of a transaction
 * @param patience how long each phase of connecting may take
 * @param session how the NETCONF session behaves
 * @param clock what time it is
 */
public record IosXeOptions(
        Journal journal,
        Schema schema,
        Set<Rule> allowed,
        TransactionListener listener,
        Duration patience,
        SessionOptions session,
        InstantSource clock) {

    public IosXeOptions {
        allowed = Set.copyOf(allowed);
    }

    /** Turnup's models, every rule asked, no listener, patient. */
    public static IosXeOptions of(Journal journal) {
        return new IosXeOptions(
                journal,
                IosXe.schema(),
                Set.of(),
                TransactionListener.NONE,
                SshConnector.PATIENCE,
                SessionOptions.PATIENT,
                InstantSource.system());
    }

    /** With other models. */
    public IosXeOptions schema(Schema other) {
        return new IosXeOptions(journal, other, allowed, listener, patience, session, clock);
    }

    /** With rules that changes may break, beside those allowed already. */
    public IosXeOptions allowing(Rule... rules) {
        Set<Rule> more = new HashSet<>(allowed);
        more.addAll(Arrays.asList(rules));
        return new IosXeOptions(journal, schema, more, listener, patience, session, clock);
    }

    /** With a listener. */
    public IosXeOptions listener(TransactionListener other) {
        return new IosXeOptions(journal, schema, allowed, other, patience, session, clock);
    }

    /** With another limit to each phase of connecting. */
    public IosXeOptions patience(Duration other) {
        return new IosXeOptions(journal, schema, allowed, listener, other, session, clock);
    }

    /** With other session options. */
    public IosXeOptions session(SessionOptions other) {
        return new IosXeOptions(journal, schema, allowed, listener, patience, other, clock);
    }

    /** With another clock. */
    public IosXeOptions clock(InstantSource other) {
        return new IosXeOptions(journal, schema, allowed, listener, patience, session, other);
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe;

import dev.turnup.iosxe.preflight.RuleTable;
import dev.turnup.netconf.session.SessionOptions;
import dev.turnup.netconf.ssh.SshOptions;
import dev.turnup.transaction.Journal;
import dev.turnup.transaction.TransactionListener;
import dev.turnup.yang.schema.Schema;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * How to work with a router. Start from {@link #of} and name what differs.
 *
 * @param journal where transactions are written down
 * @param schema the models; those that Turnup brings along, or the device's own
 * @param rules what changes are held to
 * @param allowed the names of the rules that changes may break
 * @param listener hears of each step of a transaction
 * @param ssh how connections are made
 * @param session how the NETCONF session behaves
 * @param clock what time it is
 * @param commandLine the router's command line, where what NETCONF does not carry is to be changed too
 */
public record IosXeOptions(
        Journal journal,
        Schema schema,
        RuleTable rules,
        Set<String> allowed,
        TransactionListener listener,
        SshOptions ssh,
        SessionOptions session,
        InstantSource clock,
        Optional<CommandLine> commandLine) {

    public IosXeOptions {
        allowed = Set.copyOf(allowed);
    }

    /** Turnup's models, every rule asked, no listener, patient. */
    public static IosXeOptions of(Journal journal) {
        return new IosXeOptions(
                journal,
                IosXe.schema(),
                RuleTable.shipped(),
                Set.of(),
                TransactionListener.NONE,
                SshOptions.STANDARD,
                SessionOptions.PATIENT,
                InstantSource.system(),
                Optional.empty());
    }

    /** With other models. */
    public IosXeOptions schema(Schema other) {
        return new IosXeOptions(journal, other, rules, allowed, listener, ssh, session, clock, commandLine);
    }

    /** With other rules. */
    public IosXeOptions rules(RuleTable other) {
        return new IosXeOptions(journal, schema, other, allowed, listener, ssh, session, clock, commandLine);
    }

    /** With rules that changes may break, by their names, beside those allowed already. */
    public IosXeOptions allowing(String... names) {
        Set<String> more = new HashSet<>(allowed);
        more.addAll(Arrays.asList(names));
        return new IosXeOptions(journal, schema, rules, more, listener, ssh, session, clock, commandLine);
    }

    /** With a listener. */
    public IosXeOptions listener(TransactionListener other) {
        return new IosXeOptions(journal, schema, rules, allowed, other, ssh, session, clock, commandLine);
    }

    /** With connections made in another way. */
    public IosXeOptions ssh(SshOptions other) {
        return new IosXeOptions(journal, schema, rules, allowed, listener, other, session, clock, commandLine);
    }

    /** With other session options. */
    public IosXeOptions session(SessionOptions other) {
        return new IosXeOptions(journal, schema, rules, allowed, listener, ssh, other, clock, commandLine);
    }

    /** With another clock. */
    public IosXeOptions clock(InstantSource other) {
        return new IosXeOptions(journal, schema, rules, allowed, listener, ssh, session, other, commandLine);
    }

    /** With the router's command line: telephony, which no module of Cisco's has, is then changed in the same transaction. */
    public IosXeOptions commandLine(CommandLine line) {
        return new IosXeOptions(journal, schema, rules, allowed, listener, ssh, session, clock, Optional.of(line));
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe;

import dev.turnup.iosxe.preflight.Preflight;
import dev.turnup.iosxe.release.Unmodelled;
import dev.turnup.netconf.message.Capabilities;
import dev.turnup.netconf.message.Rpc;
import dev.turnup.netconf.message.RpcReply;
import dev.turnup.transaction.DeviceProfile;
import dev.turnup.transaction.Readiness;
import dev.turnup.yang.check.Violation;
import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.edit.Diff;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is particular about IOS XE. Immutable. */
public final class IosXeProfile implements DeviceProfile {
    private final Preflight preflight;
    private final boolean besideTelephony;
    private final Unmodelled unmodelled;

    private IosXeProfile(Preflight preflight, boolean besideTelephony, Unmodelled unmodelled) {
        this.preflight = preflight;
        this.besideTelephony = besideTelephony;
        this.unmodelled = unmodelled;
    }

    /** A router whose changes are held to these rules. */
    public static IosXeProfile of(Preflight preflight) {
        return new IosXeProfile(preflight, false, Unmodelled.NOTHING);
    }

    /**
     * The same router, whose telephony is written as lines: what little the models have of it is then passed over, since
     * lines change it too.
     *
     * @param lines what goes as lines beside it on older releases, and is passed over there likewise
     */
    public IosXeProfile besideTelephony(Unmodelled lines) {
        return new IosXeProfile(preflight, true, lines);
    }

    @Override
    public String name() {
        return "IOS XE";
    }

    @Override
    public List<Violation> offline(DataTree stated) {
        List<Violation> violations = new ArrayList<>(preflight.of(stated));
        if (besideTelephony) {
            violations.addAll(TelephonyNodes.stated(stated));
        }
        return violations;
    }

    @Override
    public DataTree normal(DataTree read) {
        return OwnForm.of(besideTelephony ? unmodelled.in(read).without(TelephonyNodes.without(read)) : read);
    }

    @Override
    public List<String> explained(Diff difference) {
        return OwnForm.explained(difference);
    }

    @Override
    public List<Violation> preflight(DataTree before, DataTree after) {
        return preflight.of(before, after);
    }

    @Override
    public List<String> uncheckable(Capabilities capabilities) {
        return List.of(
                "the IOS parser reads the change only when it is committed, and may refuse what the models allow",
                besideTelephony
                        ? "lines that no model has, telephony's apart, cannot be seen"
                        : "lines that no model has, such as CME's below voice register, cannot be seen");
    }

    /** Nothing published says that IOS XE keeps to RFC 6241 here; of its timer it does. */
    @Override
    public boolean revertsWithSession() {
        return false;
    }

    /** {@code is-syncing} of the module {@code cisco-ia}, from 16.6.1 on; from 17.15.1 it tells of the candidate, too. */
    @Override
    public Optional<Rpc> readiness(Capabilities capabilities) {
        return Optional.of(CiscoIa.isSyncing());
    }

    @Override
    public Readiness readiness(RpcReply reply) {
        return CiscoIa.readiness(reply);
    }

    /** {@code save-config} of the module {@code cisco-ia}, which every release has; no IOS XE has {@code :startup}. */
    @Override
    public Optional<Rpc> saveToStartup(Capabilities capabilities) {
        return Optional.of(CiscoIa.saveConfig());
    }

    @Override
    public boolean saved(RpcReply reply) {
        return CiscoIa.saved(reply);
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction;

import dev.turnup.netconf.message.Capabilities;
import dev.turnup.netconf.message.Rpc;
import dev.turnup.netconf.message.RpcReply;
import dev.turnup.yang.check.Violation;
import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.edit.Diff;
import dev.turnup.yang.edit.EditConfig;
import java.util.List;
import java.util.Optional;

/** What is particular about a kind of device. Every answer depends on the arguments alone. */
public interface DeviceProfile {

    /** A device that does what RFC 6241 says, and no more. */
    DeviceProfile RFC6241 = () -> "RFC 6241";

    /** The name of the kind of device. */
    String name();

    /**
     * What is wrong with a change whatever the device holds; asked before anything is sent.
     *
     * @param stated what the change states, taken for itself
     */
    default List<Violation> offline(DataTree stated) {
        return List.of();
    }

    /** What the schema allows and the device would still refuse, or should not be given. */
    default List<Violation> preflight(DataTree before, DataTree after) {
        return List.of();
    }

    /**
     * What a device returns, as it shall be compared: without what changes by itself, and with one form for values that
     * the device holds equal. Applied to every tree that is read or planned; applied twice it does the same.
     */
    default DataTree normal(DataTree read) {
        return read;
    }

    /**
     * Why a device may hold something else than it was given although it took it, and what to state then: one sentence each,
     * without secrets. Such a change is taken back like any other that does not come out as planned.
     *
     * @param difference from what was planned to what running holds
     */
    default List<String> explained(Diff difference) {
        return List.of();
    }

    /** The edit to send for a difference; it leads from {@code difference.before()} to {@code difference.after()}. */
    default EditConfig edit(Diff difference) {
        return difference.edit();
    }

    /** What nobody can check before the device is asked, one sentence each. */
    default List<String> uncheckable(Capabilities capabilities) {
        return List.of("rules of the platform that its models do not state");
    }

    /**
     * Whether the device is asked to validate its candidate where it offers that. Some then answer the commit with ok and
     * commit nothing, which is found out and called not committed: without validate they commit.
     */
    default boolean validates() {
        return true;
    }

    /**
     * Whether the end of a session takes its unconfirmed commit back (RFC 6241, section 8.4.1). Where only the timer is
     * sure to do so, a lost confirmation is waited for until the timer has run out.
     */
    default boolean revertsWithSession() {
        return true;
    }

    /**
     * The operation that asks whether the device is ready to be changed; it travels with the locks. Empty where there is
     * none to ask.
     */
    default Optional<Rpc> readiness(Capabilities capabilities) {
        return Optional.empty();
    }

    /** What the answer to that operation says; an error says nothing. */
    default Readiness readiness(RpcReply reply) {
        return Readiness.READY;
    }

    /** The operation that makes startup hold what running holds; empty where there is none to ask for. */
    default Optional<Rpc> saveToStartup(Capabilities capabilities) {
        return Optional.empty();
    }

    /** Whether the answer to that operation says that it was done. */
    default boolean saved(RpcReply reply) {
        return !(reply instanceof RpcReply.Failed);
    }
}

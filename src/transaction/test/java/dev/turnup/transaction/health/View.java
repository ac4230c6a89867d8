// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction.health;

import dev.turnup.netconf.message.Capabilities;
import dev.turnup.netconf.message.Filter;
import dev.turnup.netconf.message.RpcReply;
import dev.turnup.netconf.message.XmlContent;
import dev.turnup.transaction.DeviceView;
import dev.turnup.transaction.TxId;
import dev.turnup.yang.data.DataTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A device that says what a test has it say, one answer after the other, and the last one for ever. */
final class View implements DeviceView {
    final List<String> asked = new ArrayList<>();
    private final List<String> answers;

    View(String... answers) {
        this.answers = new ArrayList<>(List.of(answers));
    }

    @Override
    public String identity() {
        return "192.0.2.1:830";
    }

    @Override
    public Optional<TxId> tx() {
        return Optional.of(new TxId("tx-0000002a"));
    }

    @Override
    public Capabilities capabilities() {
        return Capabilities.of(List.of(
                "urn:ietf:params:netconf:base:1.1",
                "http://cisco.com/ns/yang/Cisco-IOS-XE-interfaces-oper?module=Cisco-IOS-XE-interfaces-oper"));
    }

    @Override
    public DataTree running() {
        throw new IllegalStateException("a check that asks for what it needs does not read all");
    }

    @Override
    public RpcReply get(Filter filter) {
        if (filter instanceof Filter.Subtree subtree) {
            asked.add(subtree.elements().toXml());
        }
        return new RpcReply.Data(XmlContent.of("<data xmlns=\"urn:ietf:params:xml:ns:netconf:base:1.0\">"
                + (answers.size() > 1 ? answers.removeFirst() : answers.getFirst()) + "</data>"));
    }
}

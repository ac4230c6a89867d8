// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction;

import dev.turnup.netconf.message.Capability;
import dev.turnup.netconf.message.Datastore;
import dev.turnup.netconf.message.Rpc;
import dev.turnup.netconf.message.RpcError;
import dev.turnup.netconf.message.RpcReply;
import dev.turnup.transaction.secret.ConfidentialText;
import dev.turnup.xml.XmlName;
import dev.turnup.xml.XmlReader;
import dev.turnup.xml.XmlWriter;
import dev.turnup.yang.codec.ReadMode;
import dev.turnup.yang.codec.Secrets;
import dev.turnup.yang.codec.XmlCodec;
import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.edit.EditConfig;
import dev.turnup.yang.schema.Schema;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Edits as requests, and as text in the journal. */
final class Edits {
    private static final XmlName CONFIG = new XmlName("urn:ietf:params:xml:ns:netconf:base:1.0", "config");

    private final Run run;

    Edits(Run run) {
        this.run = run;
    }

    /** The request that makes an edit, wholly or not at all where the device can. */
    Rpc edit(EditConfig edit) {
        return edit(edit, Optional.empty());
    }

    /** The request that has an edit looked at and not made; not every device can. */
    Rpc test(EditConfig edit) {
        return edit(edit, Optional.of(Rpc.TestOption.TEST_ONLY));
    }

    private Rpc edit(EditConfig edit, Optional<Rpc.TestOption> test) {
        return new Rpc.EditConfig(
                run.tier().usesCandidate() ? Datastore.CANDIDATE : Datastore.RUNNING,
                Optional.empty(),
                test,
                Optional.of(Rpc.ErrorOption.ROLLBACK_ON_ERROR)
                        .filter(o -> run.wire().capabilities().contains(Capability.ROLLBACK_ON_ERROR)),
                out -> XmlCodec.writeEdit(edit, out));
    }

    /** The request that has the candidate validated, where the device can. */
    Optional<Rpc> validation() {
        Rpc validate = new Rpc.Validate(Datastore.CANDIDATE);
        return run.settings().profile().validates()
                        && validate.unmetBy(run.wire().capabilities()).isEmpty()
                ? Optional.of(validate)
                : Optional.empty();
    }

    /** The errors of all replies. */
    static List<RpcError> errors(List<RpcReply> replies) {
        return replies.stream()
                .flatMap(reply -> reply instanceof RpcReply.Failed failed ? failed.errors().stream() : null)
                .toList();
    }

    static String text(List<RpcError> errors) {
        return errors.stream().map(RpcError::toString).collect(Collectors.joining("; "));
    }

    /** An edit as the journal keeps it: a whole {@code <config>} element. */
    static ConfidentialText journalled(EditConfig edit) {
        return ConfidentialText.of(toXml(edit, Secrets.SHOWN), toXml(edit, Secrets.MASKED));
    }

    /** A tree likewise. */
    static ConfidentialText journalled(DataTree tree) {
        return ConfidentialText.of(toXml(tree, Secrets.SHOWN), toXml(tree, Secrets.MASKED));
    }

    /** All that a device holds, as the journal keeps it: sealed or not at all, since a configuration has secrets. */
    static ConfidentialText kept(DataTree running) {
        return ConfidentialText.of(toXml(running, Secrets.SHOWN), "");
    }

    /** An edit as a whole {@code <config>} element, secrets shown. */
    static String toXml(EditConfig edit) {
        return toXml(edit, Secrets.SHOWN);
    }

    private static String toXml(EditConfig edit, Secrets secrets) {
        XmlWriter out = XmlWriter.compact().start(CONFIG);
        XmlCodec.writeEdit(edit, out, secrets);
        return out.end().toString();
    }

    /** A tree likewise. */
    static String toXml(DataTree tree) {
        return toXml(tree, Secrets.SHOWN);
    }

    private static String toXml(DataTree tree, Secrets secrets) {
        XmlWriter out = XmlWriter.compact().start(CONFIG);
        XmlCodec.writeTo(tree, out, secrets);
        return out.end().toString();
    }

    /** An edit out of the journal; empty where its secrets were left out there, or nobody here has the key. */
    static Optional<EditConfig> fromJournal(Schema schema, ConfidentialText edit, TxId tx) {
        return edit.whole().map(xml -> fromXml(schema, xml, "journal " + tx));
    }

    /** A tree likewise. */
    static Optional<DataTree> treeFromJournal(Schema schema, ConfidentialText tree, TxId tx) {
        return tree.whole().map(xml -> treeFromXml(schema, xml, "journal " + tx));
    }

    /** An edit out of what has that name. */
    static EditConfig fromXml(Schema schema, String xml, String source) {
        try (XmlReader reader = XmlReader.of(xml, source)) {
            return XmlCodec.readKeptEdit(schema, reader).edit();
        }
    }

    /** A tree out of what has that name. */
    static DataTree treeFromXml(Schema schema, String xml, String source) {
        try (XmlReader reader = XmlReader.of(xml, source)) {
            return XmlCodec.read(schema, reader, ReadMode.DEVICE).tree();
        }
    }
}

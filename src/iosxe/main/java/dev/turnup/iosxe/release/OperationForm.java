// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.release;

import dev.turnup.netconf.message.Rpc;
import dev.turnup.xml.XmlName;
import dev.turnup.xml.XmlReader;
import dev.turnup.xml.XmlWriter;
import dev.turnup.yang.binding.Bean;
import dev.turnup.yang.binding.Beans;
import dev.turnup.yang.codec.Decoded;
import dev.turnup.yang.codec.ReadMode;
import dev.turnup.yang.codec.Secrets;
import dev.turnup.yang.codec.XmlCodec;
import dev.turnup.yang.data.DataNode;
import dev.turnup.yang.schema.Operation;
import dev.turnup.yang.schema.Release;
import dev.turnup.yang.schema.Schema;
import dev.turnup.yang.schema.SchemaNode;
import dev.turnup.yang.schema.SchemaNode.Container;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Says the request of an operation in the nodes that a release has: leafs of {@code copy} and {@code delete} were renamed
 * with 16.12.1, the making of keys moved with 26.1.1. Immutable; safe for several threads.
 */
public final class OperationForm {
    /**
     * A request for one release.
     *
     * @param rpc what is sent
     * @param unsaid what the release has no place for; the request lacks it and should not be sent
     */
    public record Request(Rpc.Custom rpc, List<ReleaseForm.Unsaid> unsaid) {
        public Request {
            unsaid = List.copyOf(unsaid);
        }
    }

    private final Schema requests;
    private final ReleaseForm form;

    private OperationForm(Schema requests, ReleaseForm form) {
        this.requests = requests;
        this.form = form;
    }

    /**
     * The form of a release.
     *
     * @param schema of all releases
     */
    public static OperationForm of(Schema schema, Release release) {
        Schema requests = requests(schema)
                .withEpochs(schema.epochs().stream()
                        .map(epoch -> new Schema.Epoch(epoch.from(), requests(epoch.schema())))
                        .toList());
        return new OperationForm(requests, ReleaseForm.of(requests, release));
    }

    /** Each operation as a container of its name, with its input in it: what a counterpart's path leads through. */
    private static Schema requests(Schema schema) {
        List<SchemaNode> operations = schema.operations().values().stream()
                .<SchemaNode>map(OperationForm::request)
                .toList();
        return new Schema(schema.modules(), operations, List.of(), List.of());
    }

    private static Container request(Operation operation) {
        return new Container(operation.declaration(), true, List.of(operation.input()));
    }

    /**
     * The request in the nodes of the release.
     *
     * @param input the bean of an operation, in the newest of the nodes that say it
     * @throws IllegalArgumentException where the schema does not have the operation, or not as the bean has it
     */
    public Request of(Bean input) {
        XmlName name = input.content().name();
        XmlWriter xml = XmlWriter.compact().start(name).start(new XmlName(name.namespace(), "input"));
        Beans.writeContent(input, xml);
        try (XmlReader reader = XmlReader.of(xml.end().end().toString(), name.local())) {
            Decoded decoded = XmlCodec.read(requests, reader, ReadMode.VALIDATION);
            if (!decoded.problems().isEmpty() || !decoded.warnings().isEmpty()) {
                throw new IllegalArgumentException("no request of an operation of the schema: " + decoded.problems()
                        + String.join("; ", decoded.warnings()));
            }
            ReleaseForm.Said said = form.of(decoded.tree());
            return new Request(new Rpc.Custom(name, out -> write(content(said, name), out)), said.unsaid());
        }
    }

    private static Collection<DataNode> content(ReleaseForm.Said said, XmlName name) {
        return child(said.tree().root(), name)
                .flatMap(request -> child(request, new XmlName(name.namespace(), "input")))
                .map(in -> in.children().values())
                .orElse(List.of());
    }

    private static Optional<DataNode.Inner> child(DataNode.Inner node, XmlName name) {
        return node.child(name).filter(DataNode.Inner.class::isInstance).map(DataNode.Inner.class::cast);
    }

    private void write(Collection<DataNode> nodes, XmlWriter out) {
        nodes.forEach(node -> XmlCodec.writeTo(requests, node, out, Secrets.SHOWN));
    }
}

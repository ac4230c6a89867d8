// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.message;

import dev.turnup.xml.XmlName;
import dev.turnup.xml.XmlWriter;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** One {@code <rpc>} message (RFC 6241, section 4.1): what a client writes, and what a server reads. */
public sealed interface RpcRequest {

    /** Every attribute of the {@code <rpc>}, the message-id among them: the reply repeats them all. */
    Map<XmlName, String> attributes();

    /**
     * A request that can be acted upon.
     *
     * @param operation what is asked for; {@link Rpc.Custom} where this package does not know the operation
     */
    record Request(Map<XmlName, String> attributes, Rpc operation) implements RpcRequest {
        public Request {
            attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
            if (!attributes.containsKey(Nc.MESSAGE_ID)) {
                throw new IllegalArgumentException("a request has a message-id");
            }
        }

        /** With that message-id and no other attribute. */
        public Request(String messageId, Rpc operation) {
            this(Map.of(Nc.MESSAGE_ID, messageId), operation);
        }

        /** The message-id. */
        public String messageId() {
            return Optional.ofNullable(attributes.get(Nc.MESSAGE_ID)).orElseThrow();
        }

        /** The whole message, without framing. */
        public byte[] toBytes() {
            XmlWriter out = XmlWriter.compact().start(Nc.name("rpc"));
            attributes.forEach(out::attribute);
            operation.writeTo(out);
            return out.end().toString().getBytes(StandardCharsets.UTF_8);
        }
    }

    /**
     * A message that is no request.
     *
     * @param attributes what of them could be read
     * @param error the answer that RFC 6241 prescribes
     */
    record Malformed(Map<XmlName, String> attributes, RpcError error) implements RpcRequest {
        public Malformed {
            attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
        }
    }

    /** Reads a whole {@code <rpc>}; never throws. */
    static RpcRequest read(byte[] message) {
        return new RequestReader(message).read();
    }
}

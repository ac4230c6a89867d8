// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.message;

import dev.turnup.xml.XmlException;
import dev.turnup.xml.XmlName;
import dev.turnup.xml.XmlReader;
import dev.turnup.xml.XmlWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * What a device answers to one request (RFC 6241, section 4.2). A warning never makes an answer a failure, and no
 * warning, wherever it stands, hides an error.
 */
public sealed interface RpcReply {

    /** What the device warned of, whatever else it said. */
    List<RpcError> warnings();

    /** The operation was done, and there is nothing to tell. */
    record Ok(List<RpcError> warnings) implements RpcReply {
        public Ok {
            warnings = List.copyOf(warnings);
        }

        /** Without warnings. */
        public Ok() {
            this(List.of());
        }
    }

    /**
     * The operation was done, and this is its output.
     *
     * @param content what stands within {@code <rpc-reply>}: {@code <data>}, or the output of a YANG module's RPC
     */
    record Data(XmlContent content, List<RpcError> warnings) implements RpcReply {
        private static final XmlName RPC_ERROR = Nc.name("rpc-error");

        public Data {
            warnings = List.copyOf(warnings);
        }

        /** Without warnings. */
        public Data(XmlContent content) {
            this(content, List.of());
        }

        /**
         * A reader that stands on the start tag of the first element of the output, such as {@code <data>}; on the end
         * tag of what holds it where there is none. {@code source} names the reply in messages.
         */
        public XmlReader reader(String source) {
            return output(content.reader(source));
        }

        /** As {@link #reader}, for who reads the output for the last time, as {@link XmlContent#drain} has it. */
        public XmlReader drain(String source) {
            return output(content.drain(source));
        }

        private static XmlReader output(XmlReader xml) {
            while (xml.nextTag() == XmlReader.Event.START && xml.name().equals(RPC_ERROR)) {
                xml.skip();
            }
            return xml;
        }
    }

    /**
     * The operation was not done.
     *
     * @param errors why; at least one
     */
    record Failed(List<RpcError> errors, List<RpcError> warnings) implements RpcReply {
        public Failed {
            errors = List.copyOf(errors);
            warnings = List.copyOf(warnings);
            if (errors.isEmpty() || errors.stream().anyMatch(RpcError::isWarning)) {
                throw new IllegalArgumentException("a failure has at least one error, and no warning among its errors");
            }
        }

        /** Without warnings. */
        public Failed(RpcError... errors) {
            this(List.of(errors), List.of());
        }
    }

    /**
     * Reads a whole {@code <rpc-reply>}.
     *
     * @throws MessageException where it is none, or not well-formed
     */
    static RpcReply read(byte[] message) {
        try (XmlReader xml = XmlReader.of(message, "rpc-reply")) {
            xml.nextTag();
            return ReplyReader.read(xml, MessageBytes.of(message));
        } catch (XmlException e) {
            throw new MessageException(e);
        }
    }

    /**
     * The whole message, without framing.
     *
     * @param attributes those of the request, all of which a reply repeats (RFC 6241, section 4.2)
     */
    default byte[] toBytes(Map<XmlName, String> attributes) {
        XmlWriter out = XmlWriter.compact().start(Nc.name("rpc-reply"));
        attributes.forEach(out::attribute);
        switch (this) {
            case Failed failed -> failed.errors().forEach(error -> error.writeTo(out));
            case Ok ok -> {
                if (ok.warnings().isEmpty()) {
                    out.empty(Nc.name("ok"));
                }
            }
            case Data data -> data.content().writeTo(out);
        }
        warnings().forEach(warning -> warning.writeTo(out));
        return out.end().toString().getBytes(StandardCharsets.UTF_8);
    }
}

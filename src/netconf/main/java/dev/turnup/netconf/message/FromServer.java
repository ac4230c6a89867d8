// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.message;

import dev.turnup.xml.XmlException;
import dev.turnup.xml.XmlLimits;
import dev.turnup.xml.XmlName;
import dev.turnup.xml.XmlReader;
import java.util.Map;
import java.util.Optional;

/** What a server sends after its hello. */
public sealed interface FromServer {

    /**
     * An answer.
     *
     * @param attributes those of the {@code <rpc-reply>}
     */
    record Answer(Map<XmlName, String> attributes, RpcReply reply) implements FromServer {
        public Answer {
            attributes = Map.copyOf(attributes);
        }

        /** The message-id of the request it answers; absent where the server could not read one. */
        public Optional<String> messageId() {
            return Optional.ofNullable(attributes.get(Nc.MESSAGE_ID));
        }
    }

    /** Something told unasked. */
    record Told(Notification notification) implements FromServer {}

    /** As {@link #read(MessageBytes)}, where a message is in one piece. */
    static FromServer read(byte[] message) {
        return read(MessageBytes.of(message));
    }

    /**
     * Reads a whole message; the content of an answer is read from its bytes later on, so these must not change.
     *
     * @throws MessageException where it is neither, or not well-formed
     */
    static FromServer read(MessageBytes message) {
        try (XmlReader xml = XmlReader.of(message.stream(), "message", XmlLimits.CONFIGURATION)) {
            xml.nextTag();
            if (xml.parsedLocal().equals("notification") && xml.name().equals(Nc.notification("notification"))) {
                return new Told(Notification.read(xml));
            }
            Map<XmlName, String> attributes = xml.attributes();
            return new Answer(attributes, ReplyReader.read(xml, message));
        } catch (XmlException e) {
            throw new MessageException(e);
        }
    }

    /** The message-id of the answer that begins so; empty where it is none, or that cannot be told from its beginning. */
    static Optional<String> answered(MessageBytes beginning) {
        try (XmlReader xml = XmlReader.of(beginning.stream(), "message", XmlLimits.CONFIGURATION)) {
            return xml.nextTag() == XmlReader.Event.START && xml.name().equals(Nc.name("rpc-reply"))
                    ? xml.attribute(Nc.MESSAGE_ID)
                    : Optional.empty();
        } catch (XmlException e) {
            return Optional.empty();
        }
    }
}

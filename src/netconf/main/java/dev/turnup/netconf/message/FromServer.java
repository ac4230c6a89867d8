// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.message;

import dev.turnup.xml.XmlException;
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

    /**
     * Reads a whole message.
     *
     * @throws MessageException where it is neither, or not well-formed
     */
    static FromServer read(byte[] message) {
        try (XmlReader xml = XmlReader.of(message, "message")) {
            xml.nextTag();
            if (xml.name().equals(Nc.notification("notification"))) {
                return new Told(Notification.read(xml));
            }
            Map<XmlName, String> attributes = xml.attributes();
            return new Answer(attributes, ReplyReader.read(xml, message));
        } catch (XmlException e) {
            throw new MessageException(e);
        }
    }
}

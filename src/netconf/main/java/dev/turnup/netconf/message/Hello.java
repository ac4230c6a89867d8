// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.message;

import dev.turnup.xml.XmlException;
import dev.turnup.xml.XmlReader;
import dev.turnup.xml.XmlWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * The first message of each side (RFC 6241, section 8.1).
 *
 * @param capabilities what the sender is capable of; at least one version of the base protocol
 * @param sessionId from the server: 1 to 4294967295; from the client: absent
 */
public record Hello(Capabilities capabilities, OptionalLong sessionId) {
    private static final long LARGEST_SESSION_ID = 4_294_967_295L;

    public Hello {
        if (!capabilities.contains(Capability.BASE_1_0) && !capabilities.contains(Capability.BASE_1_1)) {
            throw new MessageException("the hello offers neither base:1.0 nor base:1.1");
        }
        if (sessionId.isPresent() && (sessionId.getAsLong() < 1 || sessionId.getAsLong() > LARGEST_SESSION_ID)) {
            throw new MessageException(
                    "the hello's session-id is " + sessionId.getAsLong() + ", not 1 to " + LARGEST_SESSION_ID);
        }
    }

    /** A client's hello. */
    public static Hello ofClient(Capabilities capabilities) {
        return new Hello(capabilities, OptionalLong.empty());
    }

    /** A server's hello. */
    public static Hello ofServer(Capabilities capabilities, long sessionId) {
        return new Hello(capabilities, OptionalLong.of(sessionId));
    }

    /**
     * Reads what a server sent.
     *
     * @throws MessageException where it is no hello, has no session-id or offers no base protocol
     */
    public static Hello readFromServer(byte[] message) {
        Hello hello = read(message);
        if (hello.sessionId.isEmpty()) {
            throw new MessageException("the server's hello has no session-id");
        }
        return hello;
    }

    /**
     * Reads what a client sent.
     *
     * @throws MessageException where it is no hello, has a session-id or offers no base protocol
     */
    public static Hello readFromClient(byte[] message) {
        Hello hello = read(message);
        if (hello.sessionId.isPresent()) {
            throw new MessageException("the client's hello has a session-id");
        }
        return hello;
    }

    private static Hello read(byte[] message) {
        try (XmlReader xml = XmlReader.of(message, "hello")) {
            xml.nextTag();
            if (!xml.name().equals(Nc.name("hello"))) {
                throw new MessageException("the first message is not a hello, but " + xml.name());
            }
            List<String> uris = new ArrayList<>();
            OptionalLong sessionId = OptionalLong.empty();
            while (xml.nextTag() == XmlReader.Event.START) {
                if (xml.name().equals(Nc.name("capabilities"))) {
                    readCapabilities(xml, uris);
                } else if (xml.name().equals(Nc.name("session-id"))) {
                    sessionId = OptionalLong.of(number(xml.readText().strip()));
                } else {
                    xml.skip();
                }
            }
            xml.nextTag();
            return new Hello(Capabilities.of(uris), sessionId);
        } catch (XmlException e) {
            throw new MessageException(e);
        }
    }

    private static void readCapabilities(XmlReader xml, List<String> uris) {
        while (xml.nextTag() == XmlReader.Event.START) {
            if (xml.name().equals(Nc.name("capability"))) {
                uris.add(xml.readText().strip());
            } else {
                xml.skip();
            }
        }
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new MessageException("the hello's session-id is not a number: '" + text + "'");
        }
    }

    /** The whole message, without framing. */
    public byte[] toBytes() {
        XmlWriter out = XmlWriter.compact().start(Nc.name("hello")).start(Nc.name("capabilities"));
        capabilities.uris().forEach(uri -> out.element(Nc.name("capability"), uri));
        out.end();
        sessionId.ifPresent(id -> out.element(Nc.name("session-id"), Long.toString(id)));
        return out.end().toString().getBytes(StandardCharsets.UTF_8);
    }
}

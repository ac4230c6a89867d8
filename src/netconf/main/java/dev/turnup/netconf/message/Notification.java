// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.message;

import dev.turnup.xml.XmlException;
import dev.turnup.xml.XmlReader;
import dev.turnup.xml.XmlWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * What a device tells unasked (RFC 5277, section 4).
 *
 * @param eventTime when it happened, as the device wrote it (RFC 3339)
 * @param event what stands beside the eventTime
 */
public record Notification(String eventTime, XmlContent event) {

    /**
     * Reads a whole {@code <notification>}.
     *
     * @throws MessageException where it is none, or not well-formed
     */
    public static Notification read(byte[] message) {
        try (XmlReader xml = XmlReader.of(message, "notification")) {
            xml.nextTag();
            return read(xml);
        } catch (XmlException e) {
            throw new MessageException(e);
        }
    }

    /** On the start tag of the root; reads to the end of the document. */
    static Notification read(XmlReader xml) {
        if (!xml.name().equals(Nc.notification("notification"))) {
            throw new MessageException("not a notification, but " + xml.name());
        }
        String eventTime = "";
        XmlWriter event = XmlWriter.compact().start(XmlFragment.HOLDER);
        while (xml.nextTag() == XmlReader.Event.START) {
            if (xml.name().equals(Nc.notification("eventTime"))) {
                eventTime = xml.readText().strip();
            } else {
                xml.copyTo(event);
            }
        }
        xml.nextTag();
        return new Notification(
                eventTime, new XmlFragment(XmlFragment.unwrap(event.end().toString())));
    }

    /** When it happened; empty where the device wrote no date-and-time. */
    public Optional<Instant> time() {
        try {
            return Optional.of(OffsetDateTime.parse(eventTime).toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** The whole message, without framing. */
    public byte[] toBytes() {
        XmlWriter out = XmlWriter.compact()
                .start(Nc.notification("notification"))
                .element(Nc.notification("eventTime"), eventTime);
        event.writeTo(out);
        return out.end().toString().getBytes(StandardCharsets.UTF_8);
    }
}

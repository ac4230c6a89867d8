// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.event;

import dev.turnup.netconf.message.MessageException;
import dev.turnup.netconf.message.Notification;
import dev.turnup.netconf.message.ReceivedElement;
import dev.turnup.netconf.message.XmlContent;
import dev.turnup.xml.XmlName;
import java.time.Instant;
import java.util.Optional;

/** What a notification tells, as far as an RFC of NETCONF defines it; what a YANG module of its own defines is {@link Other}. */
public sealed interface Event permits SubscriptionEvent, SessionEvent, LibraryEvent, Event.Other {

    /** The name of its element. */
    XmlName name();

    /** What stands within its element. */
    XmlContent input();

    /** The notification that tells of it. */
    default Notification at(Instant time) {
        return new Notification(time.toString(), out -> {
            out.start(name());
            input().writeTo(out);
            out.end();
        });
    }

    /** Reads what a notification tells. One that is not as its RFC says is {@link Other}: nothing is lost, nothing thrown. */
    static Event of(Notification notification) {
        Optional<ReceivedElement> told = ReceivedElement.of(notification.event(), "notification").children().stream()
                .findFirst();
        if (told.isEmpty()) {
            return new Other(XmlName.local(""), XmlContent.empty());
        }
        ReceivedElement element = told.get();
        try {
            return SubscriptionEvent.read(element)
                    .or(() -> SessionEvent.read(element))
                    .or(() -> LibraryEvent.read(element))
                    .orElseGet(() -> other(element));
        } catch (MessageException | IllegalArgumentException e) {
            return other(element);
        }
    }

    private static Event other(ReceivedElement element) {
        return new Other(element.name(), XmlContent.of(element.content().toXml()));
    }

    /**
     * Any other event.
     *
     * @param name its element's name; without any where the notification holds no element
     * @param input what stands within its element
     */
    record Other(XmlName name, XmlContent input) implements Event {}
}

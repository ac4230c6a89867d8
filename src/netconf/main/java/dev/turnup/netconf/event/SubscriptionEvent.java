// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.event;

import dev.turnup.netconf.message.ReceivedElement;
import dev.turnup.netconf.message.XmlContent;
import dev.turnup.xml.XmlName;
import dev.turnup.xml.XmlWriter;
import java.util.Optional;

/** What becomes of a subscription: the first two of RFC 5277, the others of RFC 8639, section 2.7. */
public sealed interface SubscriptionEvent extends Event {

    /** What was replayed is over (RFC 5277, section 2.3); what comes now has happened since. */
    record ReplayComplete() implements SubscriptionEvent {
        @Override
        public XmlName name() {
            return new XmlName(RFC_5277, "replayComplete");
        }

        @Override
        public XmlContent input() {
            return XmlContent.empty();
        }
    }

    /** The subscription's stop time came (RFC 5277, section 2.3); the session is an ordinary one again. */
    record NotificationComplete() implements SubscriptionEvent {
        @Override
        public XmlName name() {
            return new XmlName(RFC_5277, "notificationComplete");
        }

        @Override
        public XmlContent input() {
            return XmlContent.empty();
        }
    }

    /** What was replayed is over. */
    record ReplayCompleted(long id) implements SubscriptionEvent {
        @Override
        public XmlName name() {
            return subscribed("replay-completed");
        }

        @Override
        public XmlContent input() {
            return out -> writeId(out, id);
        }
    }

    /** A configured subscription's stop time came. */
    record Completed(long id) implements SubscriptionEvent {
        @Override
        public XmlName name() {
            return subscribed("subscription-completed");
        }

        @Override
        public XmlContent input() {
            return out -> writeId(out, id);
        }
    }

    /** A configured subscription began. */
    record Started(long id, SubscriptionTerms terms) implements SubscriptionEvent {
        @Override
        public XmlName name() {
            return subscribed("subscription-started");
        }

        @Override
        public XmlContent input() {
            return out -> {
                writeId(out, id);
                terms.writeTo(out);
            };
        }
    }

    /** From here on these terms hold. */
    record Modified(long id, SubscriptionTerms terms) implements SubscriptionEvent {
        @Override
        public XmlName name() {
            return subscribed("subscription-modified");
        }

        @Override
        public XmlContent input() {
            return out -> {
                writeId(out, id);
                terms.writeTo(out);
            };
        }
    }

    /** The device pauses it. */
    record Suspended(long id, XmlName reason) implements SubscriptionEvent {
        @Override
        public XmlName name() {
            return subscribed("subscription-suspended");
        }

        @Override
        public XmlContent input() {
            return out -> {
                writeId(out, id);
                SubscriptionTerms.identity(out, subscribed("reason"), reason);
            };
        }
    }

    /** It goes on after a pause. */
    record Resumed(long id) implements SubscriptionEvent {
        @Override
        public XmlName name() {
            return subscribed("subscription-resumed");
        }

        @Override
        public XmlContent input() {
            return out -> writeId(out, id);
        }
    }

    /** The device ended it. */
    record Terminated(long id, XmlName reason) implements SubscriptionEvent {
        @Override
        public XmlName name() {
            return subscribed("subscription-terminated");
        }

        @Override
        public XmlContent input() {
            return out -> {
                writeId(out, id);
                SubscriptionTerms.identity(out, subscribed("reason"), reason);
            };
        }
    }

    /** The namespace of the events of RFC 5277. */
    String RFC_5277 = "urn:ietf:params:xml:ns:netmod:notification";

    /** Reads one of these; empty where it is none. */
    static Optional<Event> read(ReceivedElement element) {
        return switch (element.name().namespace()) {
            case RFC_5277 ->
                switch (element.name().local()) {
                    case "replayComplete" -> Optional.of(new ReplayComplete());
                    case "notificationComplete" -> Optional.of(new NotificationComplete());
                    default -> Optional.empty();
                };
            case SubscriptionTerms.NAMESPACE -> readSubscribed(element);
            default -> Optional.empty();
        };
    }

    private static Optional<Event> readSubscribed(ReceivedElement element) {
        return switch (element.name().local()) {
            case "replay-completed" -> Optional.of(new ReplayCompleted(element.requiredNumber("id")));
            case "subscription-completed" -> Optional.of(new Completed(element.requiredNumber("id")));
            case "subscription-started" ->
                Optional.of(new Started(element.requiredNumber("id"), SubscriptionTerms.read(element)));
            case "subscription-modified" ->
                Optional.of(new Modified(element.requiredNumber("id"), SubscriptionTerms.read(element)));
            case "subscription-suspended" ->
                element.child("reason").map(reason -> new Suspended(element.requiredNumber("id"), reason.identity()));
            case "subscription-resumed" -> Optional.of(new Resumed(element.requiredNumber("id")));
            case "subscription-terminated" ->
                element.child("reason").map(reason -> new Terminated(element.requiredNumber("id"), reason.identity()));
            default -> Optional.empty();
        };
    }

    private static XmlName subscribed(String local) {
        return new XmlName(SubscriptionTerms.NAMESPACE, local);
    }

    private static void writeId(XmlWriter out, long id) {
        out.element(subscribed("id"), Long.toString(id));
    }
}

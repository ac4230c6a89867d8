// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.event;

import dev.turnup.netconf.message.ReceivedElement;
import dev.turnup.netconf.message.XmlContent;
import dev.turnup.xml.XmlName;
import java.util.Optional;

/** The device has other modules now than before: what was read of its library holds no more. */
public sealed interface LibraryEvent extends Event {

    /** As RFC 8525 tells it, with the content-id of {@code yang-library}. */
    record Update(String contentId) implements LibraryEvent {
        @Override
        public XmlName name() {
            return library("yang-library-update");
        }

        @Override
        public XmlContent input() {
            return out -> out.element(library("content-id"), contentId);
        }
    }

    /** As RFC 7895 tells it, with the module-set-id of {@code modules-state}. */
    record Change(String moduleSetId) implements LibraryEvent {
        @Override
        public XmlName name() {
            return library("yang-library-change");
        }

        @Override
        public XmlContent input() {
            return out -> out.element(library("module-set-id"), moduleSetId);
        }
    }

    /** Reads one of these; empty where it is none. */
    static Optional<Event> read(ReceivedElement event) {
        if (event.name().equals(library("yang-library-update"))) {
            return Optional.of(new Update(event.requiredLeaf("content-id")));
        }
        return event.name().equals(library("yang-library-change"))
                ? Optional.of(new Change(event.requiredLeaf("module-set-id")))
                : Optional.empty();
    }

    private static XmlName library(String local) {
        return new XmlName("urn:ietf:params:xml:ns:yang:ietf-yang-library", local);
    }
}

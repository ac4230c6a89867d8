// SPDX-License-Identifier: Apache-2.0
/**
 * What notifications tell, as values.
 *
 * <pre>{@code
 * session.send(new SubscriptionRpc.Create());                        // RFC 5277: the stream NETCONF, from now on
 * switch (Event.of(notification)) {
 *     case SessionEvent.ConfigChange change -> changedBy(change.by(), change.edits());
 *     case SessionEvent.SessionEnd end -> ended(end.session(), end.reason());
 *     case SessionEvent session -> log(session);                     // RFC 6470, the others
 *     case SubscriptionEvent subscription -> log(subscription);      // RFC 5277 and 8639
 *     case LibraryEvent library -> readTheLibraryAgain();            // RFC 8525 and 7895
 *     case Event.Other other -> log(other.name());                   // of the device's own modules, as XML
 * }
 * }</pre>
 *
 * <p>{@link dev.turnup.netconf.event.Event} reads; each event also writes itself, for who plays the device.
 */
@NullMarked
package dev.turnup.netconf.event;

import org.jspecify.annotations.NullMarked;

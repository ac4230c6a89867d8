// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.preflight;

import dev.turnup.iosxe.preflight.Reading.Found;
import dev.turnup.yang.data.DataTree;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The user and the address of the session stay. Only what the configuration itself shows is judged: a user of a RADIUS
 * server, an address behind a translation or a host name is not in it.
 */
final class SessionAccess {
    private static final String USER = "/native/username";
    private static final List<String> INTERFACES =
            List.of("/native/interface/GigabitEthernet", "/native/interface/Loopback");
    private static final String FULL_PRIVILEGE = "15";

    private SessionAccess() {}

    static Stream<Judgement> check(Situation situation) {
        DataTree before = situation.before();
        DataTree after = situation.after();
        Access access = situation.access();
        return Stream.concat(
                user(before, after, access.user()).stream(), address(before, after, access.host()).stream());
    }

    private static Optional<Judgement> user(DataTree before, DataTree after, String user) {
        Optional<Found> was = user(before, user);
        Optional<Found> is = user(after, user);
        if (was.isPresent() && is.isEmpty()) {
            return Optional.of(violation(
                    was.get(),
                    "the session's user stays",
                    "username " + user + " removed",
                    "use another user for this"));
        }
        return was.filter(w -> w.text("privilege").equals(Optional.of(FULL_PRIVILEGE)))
                .filter(w -> !is.orElseThrow().text("privilege").equals(Optional.of(FULL_PRIVILEGE)))
                .map(w -> violation(
                        w,
                        "the session's user keeps privilege 15",
                        "username " + user + " without it",
                        "NETCONF needs privilege 15"));
    }

    private static Optional<Found> user(DataTree tree, String name) {
        return new Reading(tree)
                .entries(USER)
                .filter(user -> user.name().equals(name))
                .findFirst();
    }

    private static Optional<Judgement> address(DataTree before, DataTree after, String host) {
        Optional<Found> was = reached(before, host);
        return was.isEmpty() || reached(after, host).isPresent()
                ? Optional.empty()
                : was.map(w -> violation(
                        w,
                        "the session's address stays up",
                        host + " removed or shut down",
                        "connect by another address for this"));
    }

    private static Optional<Found> reached(DataTree tree, String host) {
        return INTERFACES.stream()
                .flatMap(new Reading(tree)::entries)
                .filter(i -> i.text("ip", "address", "primary", "address").equals(Optional.of(host)))
                .filter(i -> i.text("shutdown").isEmpty())
                .findFirst();
    }

    private static Judgement violation(Found at, String what, String actual, String hint) {
        return new Judgement.Fault(at.path(), what, actual, hint);
    }
}

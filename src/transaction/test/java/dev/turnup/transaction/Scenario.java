// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What is done to one router or several while something strikes.
 *
 * @param name for people
 * @param tiers of the routers
 * @param order where a part beside NETCONF is changed too: which goes first
 * @param timer whether the lines have a timer on the device
 * @param act what the run does
 */
record Scenario(String name, List<Tier> tiers, Optional<Remainder.Order> order, boolean timer, Act act) {

    /** What a run does. */
    enum Act {
        /** It makes a change. */
        COMMIT,
        /** It makes a change that a check then has taken back. */
        TAKE_BACK,
        /** It would make a change that the router, having looked at it, refuses. */
        REFUSED,
        /** It makes a change and saves it to startup. */
        SAVE,
        /** It makes a change and leaves it; another process confirms it. */
        LEAVE
    }

    static Scenario of(Act act, Tier... tiers) {
        StringBuilder name =
                new StringBuilder(act.name().toLowerCase(Locale.ROOT).replace('_', ' '));
        for (Tier tier : tiers) {
            name.append(' ').append(tier);
        }
        return new Scenario(name.toString(), List.of(tiers), Optional.empty(), false, act);
    }

    /** With a part beside NETCONF. */
    Scenario beside(Remainder.Order which) {
        return new Scenario(
                name + (which == Remainder.Order.NETCONF_FIRST ? " then lines" : " after lines"),
                tiers,
                Optional.of(which),
                false,
                act);
    }

    /** With a timer on the device. */
    Scenario timed() {
        return new Scenario(name + " with timer", tiers, order, true, act);
    }

    boolean isGroup() {
        return tiers.size() > 1;
    }

    @Override
    public String toString() {
        return name;
    }
}

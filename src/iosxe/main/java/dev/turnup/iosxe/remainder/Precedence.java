// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.remainder;

import dev.turnup.transaction.Remainder.Order;
import dev.turnup.yang.edit.Change;
import dev.turnup.yang.edit.Diff;
import java.util.List;

/**
 * Which part goes first. Lines name what NETCONF makes (interfaces, addresses, classes of codecs), never the other way: so
 * NETCONF goes first, unless it only takes such things away, when the lines that name them must be gone before.
 */
final class Precedence {
    private Precedence() {}

    static Order of(Diff netconf, Diff lines) {
        boolean takes =
                netconf.changes().stream().anyMatch(change -> isNamed(change) && change instanceof Change.Removed);
        boolean brings =
                netconf.changes().stream().anyMatch(change -> isNamed(change) && !(change instanceof Change.Removed));
        return takes && !brings && !lines.isEmpty() ? Order.REMAINDER_FIRST : Order.NETCONF_FIRST;
    }

    /** A class, an interface, or an address of one; what else an interface has, no line names. */
    private static boolean isNamed(Change change) {
        List<String> names =
                change.path().steps().stream().map(step -> step.name().local()).toList();
        int at = names.indexOf("interface");
        boolean ofInterface = at >= 0
                && (names.size() <= at + 2 || names.subList(at, names.size()).contains("address"));
        return names.contains("class") || ofInterface;
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.remainder;

import dev.turnup.transaction.Remainder.Order;
import dev.turnup.yang.data.InstancePath;
import dev.turnup.yang.edit.Change;
import dev.turnup.yang.edit.Diff;

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

    private static boolean isNamed(Change change) {
        return change.path().steps().stream()
                .map(InstancePath.Step::name)
                .anyMatch(name -> name.local().equals("class") || name.local().equals("interface"));
    }
}

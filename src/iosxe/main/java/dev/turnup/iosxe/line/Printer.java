// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.line;

import dev.turnup.iosxe.line.Statement.Block;
import dev.turnup.iosxe.line.Statement.Kept;
import dev.turnup.iosxe.line.Statement.Said;

/** Prints lines as {@code show running-config} does: what stands in a mode is indented by a blank. */
final class Printer {
    private final StringBuilder text = new StringBuilder();

    private Printer() {}

    static String print(Block top) {
        Printer printer = new Printer();
        printer.block(top, 0);
        return printer.text.toString();
    }

    private void block(Block block, int depth) {
        for (Statement statement : block.statements()) {
            switch (statement) {
                case Said said -> {
                    text.append(" ".repeat(depth)).append(said.line().text()).append('\n');
                    if (said.body() != null) {
                        block(said.body(), depth + 1);
                        text.append(" ".repeat(depth)).append("!\n");
                    }
                }
                case Kept kept ->
                    kept.line()
                            .indented(" ".repeat(depth))
                            .forEach(line -> text.append(line).append('\n'));
            }
        }
    }
}

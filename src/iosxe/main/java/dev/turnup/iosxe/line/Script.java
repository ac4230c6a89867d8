// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.line;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Lines that turn one configuration into another, to be entered in this order in configuration mode; they end where they
 * began.
 *
 * @param commands the lines
 * @param swept lines that no model knows and that are taken away together with what they stand in
 */
public record Script(List<Command> commands, List<String> swept) {
    public Script {
        commands = List.copyOf(commands);
        swept = List.copyOf(swept);
    }

    /** Whether there is nothing to do. */
    public boolean isEmpty() {
        return commands.isEmpty();
    }

    /** Whether the device asks something on the way, which only somebody at a prompt can answer. */
    public boolean asks() {
        return commands.stream().anyMatch(command -> command.asks().isPresent());
    }

    /** The lines as they are sent, one a line. */
    public String text() {
        return commands.stream().map(command -> command.line().text()).collect(Collectors.joining("\n"));
    }

    /** The lines as people see them, indented by their modes, secrets masked. */
    @Override
    public String toString() {
        return commands.stream().map(Command::toString).collect(Collectors.joining("\n"));
    }
}

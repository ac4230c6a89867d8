// SPDX-License-Identifier: Apache-2.0
package dev.turnup.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code turnup journal}: what concerns the journal as a whole. */
@Command(
        name = "journal",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {JournalRekeyCommand.class},
        description = "Look after the journal.")
final class JournalCommand implements Runnable {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs the command
    TurnupCommand turnup;

    @Spec
    @SuppressWarnings("NullAway.Init") // likewise
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing");
    }
}

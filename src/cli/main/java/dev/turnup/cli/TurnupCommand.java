// SPDX-License-Identifier: Apache-2.0
package dev.turnup.cli;

import dev.turnup.iosxe.IosXe;
import dev.turnup.yang.schema.Schema;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command itself; each subcommand is a class of its own. */
@Command(
        name = "turnup",
        version = "turnup 0.1.0",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            DemoCommand.class,
            GetCommand.class,
            PlanCommand.class,
            ApplyCommand.class,
            ConfirmCommand.class,
            CancelCommand.class,
            RollbackCommand.class,
            StatusCommand.class,
            HistoryCommand.class,
            ShowCommand.class,
            DriftCommand.class,
            RecoverCommand.class,
            JournalCommand.class,
            ModelsCommand.class,
            GenerateCommand.class,
            ValidateCommand.class,
            RulesCommand.class,
            VerifyCommand.class,
            UpgradeCommand.class,
            BootstrapCommand.class,
            TrustCommand.class,
            FixtureCommand.class
        },
        description = "Changes Cisco IOS XE routers by model and by transaction.",
        footerHeading = "%nExit codes:%n",
        footer = {
            "  0  done, or nothing to do          5  not committed: the device holds what it held",
            "  1  usage, or a defect              6  rolled back",
            "  2  plan, drift, verify: something  7  rollback failed",
            "  3  invalid                         8  in doubt",
            "  4  refused                         9  unreachable, or not authenticated"
        })
final class TurnupCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs the command
    private CommandSpec spec;

    final Surroundings here;

    TurnupCommand(Surroundings here) {
        this.here = here;
    }

    /** The models that every command works on. */
    Schema schema() {
        return IosXe.schema();
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing");
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.cli;

import dev.turnup.transaction.Outcome;
import dev.turnup.transaction.TxId;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code turnup cancel}: takes a change back that {@code apply --detach} left. */
@Command(
        name = "cancel",
        mixinStandardHelpOptions = true,
        description = {
            "Take a change back that 'apply --detach' made, before its deadline, whoever made it.",
            "Exits with 0 once the device is as before, and with 4 where it does not wait for that any more.",
            "Which device it is the journal knows."
        })
final class CancelCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs the command
    private TurnupCommand turnup;

    @Parameters(paramLabel = "TX", converter = TxConverter.class, description = "Its name: tx- and eight digits.")
    @SuppressWarnings("NullAway.Init") // required
    private TxId tx;

    @Mixin
    private final DeviceOptions device = new DeviceOptions();

    @Mixin
    private final TransactionOptions transaction = new TransactionOptions();

    @Mixin
    private final WatchOptions watching = new WatchOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Override
    public Integer call() {
        Surroundings here = turnup.here;
        try (Watch watch = watching.watch(here, output);
                OpenDevice open =
                        OpenDevice.open(device.reach(here, tx), RuleOptions.Chosen.SHIPPED, watch, here.clock())) {
            Outcome outcome = open.router().cancel(tx, transaction.commitOptions(here));
            watch.end();
            // To be taken back is what was asked for here, and to stay is not.
            ExitCode code = outcome instanceof Outcome.RolledBack
                    ? ExitCode.DONE
                    : outcome instanceof Outcome.Committed ? ExitCode.REFUSED : Report.exitCode(outcome);
            if (output.json) {
                here.out().println(Json.of(Report.json("cancel", outcome, code)));
            } else {
                here.out().print(Report.text(outcome, output.ansi(here)));
            }
            return code.number();
        }
    }
}

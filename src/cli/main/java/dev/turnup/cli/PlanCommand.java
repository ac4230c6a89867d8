// SPDX-License-Identifier: Apache-2.0
package dev.turnup.cli;

import dev.turnup.transaction.Plan;
import dev.turnup.transaction.TransactionListener;
import dev.turnup.yang.codec.DecodedEdit;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code turnup plan}: what a change would do, without doing it. */
@Command(
        name = "plan",
        mixinStandardHelpOptions = true,
        description = {
            "Show what a document would change on a device, and change nothing.",
            "Exits with 0 where nothing would change, and with 2 where something would."
        })
final class PlanCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs the command
    private TurnupCommand turnup;

    @Mixin
    private final DeviceOptions device = new DeviceOptions();

    @Mixin
    private final ChangeOptions change = new ChangeOptions();

    @Mixin
    private final RuleOptions rules = new RuleOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Option(names = "--reverse", description = "Show the way back too.")
    private boolean reverse;

    @Override
    public Integer call() {
        Surroundings here = turnup.here;
        DecodedEdit asked = change.read(turnup.schema());
        try (OpenDevice open =
                OpenDevice.open(device.reach(here), rules.allowed, TransactionListener.NONE, here.clock())) {
            Plan plan = open.router().plan(asked);
            if (output.json) {
                here.out().println(Json.of(Report.json("plan", plan)));
            } else {
                here.out().print(Report.text(plan, reverse, output.ansi(here)));
            }
            return Report.exitCode(plan).number();
        }
    }
}

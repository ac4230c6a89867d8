// SPDX-License-Identifier: Apache-2.0
package dev.turnup.cli;

import dev.turnup.transaction.CommitOptions;
import dev.turnup.transaction.Outcome;
import dev.turnup.transaction.Plan;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code turnup apply}: makes a change, verifies it, and otherwise puts everything back. */
@Command(
        name = "apply",
        mixinStandardHelpOptions = true,
        description = {
            "Change a device to what a document states, verify it, and otherwise put everything back.",
            "Or make a change that was planned before: apply PLAN."
        })
final class ApplyCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs the command
    private TurnupCommand turnup;

    @Mixin
    private final DeviceOptions device = new DeviceOptions();

    @ArgGroup(multiplicity = "1")
    @SuppressWarnings("NullAway.Init") // required
    private ChangeSource change;

    @Mixin
    private final RuleOptions rules = new RuleOptions();

    @Mixin
    private final TransactionOptions transaction = new TransactionOptions();

    @Mixin
    private final CheckOptions checks = new CheckOptions();

    @Option(
            names = "--rebase",
            description = {
                "Go on where running has moved since the plan was made,",
                "unless what moved touches what the plan changes."
            })
    private boolean rebase;

    @Mixin
    private final WatchOptions watching = new WatchOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Override
    public Integer call() {
        Surroundings here = turnup.here;
        ChangeSource.Change asked = change.read(turnup.schema(), device.journal.keys.keys(here));
        CommitOptions options = checks.in(transaction.commitOptions(here), turnup.schema(), here);
        options = rebase ? options.rebasing() : options;
        Ansi ansi = output.ansi(here);
        try (Watch watch = watching.watch(here, output);
                OpenDevice open =
                        OpenDevice.open(device.reach(here, asked.device()), rules.allowed, watch, here.clock())) {
            Plan plan = asked.planned().apply(open.router());
            if (!output.json && plan instanceof Plan.Ready) {
                here.out().print(Report.text(plan, false, ansi));
            }
            Outcome outcome = plan.commit(options);
            if (output.json) {
                here.out().println(Json.of(Report.json("apply", outcome)));
            } else {
                here.out().print(Report.text(outcome, ansi));
            }
            return Report.exitCode(outcome).number();
        }
    }
}

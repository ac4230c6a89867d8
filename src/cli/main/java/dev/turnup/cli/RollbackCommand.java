// SPDX-License-Identifier: Apache-2.0
package dev.turnup.cli;

import dev.turnup.transaction.CommitOptions;
import dev.turnup.transaction.Outcome;
import dev.turnup.transaction.Plan;
import dev.turnup.transaction.TxId;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code turnup rollback}: takes a committed transaction back, as a transaction of its own. */
@Command(
        name = "rollback",
        mixinStandardHelpOptions = true,
        description = {
            "Take a committed transaction back, as a new transaction that is verified likewise.",
            "Refused where later changes touch what it changed."
        })
final class RollbackCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs the command
    private TurnupCommand turnup;

    @Parameters(paramLabel = "TX", converter = TxConverter.class, description = "Its name: tx- and eight digits.")
    @SuppressWarnings("NullAway.Init") // required
    private TxId tx;

    @Mixin
    private final DeviceOptions device = new DeviceOptions();

    @Mixin
    private final RuleOptions rules = new RuleOptions();

    @Mixin
    private final TransactionOptions transaction = new TransactionOptions();

    @Mixin
    private final CheckOptions checks = new CheckOptions();

    @Option(names = "--dry-run", description = "Show what it would change, and change nothing; exits as 'plan' does.")
    private boolean dryRun;

    @Mixin
    private final WatchOptions watching = new WatchOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Override
    public Integer call() {
        Surroundings here = turnup.here;
        CommitOptions options = checks.in(transaction.commitOptions(here), device.schema(), here);
        try (Watch watch = watching.watch(here, output);
                OpenDevice open = OpenDevice.open(device.reach(here, tx), rules.chosen(), watch, here.clock())) {
            Plan plan = open.router().planRollback(tx);
            if (dryRun) {
                here.out()
                        .print(
                                output.json
                                        ? Json.of(Report.json("rollback", plan)) + "\n"
                                        : Report.text(plan, false, output.ansi(here)));
                return Report.exitCode(plan).number();
            }
            if (!output.json && plan instanceof Plan.Ready) {
                here.out().print(Report.text(plan, false, output.ansi(here)));
            }
            Outcome outcome = plan.commit(options);
            watch.end();
            if (output.json) {
                here.out().println(Json.of(Report.json("rollback", outcome)));
            } else {
                here.out().print(Report.text(outcome, output.ansi(here)));
            }
            return Report.exitCode(outcome).number();
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.cli;

import dev.turnup.transaction.CommitOptions;
import dev.turnup.transaction.Outcome;
import dev.turnup.transaction.TxId;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code turnup confirm}: makes a change final that {@code apply --detach} left. */
@Command(
        name = "confirm",
        mixinStandardHelpOptions = true,
        description = {
            "Keep a change that 'apply --detach' made, whoever made it: it is final then.",
            "Where the device has gone back meanwhile, that is said, with 6. Which device it is the journal",
            "knows; name it all the same where it is to be reached as another user or in another way."
        })
final class ConfirmCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs the command
    private TurnupCommand turnup;

    @Parameters(paramLabel = "TX", converter = TxConverter.class, description = "Its name: tx- and eight digits.")
    @SuppressWarnings("NullAway.Init") // required
    private TxId tx;

    @Option(names = "--prolong", description = "Do not confirm it yet, but give it --confirm once more, from now on.")
    private boolean prolong;

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
        CommitOptions options = transaction.commitOptions(here);
        OpenDevice.Reach reach = device.reach(here, tx);
        try (Watch watch = watching.watch(here, output);
                OpenDevice open = OpenDevice.open(reach, RuleOptions.Chosen.SHIPPED, watch, here.clock())) {
            Outcome outcome =
                    prolong ? open.router().prolong(tx, options) : open.router().confirm(tx, options);
            watch.end();
            if (output.json) {
                here.out().println(Json.of(Report.json("confirm", outcome, device.again(reach))));
            } else {
                here.out().print(Report.text(outcome, output.ansi(here), device.again(reach)));
            }
            return Report.exitCode(outcome).number();
        }
    }
}

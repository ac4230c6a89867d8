// SPDX-License-Identifier: Apache-2.0
package dev.turnup.cli;

import dev.turnup.iosxe.IosXeDevice;
import dev.turnup.transaction.Outcome;
import dev.turnup.transaction.TxId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code turnup recover}: finishes what runs that died have left. */
@Command(
        name = "recover",
        mixinStandardHelpOptions = true,
        description = {
            "Settle what earlier runs on a device left unfinished, by what the device holds.",
            "Where no device is named, on every device with something unfinished.",
            "Doing it twice does nothing more. The next apply on that device does the same first.",
            "What stays in doubt, since the device holds neither what was there nor what was planned,",
            "ends with --accept: what the device holds is then taken as it is."
        })
final class RecoverCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs the command
    private TurnupCommand turnup;

    @Option(
            names = "--accept",
            paramLabel = "TX",
            converter = TxConverter.class,
            description = "End this unfinished transaction without a change to the device.")
    private @Nullable TxId accepted;

    @Mixin
    private final DeviceOptions device = new DeviceOptions();

    @Mixin
    private final Targets targets = new Targets();

    @Mixin
    private final TransactionOptions transaction = new TransactionOptions();

    @Mixin
    private final WatchOptions watching = new WatchOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Override
    public Integer call() {
        Surroundings here = turnup.here;
        List<Map<String, Object>> all = new ArrayList<>();
        Map<String, OpenDevice.Reach> reaches = device.unfinished(targets, Optional.ofNullable(accepted), here);
        if (reaches.isEmpty() && accepted != null) {
            throw new CommandFailure(ExitCode.USAGE, "the journal has no unfinished transaction " + accepted);
        }
        if (reaches.isEmpty() && !output.json) {
            here.out().println("Nothing is unfinished.");
        }
        ExitCode worst = OneByOne.over(reaches, "recover", all, here, (name, reach) -> recover(name, reach, all));
        if (output.json) {
            Map<String, Object> object = Json.answer("recover", worst.name(), worst.number());
            object.put("outcomes", all);
            here.out().println(Json.of(object));
        }
        return worst.number();
    }

    private ExitCode recover(String name, OpenDevice.Reach reach, List<Map<String, Object>> all) {
        Surroundings here = turnup.here;
        try (Watch watch = watching.watch(here, output);
                OpenDevice open = OpenDevice.open(reach, RuleOptions.Chosen.SHIPPED, watch.named(name), here.clock())) {
            if (accepted != null) {
                accept(open.router(), accepted);
            }
            List<Outcome> outcomes = open.router().recover(transaction.commitOptions(here));
            watch.end();
            for (Outcome outcome : outcomes) {
                Map<String, Object> one = Report.json("recover", outcome);
                if (!name.isEmpty()) {
                    one.put("host", name);
                }
                all.add(one);
            }
            if (!output.json) {
                outcomes.forEach(o -> here.out().print(Report.text(o, output.ansi(here))));
                if (outcomes.isEmpty()) {
                    here.out()
                            .println("Nothing is unfinished on " + open.router().identity() + ".");
                }
            }
            return outcomes.stream()
                    .map(RecoverCommand::exitCode)
                    .max(Enum::compareTo)
                    .orElse(ExitCode.DONE);
        }
    }

    private static void accept(IosXeDevice router, TxId tx) {
        try {
            router.accept(tx);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(ExitCode.USAGE, String.valueOf(e.getMessage()));
        }
    }

    /** Whatever a run came to, it is settled once that is known. */
    private static ExitCode exitCode(Outcome outcome) {
        return switch (outcome) {
            case Outcome.NotCommitted o -> ExitCode.DONE;
            case Outcome.RolledBack o -> ExitCode.DONE;
            case Outcome.Unchanged o -> ExitCode.DONE;
            case Outcome.Committed o -> ExitCode.DONE;
            case Outcome.Checked o -> Report.exitCode(o);
            case Outcome.AwaitingConfirm o -> Report.exitCode(o);
            case Outcome.Invalid o -> Report.exitCode(o);
            case Outcome.Refused o -> Report.exitCode(o);
            case Outcome.RollbackFailed o -> Report.exitCode(o);
            case Outcome.InDoubt o -> Report.exitCode(o);
        };
    }
}

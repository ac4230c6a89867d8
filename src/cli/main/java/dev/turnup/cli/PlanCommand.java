// SPDX-License-Identifier: Apache-2.0
package dev.turnup.cli;

import dev.turnup.transaction.Outcome;
import dev.turnup.transaction.Plan;
import dev.turnup.transaction.TransactionListener;
import dev.turnup.transaction.journal.JdbcJournal;
import dev.turnup.yang.codec.DecodedEdit;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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
            "Exits with 0 where nothing would change, and with 2 where something would.",
            "With --check it also exits with 5 where the device refuses the change."
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
    private final Targets targets = new Targets();

    @Mixin
    private final RuleOptions rules = new RuleOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Option(names = "--reverse", description = "Show the way back too.")
    private boolean reverse;

    @Option(
            names = "--out",
            paramLabel = "PLAN",
            description = "Write the plan to a file, for 'apply PLAN'. Its secrets are sealed as those of the journal "
                    + "are, and only its owner can read it (mode 0600).")
    private @Nullable Path out;

    @Option(
            names = "--check",
            description = "Have the device look at it too: stage it, have it validated, and discard it.")
    private boolean check;

    @Mixin
    private final TransactionOptions transaction = new TransactionOptions();

    @Override
    public Integer call() {
        Surroundings here = turnup.here;
        Optional<List<Inventory.Host>> hosts = targets.hosts();
        if (hosts.isPresent()) {
            return together(hosts.get());
        }
        DecodedEdit asked = device.read(change.file);
        if (out != null) {
            Outputs.refuseUnwritable(out);
        }
        try (OpenDevice open =
                OpenDevice.open(device.reach(here), rules.chosen(), TransactionListener.NONE, here.clock())) {
            Plan plan = open.router().plan(asked);
            Optional<Outcome> checked = check && plan instanceof Plan.Ready
                    ? Optional.of(plan.check(transaction.commitOptions(here)))
                    : Optional.empty();
            if (output.json) {
                Map<String, Object> object = Report.json("plan", plan);
                object.put("check", checked.map(outcome -> Report.json("plan", outcome)));
                here.out().println(Json.of(object));
            } else {
                here.out().print(Report.text(plan, reverse, output.ansi(here)));
                checked.ifPresent(outcome -> here.out().print(Report.text(outcome, output.ansi(here))));
            }
            save(plan, Optional.ofNullable(out), here);
            return checked.map(Report::exitCode).orElse(Report.exitCode(plan)).number();
        }
    }

    private int together(List<Inventory.Host> hosts) {
        Surroundings here = turnup.here;
        if (check) {
            throw new CommandFailure(
                    ExitCode.USAGE, "--check is for one device; apply checks every one before any commits");
        }
        List<Site> wanted = hosts.stream()
                .map(host -> {
                    DecodedEdit asked = device.read(change.file, host);
                    return device.site(host.name(), device.way(here, host), router -> router.plan(asked), here);
                })
                .toList();
        if (out != null && !Files.isDirectory(out)) {
            throw new CommandFailure(
                    ExitCode.USAGE, out + ": no folder; of an inventory each host's plan is a file in it");
        }
        try (JdbcJournal journal = device.journal.open(here);
                Sites sites = Sites.open(wanted, journal, rules.chosen(), name -> TransactionListener.NONE, here)) {
            here.out()
                    .print(
                            output.json
                                    ? Json.of(SitesReport.json("plan", sites.found())) + "\n"
                                    : SitesReport.text(sites.found(), reverse, output.ansi(here)));
            for (Sites.Found.Planned site : sites.planned()) {
                save(site.plan(), Optional.ofNullable(out).map(folder -> folder.resolve(site.name() + ".plan")), here);
            }
            return SitesReport.planned(sites.found()).number();
        }
    }

    private void save(Plan plan, Optional<Path> file, Surroundings here) {
        Optional<Plan.Ready> kept = switch (plan) {
            case Plan.Ready ready -> Optional.of(ready);
            case Plan.Unchanged unchanged -> unchanged.keepsBooks();
            case Plan.Invalid invalid -> Optional.empty();
            case Plan.Refused refused -> Optional.empty();
        };
        if (file.isPresent() && kept.isPresent()) {
            kept.get().save().writeTo(file.get(), device.journal.keys.keys(here));
            here.err().println("turnup: " + file.get() + ": the plan; apply it with 'turnup apply " + file.get() + "'");
        }
    }
}

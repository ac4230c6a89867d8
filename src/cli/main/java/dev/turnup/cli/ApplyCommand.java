// SPDX-License-Identifier: Apache-2.0
package dev.turnup.cli;

import dev.turnup.iosxe.IosXeDevice;
import dev.turnup.iosxe.verify.Verification;
import dev.turnup.transaction.CommitOptions;
import dev.turnup.transaction.GroupOutcome;
import dev.turnup.transaction.Outcome;
import dev.turnup.transaction.Plan;
import dev.turnup.transaction.TransactionGroup;
import dev.turnup.transaction.journal.JdbcJournal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
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
            "Or make a change that was planned before: apply PLAN.",
            "Several devices, of an inventory or of several plans, are changed all or not at all."
        })
final class ApplyCommand implements Callable<Integer> {
    private static final String LATER = "\nPhones may take a minute to register: 'turnup verify' looks again.";

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs the command
    private TurnupCommand turnup;

    @Mixin
    private final DeviceOptions device = new DeviceOptions();

    @ArgGroup(multiplicity = "1")
    @SuppressWarnings("NullAway.Init") // required
    private ChangeSource change;

    @Mixin
    private final Targets targets = new Targets();

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

    @Option(
            names = "--detach",
            description =
                    "Leave the change to be confirmed, with 'turnup confirm', until the deadline: the device goes back"
                            + " by itself otherwise. Refused where the device cannot (it needs confirmed-commit:1.1).")
    private boolean detach;

    @Override
    public Integer call() {
        Surroundings here = turnup.here;
        CommitOptions options = checks.in(transaction.commitOptions(here), device.schema(), here);
        options = rebase ? options.rebasing() : options;
        Optional<List<Inventory.Host>> hosts = targets.hosts();
        if (hosts.isPresent() || change.several()) {
            if (detach) {
                throw new CommandFailure(
                        ExitCode.USAGE, "--detach is for one device: several are confirmed by whoever commits them");
            }
            return together(sites(hosts), options);
        }
        return alone(detach ? options.detached() : options);
    }

    private int alone(CommitOptions options) {
        Surroundings here = turnup.here;
        ChangeSource.Change asked = change.read(device, device.journal.keys.keys(here));
        Ansi ansi = output.ansi(here);
        OpenDevice.Reach reach = device.reach(here, asked);
        try (Watch watch = watching.watch(here, output);
                OpenDevice open = OpenDevice.open(reach, rules.chosen(), watch, here.clock())) {
            Plan plan = asked.planned().apply(open.router());
            if (!output.json && plan instanceof Plan.Ready) {
                here.out().print(Report.text(plan, false, ansi));
            }
            Outcome outcome = plan.commit(options);
            watch.end();
            Optional<Verification> seen = SeenAfter.of(plan, outcome, reach);
            if (output.json) {
                Map<String, Object> object = Report.json("apply", outcome, device.again(reach));
                seen.ifPresent(state -> object.put("seen", VerifyCommand.json(state)));
                here.out().println(Json.of(object));
            } else {
                here.out().print(Report.text(outcome, ansi, device.again(reach)));
                seen.ifPresent(state -> here.out().println("\n" + state + (state.good() ? "" : LATER)));
            }
            return Report.exitCode(outcome).number();
        }
    }

    private List<Site> sites(Optional<List<Inventory.Host>> hosts) {
        Surroundings here = turnup.here;
        List<Site> sites = new ArrayList<>();
        if (hosts.isEmpty()) {
            for (ChangeSource.Change asked : change.readAll(device.journal.keys.keys(here))) {
                OpenDevice.Reach reach = device.reach(here, asked);
                sites.add(new Site(reach.way().route().target().address(), reach, asked.planned()));
            }
            return sites;
        }
        List<Function<IosXeDevice, Plan>> planned = change.read(device, hosts.get());
        for (int i = 0; i < planned.size(); i++) {
            Inventory.Host host = hosts.get().get(i);
            sites.add(device.site(host.name(), device.way(here, host), planned.get(i), here));
        }
        return sites;
    }

    private int together(List<Site> wanted, CommitOptions options) {
        Surroundings here = turnup.here;
        Ansi ansi = output.ansi(here);
        try (Watch watch = watching.watch(here, output);
                JdbcJournal journal = device.journal.open(here);
                Sites sites = Sites.open(wanted, journal, rules.chosen(), watch::named, here)) {
            if (!output.json) {
                here.out().print(SitesReport.text(sites.found(), false, ansi));
            }
            if (!sites.complete()) {
                if (output.json) {
                    here.out().println(Json.of(SitesReport.json("apply", sites.found())));
                } else {
                    here.out()
                            .println("\n" + ansi.bold("NOT COMMITTED")
                                    + ": not every device was reached; none was changed");
                }
                return ExitCode.UNREACHABLE.number();
            }
            Map<String, String> names = new LinkedHashMap<>();
            sites.planned().forEach(site -> names.put(site.router().identity(), site.name()));
            GroupOutcome outcome = TransactionGroup.of(sites.planned().stream()
                            .map(Sites.Found.Planned::plan)
                            .toList())
                    .commit(options);
            watch.end();
            if (output.json) {
                here.out().println(Json.of(SitesReport.json(outcome, names)));
            } else {
                here.out().print(SitesReport.text(outcome, names, ansi));
            }
            return SitesReport.ended(outcome).number();
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(ExitCode.USAGE, String.valueOf(e.getMessage()));
        }
    }
}

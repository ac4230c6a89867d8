// SPDX-License-Identifier: Apache-2.0
package dev.turnup.cli;

import dev.turnup.iosxe.IosXeDevice;
import dev.turnup.transaction.JournalRemainder;
import dev.turnup.transaction.Plan;
import dev.turnup.transaction.SavedPlan;
import dev.turnup.transaction.Tier;
import dev.turnup.transaction.secret.SecretKeys;
import dev.turnup.yang.codec.DecodedEdit;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What is to be applied: a document, or a plan that was saved. */
final class ChangeSource {
    @Option(
            names = {"-f", "--file"},
            required = true,
            paramLabel = "FILE",
            description = "What should be there: .xml, .json or .yaml, shaped by the YANG models.")
    private @Nullable Path document;

    @Parameters(
            paramLabel = "PLAN",
            arity = "1..*",
            description = "A plan that 'plan --out' wrote: exactly that is done, or nothing where running has moved."
                    + " Several plans, each of another device, are made all or not at all.")
    private List<Path> plans = List.of();

    /**
     * A change that was read.
     *
     * @param device where it goes unless the user names another; a document says none
     * @param lines whether it was planned for a command line, and goes there
     * @param beside what of it goes to the command line beside NETCONF, where it was planned so
     * @param planned what it would do there
     */
    record Change(
            Optional<Destination> device,
            boolean lines,
            Optional<JournalRemainder> beside,
            Function<IosXeDevice, Plan> planned) {}

    /** Whether it is several plans. */
    boolean several() {
        return plans.size() > 1;
    }

    /** Reads the file; one with a problem ends the command before anything is sent. */
    Change read(DeviceOptions options, SecretKeys keys) {
        if (!plans.isEmpty()) {
            return change(saved(plans.getFirst(), keys));
        }
        Path file = Optional.ofNullable(document).orElseThrow();
        DecodedEdit asked = options.read(file);
        return new Change(Optional.empty(), false, Optional.empty(), router -> router.plan(asked));
    }

    /** Reads the plans, each for its device. */
    List<Change> readAll(SecretKeys keys) {
        return plans.stream().map(plan -> change(saved(plan, keys))).toList();
    }

    private static SavedPlan saved(Path plan, SecretKeys keys) {
        if (plan.startsWith("ssh:")) {
            throw new CommandFailure(ExitCode.USAGE, Destination.MISPLACED);
        }
        return SavedPlan.read(plan, keys);
    }

    private static Change change(SavedPlan saved) {
        Destination device =
                Destination.parse(saved.user().isEmpty() ? saved.device() : saved.user() + "@" + saved.device());
        boolean lines = saved.tier() == Tier.E;
        return new Change(
                Optional.of(device), lines, saved.remainder().filter(part -> !lines), router -> router.plan(saved));
    }

    /** Reads the document as it is for each host; every one is read before anything is sent. */
    List<Function<IosXeDevice, Plan>> read(DeviceOptions options, List<Inventory.Host> hosts) {
        Path file = document;
        if (file == null) {
            throw new CommandFailure(ExitCode.USAGE, "--inventory goes with --file; a plan knows its device");
        }
        return hosts.stream()
                .map(host -> options.read(file, host))
                .map(asked -> (Function<IosXeDevice, Plan>) router -> router.plan(asked))
                .toList();
    }
}

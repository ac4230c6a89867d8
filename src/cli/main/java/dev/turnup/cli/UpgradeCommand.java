// SPDX-License-Identifier: Apache-2.0
package dev.turnup.cli;

import dev.turnup.iosxe.IosXe;
import dev.turnup.iosxe.IosXeOptions;
import dev.turnup.iosxe.UpgradeSession;
import dev.turnup.iosxe.upgrade.UpgradeFile;
import dev.turnup.iosxe.upgrade.UpgradeGoal;
import dev.turnup.iosxe.upgrade.UpgradeLogFile;
import dev.turnup.iosxe.upgrade.UpgradeOutcome;
import dev.turnup.iosxe.upgrade.UpgradeSettings;
import dev.turnup.transaction.journal.JdbcJournal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code turnup upgrade}: brings a device to another image, step by step. */
@Command(
        name = "upgrade",
        mixinStandardHelpOptions = true,
        description = {
            "Bring a device to another image, over its command line.",
            "Copies and verifies it, writes the ROMMON where it is too old, sets the boot list, starts anew,",
            "waits, puts back what the new release took, waits for the phones. Each step is written down",
            "before it is done: run again after whatever happened, it goes on where it was.",
            "Exits with 0 where the device runs the image, with 2 where phones are missing then or something is",
            "otherwise than before, with 4 where something stands against it and nothing was done, with 5 where",
            "a step failed, and with 9 where the device does not come back."
        })
final class UpgradeCommand implements Callable<Integer> {
    private static final String FLASH = "bootflash:";

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs the command
    private TurnupCommand turnup;

    @Option(
            names = "--image",
            required = true,
            paramLabel = "FILE|bootflash:NAME",
            description = "The image: a file here, which is copied under its name, or one that the device has already.")
    @SuppressWarnings("NullAway.Init") // required
    private String image;

    @Option(
            names = "--image-md5",
            paramLabel = "SUM",
            description =
                    "The MD5 sum of the image as its publisher states it; required where the device has it already.")
    private @Nullable String imageMd5;

    @Option(
            names = "--rommon",
            paramLabel = "FILE|bootflash:NAME",
            description = "A package of ROMMON, for a device whose own is older than the image needs.")
    private @Nullable String rommon;

    @Option(names = "--rommon-md5", paramLabel = "SUM", description = "The MD5 sum of the package of ROMMON.")
    private @Nullable String rommonMd5;

    @Option(
            names = "--register",
            paramLabel = "BITS",
            defaultValue = UpgradeGoal.USUAL_REGISTER,
            description = "The configuration register of the next start (default: 0x2102).")
    private String register = UpgradeGoal.USUAL_REGISTER;

    @Option(
            names = "--log",
            paramLabel = "FILE",
            description = "Where each step is written down (default: a file for this device and image in"
                    + " $XDG_STATE_HOME/turnup/upgrades).")
    private @Nullable Path log;

    @Option(
            names = "--netconf-port",
            paramLabel = "PORT",
            description =
                    "Where its NETCONF listens, if it is on: what the release has in YANG is asked there (default:"
                            + " what its configuration says).")
    private @Nullable Integer port;

    @Mixin
    private final LineOptions device = new LineOptions();

    @Mixin
    private final JournalOptions journal = new JournalOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Override
    public Integer call() {
        Surroundings here = turnup.here;
        UpgradeGoal goal = goal();
        ConnectionOptions.Way way = device.way(here);
        String address = way.route().target().address();
        UpgradeProgress progress = new UpgradeProgress(here, output);
        UpgradeOutcome outcome;
        try (JdbcJournal transactions = journal.open(here);
                UpgradeSession session = IosXe.upgrade(
                        LineOptions.at(way, here),
                        way.trusted(),
                        IosXeOptions.of(transactions).ssh(way.options()).clock(here.clock()),
                        settings(logFile(address, goal, here)).listener(progress))) {
            outcome = session.run(goal);
        } finally {
            progress.end();
        }
        if (output.json) {
            here.out().println(Json.of(json(address, outcome)));
        } else {
            here.out().println(outcome);
        }
        return exitCode(outcome).number();
    }

    private UpgradeSettings settings(Path steps) {
        UpgradeSettings settings = UpgradeSettings.of(UpgradeLogFile.at(steps));
        return port == null ? settings : settings.netconfPort(port);
    }

    private Path logFile(String address, UpgradeGoal goal, Surroundings here) {
        return Optional.ofNullable(log)
                .orElseGet(() -> here.stateFolder()
                        .resolve("upgrades")
                        .resolve(address.replaceAll("[^A-Za-z0-9.-]", "_") + "-"
                                + goal.image().name() + ".log"));
    }

    private UpgradeGoal goal() {
        try {
            if (!register.matches("0x[0-9A-Fa-f]{1,4}")) {
                throw new IllegalArgumentException("--register is such as 0x2102, not '" + register + "'");
            }
            if (port != null && (port < 1 || port > 65_535)) {
                throw new IllegalArgumentException("--netconf-port is 1 to 65535, not " + port);
            }
            UpgradeGoal goal = new UpgradeGoal(file(image, Optional.ofNullable(imageMd5)), Optional.empty(), register);
            return rommon == null ? goal : goal.rommon(file(rommon, Optional.ofNullable(rommonMd5)));
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(ExitCode.USAGE, String.valueOf(e.getMessage()));
        }
    }

    private static UpgradeFile file(String named, Optional<String> md5) {
        if (named.startsWith(FLASH)) {
            return new UpgradeFile(named.substring(FLASH.length()), Optional.empty(), OptionalLong.empty(), md5);
        }
        Path local = Path.of(named);
        if (!Files.isReadable(local) || Files.isDirectory(local)) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    named + ": cannot be read; a file that the device has is bootflash:" + local.getFileName());
        }
        UpgradeFile here = UpgradeFile.here(local);
        return md5.map(here::md5).orElse(here);
    }

    private static ExitCode exitCode(UpgradeOutcome outcome) {
        return switch (outcome) {
            case UpgradeOutcome.Upgraded done -> done.good() ? ExitCode.DONE : ExitCode.CHANGES;
            case UpgradeOutcome.Refused refused -> ExitCode.REFUSED;
            case UpgradeOutcome.Stopped stopped -> ExitCode.NOT_COMMITTED;
            case UpgradeOutcome.NotBooted old -> ExitCode.NOT_COMMITTED;
            case UpgradeOutcome.Silent silent -> ExitCode.UNREACHABLE;
        };
    }

    private static Map<String, Object> json(String address, UpgradeOutcome outcome) {
        String name = switch (outcome) {
            case UpgradeOutcome.Upgraded done -> "UPGRADED";
            case UpgradeOutcome.Refused refused -> "REFUSED";
            case UpgradeOutcome.Stopped stopped -> "STOPPED";
            case UpgradeOutcome.NotBooted old -> "NOT_BOOTED";
            case UpgradeOutcome.Silent silent -> "UNREACHABLE";
        };
        Map<String, Object> object =
                Json.answer("upgrade", name, exitCode(outcome).number());
        object.put("device", address);
        switch (outcome) {
            case UpgradeOutcome.Upgraded done -> {
                object.put("release", done.release().toString());
                object.put("differences", done.differences());
                object.putAll(VerifyCommand.json(done.verification()));
            }
            case UpgradeOutcome.Refused refused -> object.put("reasons", refused.reasons());
            case UpgradeOutcome.Stopped stopped -> {
                object.put("step", stopped.step().name());
                object.put("message", stopped.why());
            }
            case UpgradeOutcome.NotBooted old -> object.put("message", old.why());
            case UpgradeOutcome.Silent silent -> object.put("message", silent.why());
        }
        return object;
    }
}

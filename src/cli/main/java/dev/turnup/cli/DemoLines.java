// SPDX-License-Identifier: Apache-2.0
package dev.turnup.cli;

import dev.turnup.fixture.ios.flash.SimulatedImage;
import dev.turnup.iosxe.CommandLine;
import dev.turnup.iosxe.IosXe;
import dev.turnup.iosxe.IosXeDevice;
import dev.turnup.iosxe.IosXeOptions;
import dev.turnup.iosxe.UpgradeSession;
import dev.turnup.iosxe.bootstrap.BootstrapLimits;
import dev.turnup.iosxe.bootstrap.BootstrapOutcome;
import dev.turnup.iosxe.upgrade.Limits;
import dev.turnup.iosxe.upgrade.Step;
import dev.turnup.iosxe.upgrade.UpgradeFile;
import dev.turnup.iosxe.upgrade.UpgradeGoal;
import dev.turnup.iosxe.upgrade.UpgradeListener;
import dev.turnup.iosxe.upgrade.UpgradeLogFile;
import dev.turnup.iosxe.upgrade.UpgradeOutcome;
import dev.turnup.iosxe.upgrade.UpgradeSettings;
import dev.turnup.iosxe.verify.Expected;
import dev.turnup.iosxe.verify.Verification;
import dev.turnup.netconf.message.Capability;
import dev.turnup.netconf.ssh.SshOptions;
import dev.turnup.transaction.Plan;
import dev.turnup.transaction.journal.JdbcJournal;
import dev.turnup.yang.data.DataTree;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** The part of the demo at the command line: CME in place of SRST, the upgrade, and NETCONF turned on. */
final class DemoLines {
    static final String NEW_IMAGE = "isr4300-universalk9.16.09.03.SPA.bin";
    private static final String OLD_IMAGE = "isr4300-universalk9.03.13.06.S.154-3.S6-ext.SPA.bin";
    private static final int IMAGE_BYTES = 2_000_000;
    private static final Limits LIMITS =
            new Limits(Duration.ofMinutes(25), Duration.ofMinutes(5), Duration.ofMinutes(1));
    private static final BootstrapLimits SERVICE = new BootstrapLimits(Duration.ofMinutes(5), Duration.ofSeconds(10));
    // As its publisher states it.
    private static final UpgradeFile ROMMON =
            UpgradeFile.there("isr4300-rommon.162-1r.pkg", "fce5ed19c9151e1c4892d44663e02f69");

    private final Demo.Stage stage;
    private final DemoStory story;
    private String putBack = "";

    DemoLines(Demo.Stage stage) {
        this.stage = stage;
        this.story = stage.story();
    }

    void play() {
        try (OpenDevice open = OpenDevice.open(
                stage.lines(),
                RuleOptions.Chosen.SHIPPED,
                DemoNetconf.watch(stage),
                stage.here().clock())) {
            telephony(open.router());
            bootLine(open.router());
        }
        upgrade();
        bootstrap();
    }

    private void telephony(IosXeDevice device) {
        story.unchanged("the site as it is found, read in lines: the router has no NETCONF", "read", "Read", () -> {
            DataTree running = device.running();
            story.say(device.identity() + " runs on " + running.digest());
            boolean srst = device.get("/telephony/call-manager-fallback").isPresent();
            story.say(srst ? "it survives for a call manager far away (SRST)" : "there is no SRST");
            return srst ? "Read" : "Differs";
        });
        story.unchanged(
                "plan CME for its phones: CME 10.5 does not know the 8841",
                "unknown-type",
                "Invalid",
                () -> story.show(device.plan(DemoSite.unknownType(device.documents())), false, "phone-type-unknown"));
        story.unchanged(
                "describe it as a fast-track type: such phones must say who they are",
                "no-authentication",
                "Invalid",
                () -> story.show(
                        device.plan(DemoSite.withoutAuthentication(device.documents())),
                        false,
                        "fast-track-authentication"));
        Plan[] planned = new Plan[1];
        story.unchanged(
                "fixed: the plan as a tree" + (stage.reverse() ? ", and the way back" : ""), "plan", "Ready", () -> {
                    planned[0] = device.plan(DemoSite.phones(device.documents()));
                    return story.show(planned[0], stage.reverse());
                });
        story.changed("apply it, in lines", "apply", "Committed", () -> story.show(planned[0].commit()));
        story.unchanged("the phones", "phones", "Registered", () -> phones(device));
    }

    private String phones(IosXeDevice device) {
        Verification seen = IosXe.verify(line(), stage.trusted(), SshOptions.STANDARD, Expected.of(device.running()));
        story.say(seen);
        return seen.good() && seen.toString().contains("4 of 4 phones registered") ? "Registered" : "Missing";
    }

    private CommandLine line() {
        return CommandLine.over(stage.lines().way().route());
    }

    private void bootLine(IosXeDevice device) {
        story.unchanged(
                "the boot line of the engineer's notes: no ISR 4000 can follow it",
                "boot-line-refused",
                "Invalid",
                () -> story.show(
                        device.plan(DemoSite.boot(device.documents(), "flash:.bin")), false, "boot-file-system"));
        story.unchanged(
                "the right one, with the old image behind it",
                "boot-line",
                "Ready",
                () -> story.show(
                        device.plan(
                                DemoSite.boot(device.documents(), "bootflash:" + NEW_IMAGE, "bootflash:" + OLD_IMAGE)),
                        false));
    }

    private void upgrade() {
        UpgradeGoal goal = UpgradeGoal.of(UpgradeFile.here(image()));
        story.unchanged("upgrade to 16.9.3: the ROMMON is too old for it", "rommon-refused", "Refused", () -> {
            UpgradeOutcome outcome = run(goal);
            story.say(outcome);
            return outcome.toString().contains("ROMMON is 15.4(3r)S5") ? Report.name(outcome) : "Refused otherwise";
        });
        story.changed(
                "with a ROMMON: copy, verify, write, boot, wait, put the types back", "upgrade", "Upgraded", () -> {
                    UpgradeOutcome outcome = run(goal.rommon(ROMMON));
                    story.say(outcome);
                    boolean all = outcome instanceof UpgradeOutcome.Upgraded done
                            && done.verification().good()
                            && putBack.startsWith("types put back on pools [1, 2");
                    return all ? Report.name(outcome) : Report.name(outcome) + ", but phones or types are missing";
                });
        story.unchanged("all phones, with what 16.9.3 has built in", "phones-again", "Registered", () -> {
            try (OpenDevice open = OpenDevice.open(
                    stage.lines(),
                    RuleOptions.Chosen.SHIPPED,
                    DemoNetconf.watch(stage),
                    stage.here().clock())) {
                return phones(open.router());
            }
        });
    }

    private UpgradeOutcome run(UpgradeGoal goal) {
        try (JdbcJournal journal = stage.lines().opening().get();
                UpgradeSession session = IosXe.upgrade(
                        line(),
                        stage.trusted(),
                        IosXeOptions.of(journal).clock(stage.here().clock()),
                        UpgradeSettings.of(UpgradeLogFile.at(stage.folder().resolve("upgrade.log")))
                                .listener(new Telling())
                                .limits(LIMITS)
                                .pause(stage.clock()::advance))) {
            return session.run(goal);
        }
    }

    /** Tells each step, and what was put back. */
    private final class Telling implements UpgradeListener {
        @Override
        public void done(Step step, String what) {
            story.say("   " + step + ": " + what);
            if (step == Step.FOLLOW_UP) {
                putBack = what;
            }
        }
    }

    private Path image() {
        Path file = stage.folder().resolve(NEW_IMAGE);
        try (OutputStream out = Files.newOutputStream(file)) {
            SimulatedImage.of("isr4331-16.09.03", IMAGE_BYTES).writeTo(out);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void bootstrap() {
        story.changed(
                "turn NETCONF and its candidate on; the service starts anew, and is waited for",
                "bootstrap",
                "Ready",
                () -> {
                    int port = stage.router().address().getPort();
                    BootstrapOutcome outcome = IosXe.bootstrap(
                            line(), port, stage.trusted(), SshOptions.STANDARD, SERVICE, stage.clock()::advance);
                    story.say(
                            BootstrapCommand.text("127.0.0.1:" + port, outcome).stripTrailing());
                    boolean candidate = outcome instanceof BootstrapOutcome.Ready ready
                            && ready.capabilities().contains(Capability.CANDIDATE)
                            && ready.waited().compareTo(Duration.ofSeconds(30)) >= 0;
                    return candidate ? Report.name(outcome) : Report.name(outcome) + ", and it did not start anew";
                });
    }
}

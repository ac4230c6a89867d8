// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.bootstrap;

import dev.turnup.iosxe.console.Answer;
import dev.turnup.iosxe.console.Console;
import dev.turnup.iosxe.console.Entry;
import dev.turnup.iosxe.line.IosLine;
import dev.turnup.iosxe.show.ShowVersion;
import dev.turnup.netconf.message.Capabilities;
import dev.turnup.netconf.message.Capability;
import dev.turnup.netconf.session.ConnectFailed;
import dev.turnup.netconf.session.ConnectFailure;
import dev.turnup.netconf.session.NetconfException;
import dev.turnup.transaction.Pause;
import dev.turnup.yang.schema.Release;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Turns NETCONF and its candidate datastore on. The second makes the service start anew: for a while it does not answer,
 * or answers as it did, so that a hello counts only where it offers the candidate.
 */
public final class Bootstrap {
    private static final Release NETCONF = Release.parse("16.3.1");
    private static final Release CANDIDATE = Release.parse("16.9.1");
    private static final String SERVICE = "netconf-yang";
    private static final String FEATURE = "netconf-yang feature candidate-datastore";

    private final Console console;
    private final Supplier<Capabilities> hello;
    private final BootstrapLimits limits;
    private final Pause pause;
    private final List<String> entered = new ArrayList<>();

    private Bootstrap(Console console, Supplier<Capabilities> hello, BootstrapLimits limits, Pause pause) {
        this.console = console;
        this.hello = hello;
        this.limits = limits;
        this.pause = pause;
    }

    /**
     * Turns on what is off, and waits.
     *
     * @param console the router's command line
     * @param hello opens a NETCONF session and tells what its hello offers; throws {@link NetconfException}
     * @param pause how waiting is done
     */
    public static BootstrapOutcome run(
            Console console, Supplier<Capabilities> hello, BootstrapLimits limits, Pause pause) {
        return new Bootstrap(console, hello, limits, pause).run();
    }

    private BootstrapOutcome run() {
        Answer version = console.run("show version");
        if (!(version instanceof Answer.Printed printed)) {
            return refused(version);
        }
        Optional<Release> release = ShowVersion.read(printed.text()).release();
        if (release.filter(is -> is.isBefore(NETCONF)).isPresent()) {
            return new BootstrapOutcome.Refused(
                    entered,
                    "IOS XE " + release.get() + " has no NETCONF, which came with " + NETCONF
                            + "; 'turnup upgrade' brings a newer one, and --lines does without");
        }
        boolean candidate = release.filter(is -> is.isBefore(CANDIDATE)).isEmpty();
        Answer running = console.run("show running-config | include ^netconf-yang");
        if (!(running instanceof Answer.Printed there)) {
            return refused(running);
        }
        List<String> lines = there.text().lines().map(String::strip).toList();
        Optional<Answer> failed = lines.contains(SERVICE) ? Optional.empty() : enter(SERVICE);
        if (failed.isEmpty() && candidate && !lines.contains(FEATURE)) {
            failed = enter(FEATURE);
        }
        return failed.map(this::refused).orElseGet(() -> await(candidate));
    }

    private BootstrapOutcome refused(Answer answer) {
        return answer instanceof Answer.Lost lost
                ? new BootstrapOutcome.Silent(entered, lost.why())
                : new BootstrapOutcome.Refused(entered, answer.toString());
    }

    /** Enters a line; while the service still starts from the line before, the router wants it later. */
    private Optional<Answer> enter(String line) {
        Duration left = limits.start();
        while (true) {
            Answer answer = console.configure(List.of(new Entry(0, IosLine.of(line), List.of())));
            boolean later = said(answer).contains("initialization in progress");
            if (answer instanceof Answer.Printed && !later) {
                entered.add(line);
                return Optional.empty();
            }
            if (!later) {
                return Optional.of(answer);
            }
            if (!left.isPositive()) {
                return Optional.of(new Answer.Refused(line, "the service is still starting"));
            }
            pause.pause(limits.between());
            left = left.minus(limits.between());
        }
    }

    private static String said(Answer answer) {
        return switch (answer) {
            case Answer.Printed printed -> printed.text();
            case Answer.Refused refused -> refused.why();
            case Answer.Lost lost -> "";
        };
    }

    private BootstrapOutcome await(boolean candidate) {
        Duration waited = Duration.ZERO;
        String last = "";
        while (waited.compareTo(limits.start()) <= 0) {
            try {
                Capabilities offered = hello.get();
                if (!candidate || offered.contains(Capability.CANDIDATE)) {
                    return new BootstrapOutcome.Ready(entered, offered, waited);
                }
                last = "its hello offers no candidate datastore";
            } catch (ConnectFailed e) {
                if (isLasting(e.failure())) {
                    return new BootstrapOutcome.Silent(
                            entered, "NETCONF is on, but no session came to be: " + e.getMessage());
                }
                last = String.valueOf(e.getMessage());
            } catch (NetconfException e) {
                last = String.valueOf(e.getMessage());
            }
            pause.pause(limits.between());
            waited = waited.plus(limits.between());
        }
        return new BootstrapOutcome.Silent(
                entered,
                "NETCONF is on, and after " + limits.start().toSeconds() + " s still: " + last
                        + "; look at 'show platform software yang-management process'");
    }

    /** Whether waiting does not help: the key or the user is not trusted. */
    private static boolean isLasting(ConnectFailure failure) {
        return switch (failure) {
            case ConnectFailure.HostKeyRejected rejected -> true;
            case ConnectFailure.NotAuthenticated refused -> true;
            case ConnectFailure.UnknownHost unknown -> true;
            case ConnectFailure.NoCommonAlgorithm none -> true;
            case ConnectFailure.CertificateRejected rejected -> true;
            case ConnectFailure.CertificateRefused refused -> true;
            case ConnectFailure.Unreachable unreachable -> false;
            case ConnectFailure.NoSsh none -> false;
            case ConnectFailure.NoNetconf none -> false;
            case ConnectFailure.NoTls none -> false;
        };
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.cli;

import dev.turnup.fixture.SimulatedDevice;
import dev.turnup.iosxe.IosXeDevice;
import dev.turnup.iosxe.preflight.RuleTable;
import dev.turnup.netconf.message.Datastore;
import dev.turnup.transaction.CommitOptions;
import dev.turnup.transaction.Health;
import dev.turnup.transaction.HealthCheck;
import dev.turnup.transaction.Plan;
import dev.turnup.transaction.TransactionListener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;

/** The part of the demo over NETCONF: the trunk and the boot list at once, and what goes wrong put back. */
final class DemoNetconf {
    private static final int PROBE_MILLIS = 1000;

    private final Demo.Stage stage;
    private final DemoStory story;

    DemoNetconf(Demo.Stage stage) {
        this.stage = stage;
        this.story = stage.story();
    }

    /** Tells each step of a transaction. */
    static TransactionListener watch(Demo.Stage stage) {
        return Watch.lines(stage.story().out(), stage.here().clock());
    }

    void play() {
        // The rule may be broken, so that the router's own refusal is seen too.
        RuleOptions.Chosen rules = new RuleOptions.Chosen(RuleTable.shipped(), List.of("overlapping-subnets"));
        try (OpenDevice open = OpenDevice.open(
                stage.netconf(), rules, watch(stage), stage.here().clock())) {
            job(open.router());
        }
    }

    private void job(IosXeDevice device) {
        story.step(
                "from here on NETCONF: router on a stick and boot list, as one transaction",
                "trunk",
                "Committed",
                same -> !same && clean(),
                () -> {
                    Plan plan = device.plan(DemoSite.site(device.documents(), "bootflash:" + DemoLines.NEW_IMAGE));
                    story.show(plan, stage.reverse());
                    return story.show(plan.commit());
                });
        story.step(
                "a change whose health check fails after the commit: put back completely",
                "health-check",
                "RolledBack",
                same -> same && clean(),
                () -> {
                    Plan plan = device.plan(DemoSite.movedVoice(device.documents()));
                    story.show(plan, false);
                    return story.show(plan.commit(CommitOptions.STANDARD.check(registrarAnswers())));
                });
        story.step(
                "a change that the router refuses", "device-refusal", "NotCommitted", same -> same && clean(), () -> {
                    Plan plan = device.plan(DemoSite.overlappingSubnet(device.documents()));
                    story.show(plan, false);
                    return story.show(plan.commit());
                });
        story.step(
                "ask for what is wrong: refused before anything is sent",
                "offline-refusal",
                "Invalid",
                same -> same && clean(),
                () -> {
                    int before = stage.router().transcript().rpcs().size();
                    Plan vlan = device.plan(DemoSite.vlanOutOfRange(device.documents()));
                    int sent = stage.router().transcript().rpcs().size() - before;
                    return sent == 0 ? story.show(vlan, false, "range 1..4094") : sent + " requests were sent";
                });
    }

    private boolean clean() {
        SimulatedDevice router = stage.router();
        return router.candidate().digest().equals(router.running().digest())
                && router.lockHolder(Datastore.RUNNING).isEmpty()
                && router.lockHolder(Datastore.CANDIDATE).isEmpty()
                && !router.awaitsConfirmation();
    }

    /** A check that fails for real: nothing listens where the registrar should be. */
    private static HealthCheck registrarAnswers() {
        int closed = closedPort();
        HealthCheck probe = device -> {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), closed), PROBE_MILLIS);
                return Health.good();
            } catch (IOException e) {
                return Health.bad("the registrar at 127.0.0.1:" + closed + " does not answer: " + e.getMessage());
            }
        };
        return probe.named("the registrar answers");
    }

    private static int closedPort() {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return taken.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.cli;

import dev.turnup.iosxe.IosXeDevice;
import dev.turnup.netconf.session.NetconfException;
import dev.turnup.transaction.DeviceUnreadableException;
import dev.turnup.transaction.Plan;
import dev.turnup.transaction.TransactionListener;
import dev.turnup.transaction.journal.JdbcJournal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.stream.Stream;

/** Several devices, opened and asked at once, each on a thread of its own. */
final class Sites implements AutoCloseable {

    /** How one of them was found. */
    sealed interface Found {
        /** What reports call it. */
        String name();

        /** It has a plan, whatever that says. */
        record Planned(String name, IosXeDevice router, Plan plan) implements Found {}

        /** It was not reached, or could not be read. */
        record Absent(String name, String why) implements Found {}
    }

    private final List<Found> found;

    private Sites(List<Found> found) {
        this.found = List.copyOf(found);
    }

    /** Connects to all and plans for all; ends when each has answered or failed. */
    static Sites open(
            List<Site> sites,
            JdbcJournal journal,
            RuleOptions.Chosen rules,
            Function<String, TransactionListener> listening,
            Surroundings here) {
        List<CompletableFuture<Found>> asked = sites.stream()
                .map(site -> CompletableFuture.supplyAsync(
                        () -> find(site, journal, rules, listening.apply(site.name()), here),
                        task -> Thread.ofVirtual().name(site.name()).start(task)))
                .toList();
        List<Found> found = new ArrayList<>();
        List<RuntimeException> broken = new ArrayList<>();
        for (CompletableFuture<Found> each : asked) {
            try {
                found.add(each.join());
            } catch (CompletionException e) {
                broken.add(e.getCause() instanceof RuntimeException cause ? cause : e);
            }
        }
        Sites all = new Sites(found);
        if (!broken.isEmpty()) {
            all.close();
            throw broken.getFirst();
        }
        return all;
    }

    private static Found find(
            Site site, JdbcJournal journal, RuleOptions.Chosen rules, TransactionListener listener, Surroundings here) {
        IosXeDevice router;
        try {
            router = OpenDevice.connect(site.reach(), journal, rules, listener, here.clock());
        } catch (NetconfException e) {
            return new Found.Absent(site.name(), String.valueOf(e.getMessage()));
        }
        try {
            return new Found.Planned(site.name(), router, site.planned().apply(router));
        } catch (NetconfException | DeviceUnreadableException e) {
            router.close();
            return new Found.Absent(site.name(), String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            router.close();
            throw e;
        }
    }

    List<Found> found() {
        return found;
    }

    List<Found.Planned> planned() {
        return found.stream()
                .flatMap(one -> one instanceof Found.Planned planned ? Stream.of(planned) : null)
                .toList();
    }

    /** Whether each was reached. */
    boolean complete() {
        return planned().size() == found.size();
    }

    @Override
    public void close() {
        planned().forEach(planned -> planned.router().close());
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction;

import dev.turnup.yang.data.DataNode;
import dev.turnup.yang.data.InstancePath;
import dev.turnup.yang.edit.Change;
import dev.turnup.yang.edit.Diff;
import dev.turnup.yang.schema.Schema;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** A {@link Remainder} in memory: one connection to a {@link LineDevice}, on which all can go wrong that can on a wire. */
final class LineBox implements Remainder {
    /** What happens to a step: {@code read}, {@code lock}, {@code confirm}, {@code revert}, or a line. */
    enum Effect {
        /** It is done and answered. */
        NONE,
        /** The device refuses it. */
        REFUSED,
        /** The connection is lost before it is done. */
        LOST_BEFORE,
        /** The connection is lost after it was done. */
        LOST_AFTER
    }

    private final LineDevice device;
    private final boolean timed;
    private boolean tells = true;
    private final List<String> delivered = new ArrayList<>();
    private Function<String, Effect> script = step -> Effect.NONE;
    private Predicate<String> after = step -> false;
    private Order order = Order.NETCONF_FIRST;

    LineBox(LineDevice device, boolean timed) {
        this.device = device;
        this.timed = timed;
    }

    /** What happens from here on; a script may throw, as a process that dies does. */
    LineBox script(Function<String, Effect> other) {
        script = other;
        return this;
    }

    /** Likewise; the second says whether the connection is lost right after a step was done. */
    LineBox script(Function<String, Effect> other, Predicate<String> lostAfter) {
        script = other;
        after = lostAfter;
        return this;
    }

    /** The device does not tell whether its timer runs. */
    LineBox silentTimer() {
        tells = false;
        return this;
    }

    LineBox order(Order other) {
        order = other;
        return this;
    }

    /** All lines that were sent, in order. */
    List<String> delivered() {
        return List.copyOf(delivered);
    }

    @Override
    public String name() {
        return "test lines";
    }

    @Override
    public Schema schema() {
        return Lines.SCHEMA;
    }

    @Override
    public Reading read(Optional<Netconf> netconf) {
        if (script.apply("read") == Effect.NONE) {
            return new Reading.Seen(device.tree());
        }
        device.unlock(this);
        return new Reading.Unseen("the connection was lost while reading");
    }

    @Override
    public Order order(Diff netconf, Diff own) {
        return order;
    }

    @Override
    public List<String> lines(Diff difference) {
        List<String> lines = new ArrayList<>();
        // What goes makes room for what comes.
        difference.changes().stream()
                .filter(Change.Removed.class::isInstance)
                .forEach(change -> lines.add("no " + words(change.path())));
        for (Change change : difference.changes()) {
            switch (change) {
                case Change.Removed removed -> {}
                case Change.Moved moved -> throw new IllegalStateException("nothing here has an order");
                case Change.Changed changed -> lines.add(words(changed.path()) + " " + value(changed.now()));
                case Change.Added added -> {
                    if (added.subtree() instanceof DataNode.Inner entry) {
                        lines.add(words(added.path()));
                        entry.children().values().stream()
                                .filter(leaf -> leaf.name().local().equals("name"))
                                .forEach(leaf -> lines.add(words(added.path()) + " name " + value(leaf)));
                    } else {
                        lines.add(words(added.path()) + " " + value(added.subtree()));
                    }
                }
            }
        }
        return lines;
    }

    private static String words(InstancePath path) {
        StringBuilder words = new StringBuilder();
        for (InstancePath.Step step : path.steps().subList(1, path.steps().size())) {
            words.append(words.isEmpty() ? "" : " ").append(step.name().local());
            step.keys().forEach(key -> words.append(' ').append(key.value().canonical()));
        }
        return words.toString();
    }

    private static String value(DataNode node) {
        return node instanceof DataNode.Leaf leaf ? leaf.value().canonical() : "?";
    }

    @Override
    public Reply deliver(List<String> lines, Optional<Netconf> netconf) {
        for (String line : lines) {
            Reply reply = step(line, () -> {
                delivered.add(line);
                return device.take(line);
            });
            if (!(reply instanceof Reply.Done)) {
                return reply;
            }
        }
        return new Reply.Done();
    }

    /** The device gives back what the connection held. */
    private Reply lost(String when) {
        device.unlock(this);
        return new Reply.Lost("the connection was lost " + when);
    }

    private interface Step {
        boolean done();
    }

    private Reply step(String name, Step step) {
        return switch (script.apply(name)) {
            case REFUSED -> new Reply.Refused("% Invalid input: " + name);
            case LOST_BEFORE -> lost("before " + name);
            case LOST_AFTER -> {
                step.done();
                yield lost("after " + name);
            }
            case NONE -> {
                boolean done = step.done();
                if (after.test(name)) {
                    yield lost("after " + name);
                }
                yield done ? new Reply.Done() : new Reply.Refused("% Refused: " + name);
            }
        };
    }

    @Override
    public Optional<RevertTimer> revertTimer() {
        return timed ? Optional.of(new Timer()) : Optional.empty();
    }

    @Override
    public Reply lock() {
        return step("lock", () -> device.lock(this));
    }

    @Override
    public Reply unlock() {
        device.unlock(this);
        return new Reply.Done();
    }

    @Override
    public void close() {
        device.unlock(this);
    }

    private final class Timer implements RevertTimer {
        @Override
        public Optional<Duration> rounded(Duration within) {
            return Optional.of(Duration.ofMinutes((within.toSeconds() + 59) / 60))
                    .filter(minutes -> minutes.toMinutes() <= 120);
        }

        @Override
        public Reply deliver(List<String> lines, Duration within) {
            Reply armed = step("timer", () -> {
                device.arm(rounded(within).orElseThrow());
                return true;
            });
            return armed instanceof Reply.Done ? LineBox.this.deliver(lines, Optional.empty()) : armed;
        }

        @Override
        public Reply confirm() {
            return step("confirm", device::confirm);
        }

        @Override
        public Reply revert() {
            return step("revert", device::revert);
        }

        @Override
        public Optional<Boolean> runs() {
            return Optional.of(device.awaitsConfirmation()).filter(runs -> tells);
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.console;

import dev.turnup.iosxe.line.IosLine;
import dev.turnup.netconf.session.NetconfException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The command line of an IOS XE router, over one connection at a time: opened when it is first used, and again after it
 * was lost. Everything that is typed is an {@link IosLine}. Nothing waits for ever, nothing is guessed: a question that
 * nobody expected is not answered, and the command is broken off. For one thread at a time.
 */
public final class Console implements AutoCloseable {
    private static final String BREAK = "\u0003";

    private final Supplier<Terminal> connect;
    private final ConsoleOptions options;
    private @Nullable Typist typist;

    private Console(Supplier<Terminal> connect, ConsoleOptions options) {
        this.connect = connect;
        this.options = options;
    }

    /**
     * A console that is opened when it is first used.
     *
     * @param connect opens the router's command line; it throws what connecting throws
     */
    public static Console on(Supplier<Terminal> connect, ConsoleOptions options) {
        return new Console(connect, options);
    }

    /** Runs a command of exec; it asks nothing. */
    public Answer run(IosLine command) {
        return run(command, List.of());
    }

    /** Runs a command of exec; what it asks beside the questions that are expected is not answered. */
    public Answer run(IosLine command, List<Question> questions) {
        Answer there = toExec();
        return there instanceof Answer.Printed ? at().type(command, questions) : there;
    }

    /** As {@link #run(IosLine)}, of a command that is known to be one. */
    public Answer run(String command) {
        return run(IosLine.of(command));
    }

    /**
     * Enters lines in configuration mode, in their order, and leaves it; stops at the first that is refused. A line's
     * indentation says how deep in modes it stands.
     */
    public Answer configure(List<Entry> entries) {
        return configure(entries, IosLine.of("configure terminal"));
    }

    /**
     * As {@link #configure(List)}, entering configuration mode by another command, such as {@code configure terminal
     * revert timer 5}.
     */
    public Answer configure(List<Entry> entries, IosLine way) {
        Answer there = run(way);
        if (!(there instanceof Answer.Printed entered)) {
            return there;
        }
        if (!at().prompt().configuring()) {
            return new Answer.Refused(way.shown(), "it does not enter configuration mode");
        }
        StringBuilder notes = new StringBuilder(entered.text());
        for (List<Entry> batch : Batches.of(entries)) {
            Answer answer = at().typeAll(batch);
            if (!(answer instanceof Answer.Printed printed)) {
                toExec();
                return answer;
            }
            notes.append(printed.text());
        }
        Answer left = toExec();
        return left instanceof Answer.Printed ? new Answer.Printed(notes.toString()) : left;
    }

    private Answer toExec() {
        Optional<Answer> unusable = open();
        if (unusable.isPresent()) {
            return unusable.get();
        }
        return at().prompt().mode().isEmpty() ? new Answer.Printed("") : at().type(IosLine.of("end"), List.of());
    }

    private Typist at() {
        if (typist == null) {
            throw new IllegalStateException("no command line is open");
        }
        return typist;
    }

    /** Opens a command line where none is open. */
    private Optional<Answer> open() {
        if (typist != null && typist.isOpen()) {
            return Optional.empty();
        }
        close();
        try {
            typist = new Typist(connect.get(), options.patience());
        } catch (NetconfException e) {
            return Optional.of(new Answer.Lost(String.valueOf(e.getMessage())));
        }
        List<Answer> steps = new ArrayList<>();
        steps.add(at().greeted());
        if (steps.getLast() instanceof Answer.Printed && !at().prompt().privileged()) {
            steps.add(enable());
        }
        for (String setting : List.of("terminal length 0", "terminal width 512")) {
            if (steps.getLast() instanceof Answer.Printed) {
                steps.add(at().type(IosLine.of(setting), List.of()));
            }
        }
        Answer last = steps.getLast();
        if (last instanceof Answer.Printed) {
            return Optional.empty();
        }
        close();
        return Optional.of(last);
    }

    private Answer enable() {
        if (options.enable().isEmpty()) {
            return new Answer.Refused(
                    "configure terminal", "the user has not privilege 15, and no password for enable");
        }
        Answer answer = at().type(
                        IosLine.of("enable"),
                        List.of(Question.of("password:", options.enable().get())));
        return answer instanceof Answer.Printed && !at().prompt().privileged()
                ? new Answer.Refused("enable", "the password is not taken")
                : answer;
    }

    /** Breaks off whatever the router is at. */
    static String breakOff() {
        return BREAK;
    }

    /** Ends the connection, where one is open. */
    @Override
    public void close() {
        Typist last = typist;
        typist = null;
        if (last != null) {
            last.close();
        }
    }
}

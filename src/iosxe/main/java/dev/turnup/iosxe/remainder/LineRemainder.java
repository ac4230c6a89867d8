// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.remainder;

import dev.turnup.iosxe.console.Answer;
import dev.turnup.iosxe.console.Console;
import dev.turnup.iosxe.console.Entry;
import dev.turnup.iosxe.console.Question;
import dev.turnup.iosxe.line.Configured;
import dev.turnup.iosxe.line.IosLine;
import dev.turnup.iosxe.line.LineSyntax;
import dev.turnup.iosxe.line.UnknownLine;
import dev.turnup.iosxe.release.Places;
import dev.turnup.iosxe.release.Unmodelled;
import dev.turnup.iosxe.show.ShowVersion;
import dev.turnup.transaction.DeviceUnreadableException;
import dev.turnup.transaction.Remainder;
import dev.turnup.yang.check.Violation;
import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.edit.Diff;
import dev.turnup.yang.schema.Release;
import dev.turnup.yang.schema.Schema;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a router's configuration that is read and changed as lines of IOS. Uses a {@link Console}, which it does not
 * own; for one thread at a time.
 */
public final class LineRemainder implements Remainder {
    private static final Duration LONGEST = Duration.ofHours(2);

    private final String name;
    private final Schema schema;
    private final Function<Release, LineSyntax> syntaxOf;
    private final OptionalInt port;
    private final Console console;
    private final BooleanSupplier cliRpc;
    private final BiFunction<DataTree, DataTree, List<Violation>> rules;
    private final boolean alone;

    private @Nullable LineSyntax syntax;
    private Optional<Release> release = Optional.empty();
    private List<UnknownLine> unknown = List.of();
    private boolean archives;

    private LineRemainder(
            String name,
            Schema schema,
            Function<Release, LineSyntax> syntaxOf,
            OptionalInt port,
            Console console,
            BooleanSupplier cliRpc,
            BiFunction<DataTree, DataTree, List<Violation>> rules,
            boolean alone) {
        this.name = name;
        this.schema = schema;
        this.syntaxOf = syntaxOf;
        this.port = port;
        this.console = console;
        this.cliRpc = cliRpc;
        this.rules = rules;
        this.alone = alone;
    }

    /**
     * The telephony of a router that is otherwise changed over NETCONF, with what the models of its release lack of it.
     *
     * @param schema the models that have {@code /telephony}, and those of the router
     * @param unmodelled what of the router's models goes as lines on older releases
     * @param port that of the router's command line
     * @param cliRpc whether the router has {@code config-ios-cli-rpc}, asked when lines are delivered
     * @param rules what stands against a change beyond what lines can say
     */
    public static LineRemainder telephony(
            Schema schema,
            Unmodelled unmodelled,
            int port,
            Console console,
            BooleanSupplier cliRpc,
            BiFunction<DataTree, DataTree, List<Violation>> rules) {
        return new LineRemainder(
                "CME lines",
                schema,
                release -> {
                    Places lacking = unmodelled.in(release);
                    return LineSyntax.of(
                            schema, release, path -> Telephony.isIn(path.getFirst()) || lacking.touch(path));
                },
                OptionalInt.of(port),
                console,
                cliRpc,
                rules,
                false);
    }

    /**
     * All that a schema has lines for, of a router without NETCONF.
     *
     * @param schema the models
     * @param rules what stands against a change beyond what lines can say
     */
    public static LineRemainder everything(
            Schema schema, Console console, BiFunction<DataTree, DataTree, List<Violation>> rules) {
        return new LineRemainder(
                "IOS lines",
                schema,
                release -> LineSyntax.of(schema, release, any -> true),
                OptionalInt.empty(),
                console,
                () -> false,
                rules,
                true);
    }

    /** The lines in the models' modes that no model knows, as they were when it was read last. */
    public List<UnknownLine> unknown() {
        return unknown;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Schema schema() {
        return schema;
    }

    @Override
    public OptionalInt port() {
        return port;
    }

    @Override
    public Reading read(Optional<Netconf> netconf) {
        Answer version = console.run("show version");
        if (!(version instanceof Answer.Printed facts)) {
            return new Reading.Unseen(version.toString());
        }
        ShowVersion shown = ShowVersion.read(facts.text());
        if (shown.release().isEmpty()) {
            return new Reading.Unseen("show version does not say which release the router runs");
        }
        if (!shown.release().equals(release)) {
            release = shown.release();
            syntax = syntaxOf.apply(release.orElseThrow());
        }
        Answer running = console.run("show running-config");
        if (!(running instanceof Answer.Printed text)) {
            return new Reading.Unseen(running.toString());
        }
        if (text.text().lines().noneMatch(line -> line.strip().equals("end"))) {
            return new Reading.Unseen("show running-config did not come to its end");
        }
        archives = Archive.isSetUp(text.text());
        Configured read = syntax().read(withRegister(text.text(), shown));
        unknown = read.unknown();
        return new Reading.Seen(read.tree());
    }

    /** The register stands in no line of the running configuration; the one of the next start is what is configured. */
    private String withRegister(String text, ShowVersion shown) {
        return alone && !text.contains("\nconfig-register ")
                ? text
                        + shown.nextRegister()
                                .map(register -> "\nconfig-register " + register)
                                .orElse("")
                : text;
    }

    @Override
    public DataTree normal(DataTree planned) {
        return syntax().normal(planned);
    }

    @Override
    public List<Violation> preflight(DataTree before, DataTree after) {
        List<Violation> violations = new ArrayList<>(syntax().violations(before, after));
        violations.addAll(rules.apply(before, after));
        return violations;
    }

    @Override
    public Order order(Diff netconf, Diff own) {
        return Precedence.of(netconf, own);
    }

    @Override
    public List<String> lines(Diff difference) {
        return syntax().script(difference.before(), difference.after()).commands().stream()
                .map(command -> " ".repeat(command.depth()) + command.line().text())
                .toList();
    }

    @Override
    public Reply deliver(List<String> lines, Optional<Netconf> netconf) {
        if (netconf.isPresent() && cliRpc.getAsBoolean() && lines.stream().noneMatch(line -> syntax().asks(line))) {
            return throughNetconf(lines, netconf.get());
        }
        return reply(console.configure(entries(lines)));
    }

    private static Reply throughNetconf(List<String> lines, Netconf netconf) {
        for (List<String> part : CliRpc.parts(lines)) {
            List<String> shown = part.stream().map(LineRemainder::shown).toList();
            Reply reply = CliRpc.reply(netconf.call(CliRpc.operation(part)), shown);
            if (!(reply instanceof Reply.Done)) {
                return reply;
            }
        }
        return new Reply.Done();
    }

    private List<Entry> entries(List<String> lines) {
        return lines.stream()
                .map(line -> {
                    String bare = line.stripLeading();
                    List<Question> questions =
                            syntax().asks(line) ? List.of(Question.confirm(), Question.of("[no]:", "yes")) : List.of();
                    return new Entry(line.length() - bare.length(), new IosLine(bare, shown(bare)), questions);
                })
                .toList();
    }

    private static String shown(String line) {
        return UnknownLine.shown(line);
    }

    private static Reply reply(Answer answer) {
        return switch (answer) {
            case Answer.Printed printed -> new Reply.Done();
            case Answer.Refused refused -> new Reply.Refused("'" + refused.line() + "': " + refused.why());
            case Answer.Lost lost -> new Reply.Lost(lost.why());
        };
    }

    @Override
    public Optional<RevertTimer> revertTimer() {
        return alone && archives ? Optional.of(new Timer()) : Optional.empty();
    }

    @Override
    public Reply lock() {
        Answer locks = console.run("show configuration lock");
        return switch (locks) {
            case Answer.Printed printed ->
                Archive.lockHolder(printed.text())
                        .<Reply>map(holder -> new Reply.Refused("the configuration is locked by " + holder))
                        .orElse(new Reply.Done());
            // A release without the command has no such lock.
            case Answer.Refused refused -> new Reply.Done();
            case Answer.Lost lost -> new Reply.Lost(lost.why());
        };
    }

    @Override
    public Reply save() {
        return reply(console.run(IosLine.of("write memory"), List.of(Question.confirm())));
    }

    @Override
    public void close() {
        console.close();
    }

    /** The release's; whoever carries out what another process planned or left has not read anything yet. */
    private LineSyntax syntax() {
        if (syntax == null && read(Optional.empty()) instanceof Reading.Unseen unseen) {
            throw new DeviceUnreadableException(name + " could not be read: " + unseen.why());
        }
        return Objects.requireNonNull(syntax);
    }

    /** {@code configure terminal revert timer}: where {@code archive} is set up, IOS goes back by itself. */
    private final class Timer implements RevertTimer {
        @Override
        public Optional<Duration> rounded(Duration within) {
            return Optional.of(Duration.ofMinutes((within.toSeconds() + 59) / 60))
                    .filter(minutes -> minutes.isPositive() && minutes.compareTo(LONGEST) <= 0);
        }

        @Override
        public Reply deliver(List<String> lines, Duration within) {
            long minutes = rounded(within).orElseThrow().toMinutes();
            return reply(console.configure(entries(lines), IosLine.of("configure terminal revert timer " + minutes)));
        }

        @Override
        public Reply confirm() {
            return pending(console.run("configure confirm"));
        }

        @Override
        public Reply revert() {
            return pending(console.run(
                    IosLine.of("configure revert now"), List.of(Question.confirm(), Question.of("[no]:", "yes"))));
        }

        /** IOS only remarks that no timer runs; to whoever asked it is a refusal. */
        private static Reply pending(Answer answer) {
            return answer instanceof Answer.Printed printed
                            && Archive.timerRuns(printed.text()).equals(Optional.of(false))
                    ? new Reply.Refused("no timer runs on the router")
                    : reply(answer);
        }

        @Override
        public Optional<Boolean> runs() {
            return switch (console.run("show archive config rollback timer")) {
                case Answer.Printed printed -> Archive.timerRuns(printed.text());
                case Answer.Refused refused -> Archive.timerRuns(refused.why());
                case Answer.Lost lost -> Optional.empty();
            };
        }
    }
}

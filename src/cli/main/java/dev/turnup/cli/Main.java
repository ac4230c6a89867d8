// SPDX-License-Identifier: Apache-2.0
package dev.turnup.cli;

import dev.turnup.netconf.session.ConnectFailed;
import dev.turnup.netconf.session.ConnectFailure;
import dev.turnup.netconf.session.NetconfException;
import dev.turnup.netconf.ssh.KeyFileException;
import dev.turnup.netconf.ssh.KnownHostsException;
import dev.turnup.netconf.ssh.SshConfigException;
import dev.turnup.transaction.DeviceUnreadableException;
import dev.turnup.transaction.JournalException;
import dev.turnup.transaction.PlanFileException;
import dev.turnup.transaction.secret.SecretKeysException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Puts the commands together and turns whatever ends one into a message and an exit code. */
public final class Main {
    // Held, since the logging system keeps loggers only as long as somebody does.
    private static final Logger LIBRARIES = Logger.getLogger("");

    // They read the journal and change nothing.
    private static final Set<String> LOOKING = Set.of("history", "show", "status", "journal rekey");

    private Main() {}

    /** The process: exits with the command's code. */
    public static void main(String[] args) {
        System.exit(run(Surroundings.ofProcess(), args));
    }

    /**
     * Runs one command.
     *
     * @return its exit code; see the README's table
     */
    public static int run(Surroundings here, String... args) {
        List<String> all = Arrays.asList(args);
        boolean debug = all.contains("--debug");
        LIBRARIES.setLevel(debug ? Level.INFO : Level.OFF);
        CommandLine commands = new CommandLine(new TurnupCommand(here))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(false)
                .setUsageHelpWidth(100)
                .setOut(new PrintWriter(here.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(here.err(), true, StandardCharsets.UTF_8));
        boolean json = all.contains("--json");
        commands.setParameterExceptionHandler(
                (e, arguments) -> new Failures(here, name(e.getCommandLine()), json, debug).report(usage(e)));
        commands.setExecutionExceptionHandler(
                (e, command, parsed) -> new Failures(here, name(command), json, debug).report(e));
        if (all.stream().anyMatch(Destination::holdsPassword)) {
            return new Failures(here, name(commands), json, debug)
                    .report(new CommandFailure(
                            ExitCode.USAGE,
                            "a device is written ssh://user@host:port, without a password: that comes from the variable"
                                    + " TURNUP_PASSWORD or with --password-file"));
        }
        return commands.execute(args);
    }

    /** What a user types after {@code turnup}, as {@code models pull}. */
    private static String name(CommandLine command) {
        return command.getCommandSpec().qualifiedName().replaceFirst("^turnup ", "");
    }

    private static CommandFailure usage(ParameterException e) {
        String command = e.getCommandLine().getCommandSpec().qualifiedName();
        if (e instanceof UnmatchedArgumentException unmatched
                && unmatched.getUnmatched().stream().anyMatch(word -> word.startsWith("ssh://"))) {
            return new CommandFailure(ExitCode.USAGE, Destination.MISPLACED + "; see '" + command + " --help'.");
        }
        String meant = e instanceof UnmatchedArgumentException unmatched
                        && !unmatched.getSuggestions().isEmpty()
                ? "; did you mean '" + unmatched.getSuggestions().getFirst() + "'?"
                : "";
        String see = meant.isEmpty() ? "; see '" : " See '";
        return new CommandFailure(ExitCode.USAGE, e.getMessage() + meant + see + command + " --help'.");
    }

    /** What a command says when it does not end with an outcome of its own. */
    private record Failures(Surroundings here, String command, boolean json, boolean debug) {

        int report(Exception e) {
            CommandFailure failure = asFailure(e);
            here.err().println("turnup: " + failure.getMessage());
            failure.details().forEach(here.err()::println);
            if (debug) {
                e.printStackTrace(here.err());
            }
            if (json) {
                Map<String, Object> object = Json.answer(
                        command, failure.exitCode().name(), failure.exitCode().number());
                failure.problem().ifPresent(problem -> object.put("problem", problem));
                object.put("message", String.valueOf(failure.getMessage()));
                object.put("details", failure.details());
                here.out().println(Json.of(object));
            }
            return failure.exitCode().number();
        }

        private CommandFailure asFailure(Exception e) {
            return switch (e) {
                case CommandFailure failure -> failure;
                case ConnectFailed failed
                when failed.failure() instanceof ConnectFailure.HostKeyRejected ->
                    new CommandFailure(ExitCode.REFUSED, sentence(e) + "; no password was sent" + advice(failed));
                case ConnectFailed failed ->
                    new CommandFailure(ExitCode.UNREACHABLE, sentence(e) + "; " + whatIsThere(e) + advice(failed));
                case NetconfException broken ->
                    new CommandFailure(ExitCode.UNREACHABLE, sentence(e) + "; " + whatIsThere(e));
                case DeviceUnreadableException unreadable ->
                    new CommandFailure(ExitCode.UNREACHABLE, sentence(e) + "; " + whatIsThere(e));
                case KnownHostsException unread -> new CommandFailure(ExitCode.USAGE, sentence(e));
                case SshConfigException unread -> new CommandFailure(ExitCode.USAGE, sentence(e));
                case KeyFileException unread -> new CommandFailure(ExitCode.USAGE, sentence(e));
                case PlanFileException unread ->
                    new CommandFailure(plan(unread.problem()), "PLAN_" + unread.problem(), sentence(e), List.of());
                case JournalException unwritten ->
                    new CommandFailure(
                            ExitCode.REFUSED, "JOURNAL_" + unwritten.problem(), journal(unwritten), List.of());
                case SecretKeysException unopened ->
                    new CommandFailure(ExitCode.REFUSED, "KEYS", sentence(e) + "; " + whatIsThere(e), List.of());
                default ->
                    new CommandFailure(
                            ExitCode.USAGE,
                            "a defect of Turnup: " + e
                                    + (debug ? "" : "; run again with --debug and report what it prints"));
            };
        }

        /** What to do about a connection that did not come to be, where there is something to do. */
        private static String advice(ConnectFailed failed) {
            return switch (failed.failure()) {
                case ConnectFailure.HostKeyRejected rejected
                when rejected.problem() == ConnectFailure.HostKeyProblem.UNKNOWN ->
                    "; where it is the device's, 'turnup trust ssh://" + failed.device() + "' adds it";
                case ConnectFailure.HostKeyRejected rejected
                when rejected.problem() == ConnectFailure.HostKeyProblem.WEAK -> "; --legacy-ssh allows it";
                case ConnectFailure.NoCommonAlgorithm none when none.legacy() -> "; --legacy-ssh allows it";
                case ConnectFailure.NoNetconf none ->
                    "; 'turnup bootstrap' turns NETCONF on, and --lines does without it";
                case ConnectFailure other -> "";
            };
        }

        /** Of the commands that end so, recover alone may have sent a change before: the way back of an earlier run. */
        private String whatIsThere(Exception e) {
            return command.equals("recover") && !(e instanceof ConnectFailed)
                    ? "what is unfinished stays in the journal; run recover again"
                    : "nothing was changed";
        }

        /** A file that was named wrongly is a matter of usage; one that is not what was written is refused. */
        private static ExitCode plan(PlanFileException.Problem problem) {
            return switch (problem) {
                case UNREACHABLE, NOT_A_PLAN -> ExitCode.USAGE;
                case TRUNCATED, EDITED, NEWER -> ExitCode.REFUSED;
            };
        }

        private String journal(JournalException e) {
            return sentence(e) + (LOOKING.contains(command) ? "" : "; " + whatIsThere(e));
        }

        private static String sentence(Exception e) {
            return String.valueOf(e.getMessage());
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code turnup demo}: the founding story, on a simulated router. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = {
            "Run a field engineer's day on a simulated router.",
            "A simulated ISR 4331 with IOS XE 3.13 starts; its site is turned from SRST to CME in lines, past",
            "every trap of that day; it is upgraded to 16.9.3, old ROMMON and all; NETCONF is turned on, and",
            "the rest is done by transactions, one of which fails and is put back.",
            "Nothing but this machine is touched."
        })
final class DemoCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs the command
    private TurnupCommand turnup;

    @Option(names = "--reverse", description = "Show the way back of the first plan too.")
    private boolean reverse;

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Override
    public Integer call() {
        Surroundings here = turnup.here;
        PrintStream story = output.json
                ? new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)
                : here.out();
        List<DemoStep> steps = new Demo(here, story, output.ansi(here), reverse).run();
        boolean good = steps.stream().allMatch(DemoStep::asItMust);
        if (output.json) {
            Map<String, Object> object = Json.answer("demo", good ? "DONE" : "NOT_AS_IT_MUST", exitCode(good));
            object.put("steps", steps.stream().map(DemoStep::json).toList());
            here.out().println(Json.of(object));
        }
        return exitCode(good);
    }

    private static int exitCode(boolean good) {
        return (good ? ExitCode.DONE : ExitCode.USAGE).number();
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.cli;

import dev.turnup.netconf.message.Capability;
import dev.turnup.netconf.session.Session;
import dev.turnup.netconf.session.SessionOptions;
import dev.turnup.netconf.ssh.SshConnector;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code turnup models pull}: the modules that a device has, as files. */
@Command(
        name = "pull",
        mixinStandardHelpOptions = true,
        description = {
            "Fetch the YANG modules of a device into a folder, each as NAME@REVISION.yang.",
            "They are those of its hello and of ietf-yang-library, and what these include and import.",
            "Files that are there already are not fetched again, so that a pull that was cut off goes on",
            "where it was. The exit code is 4 where one of them cannot be had: the device refuses it, or its",
            "answer is unusable or breaks the session; it is named, and the others are fetched."
        })
final class ModelsPullCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs the command
    private ModelsCommand models;

    @Mixin
    private final ConnectionOptions connection = new ConnectionOptions();

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where to; made where it is not there.")
    @SuppressWarnings("NullAway.Init") // required
    private Path out;

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Override
    public Integer call() {
        Surroundings here = models.here();
        ConnectionOptions.Way way = connection.way(here);
        ModuleFolder folder = ModuleFolder.open(out);
        Instant begun = here.clock().instant();
        try (SshConnector connector = SshConnector.open(way.trusted(), way.options());
                Pull pull = new Pull(
                        () -> Session.open(connector.connect(way.route()), SessionOptions.PATIENT),
                        folder,
                        Progress.of(here, output.json))) {
            String device = pull.session().device();
            if (!pull.session().capabilities().contains(Capability.MONITORING)) {
                throw new CommandFailure(
                        ExitCode.REFUSED,
                        device + " does not offer " + Capability.MONITORING
                                + ", and so gives out no modules (get-schema, RFC 6022); nothing was fetched");
            }
            Pull.Result result = pull.run();
            ExitCode exit = result.missing().isEmpty() ? ExitCode.DONE : ExitCode.REFUSED;
            Duration took = Duration.between(begun, here.clock().instant());
            if (output.json) {
                here.out().println(Json.of(json(device, result, exit, took)));
            } else {
                print(here, device, result, took);
            }
            return exit.number();
        }
    }

    private Map<String, Object> json(String device, Pull.Result result, ExitCode exit, Duration took) {
        Map<String, Object> object =
                Json.answer("models pull", result.missing().isEmpty() ? "PULLED" : "INCOMPLETE", exit.number());
        object.put("device", device);
        object.put("folder", out.toString());
        object.put("announced", result.announced());
        object.put("inLibraryOnly", result.inLibraryOnly());
        object.put("fetched", result.fetched());
        object.put("alreadyThere", result.kept());
        object.put("bytes", result.bytes());
        object.put(
                "missing",
                result.missing().stream()
                        .map(missing -> Map.of("module", missing.module(), "why", missing.why()))
                        .toList());
        object.put("notes", result.notes());
        object.put("milliseconds", took.toMillis());
        return object;
    }

    private void print(Surroundings here, String device, Pull.Result result, Duration took) {
        Ansi ansi = output.ansi(here);
        List<Pull.Missing> missing = result.missing();
        result.notes().forEach(note -> here.out().println(ansi.yellow("note     ") + note));
        missing.forEach(one -> here.out().println(ansi.red("missing  ") + one.module() + ": " + one.why()));
        here.out()
                .printf(
                        "%s announces %d modules, %d of them in its library alone%n",
                        device, result.announced(), result.inLibraryOnly());
        here.out()
                .printf(
                        "fetched %d (%d KiB) in %.1f s, %d were there already, %s: %s%n",
                        result.fetched(),
                        (result.bytes() + 1023) / 1024,
                        took.toMillis() / 1000.0,
                        result.kept(),
                        missing.isEmpty() ? ansi.green("none is missing") : ansi.red(missing.size() + " missing"),
                        out);
    }
}

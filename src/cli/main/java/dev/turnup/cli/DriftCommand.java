// SPDX-License-Identifier: Apache-2.0
package dev.turnup.cli;

import dev.turnup.transaction.Drift;
import dev.turnup.transaction.TransactionListener;
import dev.turnup.yang.codec.ChangesJson;
import dev.turnup.yang.codec.Secrets;
import dev.turnup.yang.edit.Diff;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** {@code turnup drift}: what was changed on a device since Turnup last changed it. */
@Command(
        name = "drift",
        mixinStandardHelpOptions = true,
        description = {
            "Compare running with what the device held when Turnup last changed it.",
            "With an inventory, on each of its devices.",
            "Exits with 0 where it is the same, with 2 where it is not, and with 4 where the journal knows of no",
            "change that was committed on the device."
        })
final class DriftCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs the command
    private TurnupCommand turnup;

    @Mixin
    private final DeviceOptions device = new DeviceOptions();

    @Mixin
    private final Targets targets = new Targets();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Override
    public Integer call() {
        Surroundings here = turnup.here;
        List<Map<String, Object>> all = new ArrayList<>();
        ExitCode worst = OneByOne.over(
                DeviceOptions.as(Remembered.Which.LAST, device.reaches(targets, here)),
                "drift",
                all,
                here,
                (name, reach) -> drift(name, reach, all));
        if (output.json) {
            Map<String, Object> object = all.getFirst();
            if (!all.getFirst().containsKey("device") || all.size() > 1) {
                object = Json.answer("drift", worst.name(), worst.number());
                object.put("devices", all);
            }
            here.out().println(Json.of(object));
        }
        return worst.number();
    }

    private ExitCode drift(String name, OpenDevice.Reach reach, List<Map<String, Object>> all) {
        Surroundings here = turnup.here;
        try (OpenDevice open =
                OpenDevice.open(reach, RuleOptions.Chosen.SHIPPED, TransactionListener.NONE, here.clock())) {
            Drift drift = open.router().drift();
            ExitCode code = code(drift);
            Map<String, Object> object = Json.answer("drift", Report.name(drift), code.number());
            object.put("device", open.router().identity());
            if (!name.isEmpty()) {
                object.put("host", name);
            }
            json(object, drift);
            all.add(object);
            if (!output.json) {
                here.out().print(text(drift, output.ansi(here)));
            }
            return code;
        }
    }

    static ExitCode code(Drift drift) {
        return switch (drift) {
            case Drift.None none -> ExitCode.DONE;
            case Drift.Moved moved -> ExitCode.CHANGES;
            case Drift.Unknown unknown -> ExitCode.REFUSED;
        };
    }

    private static void json(Map<String, Object> object, Drift drift) {
        switch (drift) {
            case Drift.None none -> {
                object.put("since", none.since().tx().text());
                object.put("digest", none.since().digest().toString());
                none.beside().ifPresent(part -> object.put("beside", json(part)));
            }
            case Drift.Moved moved -> {
                object.put("since", moved.since().tx().text());
                object.put("digest", moved.now().toString());
                object.put("digestThen", moved.since().digest().toString());
                object.put("changes", moved.difference().map(d -> new Json.Raw(ChangesJson.write(d, Secrets.MASKED))));
                moved.beside().ifPresent(part -> object.put("beside", json(part)));
            }
            case Drift.Unknown unknown -> object.put("message", unknown.toString());
        }
    }

    private static Map<String, Object> json(Drift.Beside beside) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("name", beside.name());
        object.put("outcome", Report.name(beside));
        object.put("since", beside.since().text());
        if (beside instanceof Drift.Beside.Moved moved) {
            object.put("digest", moved.now().toString());
            object.put("changes", moved.difference().map(d -> new Json.Raw(ChangesJson.write(d, Secrets.MASKED))));
        }
        return object;
    }

    private static String text(Drift drift, Ansi ansi) {
        return switch (drift) {
            case Drift.None none -> none + "\n";
            case Drift.Moved moved ->
                ansi.bold(moved.heading()) + "\n" + tree(moved.difference().filter(d -> moved.inRunning()), ansi)
                        + moved.beside().map(part -> text(part, ansi)).orElse("");
            case Drift.Unknown unknown -> unknown + "\n";
        };
    }

    private static String text(Drift.Beside beside, Ansi ansi) {
        return switch (beside) {
            case Drift.Beside.Same same -> same + "\n";
            case Drift.Beside.Moved moved -> ansi.bold(moved.heading()) + "\n" + tree(moved.difference(), ansi);
            case Drift.Beside.Unseen unseen -> unseen + "\n";
        };
    }

    private static String tree(Optional<Diff> difference, Ansi ansi) {
        return difference.map(diff -> Report.made(diff, ansi)).orElse("");
    }
}

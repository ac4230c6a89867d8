// SPDX-License-Identifier: Apache-2.0
package dev.turnup.cli;

import dev.turnup.iosxe.IosXe;
import dev.turnup.iosxe.service.Services;
import dev.turnup.iosxe.verify.Expected;
import dev.turnup.iosxe.verify.LinkState;
import dev.turnup.iosxe.verify.PhoneState;
import dev.turnup.iosxe.verify.Verification;
import dev.turnup.yang.check.Violation;
import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.edit.EditConfig;
import dev.turnup.yang.edit.EditResult;
import dev.turnup.yang.edit.Operation;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code turnup verify}: whether the site that a document states works. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "Look whether the phones that a document states are registered, and its interfaces are up.",
            "Looks over the device's command line, and changes nothing.",
            "Exits with 0 where all works, and with 2 where something does not."
        })
final class VerifyCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs the command
    private TurnupCommand turnup;

    @Parameters(
            paramLabel = "FILE",
            description = "What should be there: .xml, .json or .yaml, shaped by the YANG models; what 'apply' took.")
    @SuppressWarnings("NullAway.Init") // required
    private Path file;

    @Mixin
    private final LineOptions device = new LineOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Override
    public Integer call() {
        Surroundings here = turnup.here;
        Expected expected = expected(ChangeOptions.read(IosXe.documents(), file).edit());
        ConnectionOptions.Way way = device.way(here);
        Verification seen = IosXe.verify(LineOptions.at(way, here), way.trusted(), way.options(), expected);
        return switch (seen) {
            case Verification.Unseen unseen ->
                throw new CommandFailure(
                        ExitCode.UNREACHABLE, way.route().target().address() + ": " + unseen.why());
            case Verification.Seen all -> {
                ExitCode code = all.good() ? ExitCode.DONE : ExitCode.CHANGES;
                if (output.json) {
                    Map<String, Object> object = Json.answer("verify", all.good() ? "DONE" : "BROKEN", code.number());
                    object.put("device", way.route().target().address());
                    object.putAll(json(all));
                    here.out().println(Json.of(object));
                } else {
                    here.out().println(all);
                }
                yield code.number();
            }
        };
    }

    private Expected expected(EditConfig edit) {
        EditResult stated = edit.applyTo(DataTree.empty(edit.schema()), Operation.MERGE);
        if (!(stated instanceof EditResult.Applied applied)) {
            throw new CommandFailure(ExitCode.INVALID, file + ": " + stated + "; nothing was looked at");
        }
        Expected expected = Expected.of(made(applied.tree()));
        if (expected.isEmpty()) {
            throw new CommandFailure(
                    ExitCode.INVALID,
                    file + ": states no phone (a pool with id/mac) and no interface with an address; there is nothing"
                            + " to look at");
        }
        return expected;
    }

    private DataTree made(DataTree stated) {
        return switch (IosXe.made(stated)) {
            case Services.Fitting fitting -> fitting.tree();
            case Services.Refused refused ->
                throw new CommandFailure(
                        ExitCode.INVALID,
                        file + ": nothing was looked at",
                        refused.violations().stream().map(Violation::toString).toList());
        };
    }

    /** The members of an answer that tell what was seen, or why nothing was. */
    static Map<String, Object> json(Verification verification) {
        return switch (verification) {
            case Verification.Seen seen -> json(seen);
            case Verification.Unseen unseen -> Map.of("message", unseen.why());
        };
    }

    private static Map<String, Object> json(Verification.Seen seen) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("phones", seen.phones().stream().map(VerifyCommand::json).toList());
        object.put("interfaces", seen.links().stream().map(VerifyCommand::json).toList());
        return object;
    }

    private static Map<String, Object> json(PhoneState phone) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("pool", phone.pool());
        object.put("mac", phone.mac());
        object.put("type", phone.type());
        object.put("numbers", List.of(phone.numbers().split(" ")));
        object.put("address", phone.address());
        object.put("registered", phone.registered());
        object.put("remark", phone.remark());
        return object;
    }

    private static Map<String, Object> json(LinkState link) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("name", link.name());
        object.put("address", link.address());
        object.put("state", link.state());
        object.put("up", link.up());
        return object;
    }
}

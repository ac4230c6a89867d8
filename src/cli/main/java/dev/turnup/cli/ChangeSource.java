// SPDX-License-Identifier: Apache-2.0
package dev.turnup.cli;

import dev.turnup.iosxe.IosXeDevice;
import dev.turnup.transaction.Plan;
import dev.turnup.transaction.SavedPlan;
import dev.turnup.transaction.secret.SecretKeys;
import dev.turnup.yang.codec.DecodedEdit;
import dev.turnup.yang.schema.Schema;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What is to be applied: a document, or a plan that was saved. */
final class ChangeSource {
    @Option(
            names = {"-f", "--file"},
            required = true,
            paramLabel = "FILE",
            description = "What should be there: .xml, .json or .yaml, shaped by the YANG models.")
    private @Nullable Path document;

    @Parameters(
            paramLabel = "PLAN",
            arity = "1",
            description = "A plan that 'plan --out' wrote: exactly that is done, or nothing where running has moved.")
    private @Nullable Path plan;

    /**
     * A change that was read.
     *
     * @param device where it goes unless the user names another; a document says none
     * @param planned what it would do there
     */
    record Change(Optional<Destination> device, Function<IosXeDevice, Plan> planned) {}

    /** Reads the file; one with a problem ends the command before anything is sent. */
    Change read(Schema schema, SecretKeys keys) {
        if (plan != null) {
            SavedPlan saved = SavedPlan.read(plan, keys);
            Destination device =
                    Destination.parse(saved.user().isEmpty() ? saved.device() : saved.user() + "@" + saved.device());
            return new Change(Optional.of(device), router -> router.plan(saved));
        }
        DecodedEdit asked =
                ChangeOptions.read(schema, Optional.ofNullable(document).orElseThrow());
        return new Change(Optional.empty(), router -> router.plan(asked));
    }
}

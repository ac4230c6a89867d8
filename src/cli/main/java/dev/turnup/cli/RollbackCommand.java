// SPDX-License-Identifier: Apache-2.0
package dev.turnup.cli;

import dev.turnup.transaction.Outcome;
import dev.turnup.transaction.TxId;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.TypeConversionException;

/** {@code turnup rollback}: takes a committed transaction back, as a transaction of its own. */
@Command(
        name = "rollback",
        mixinStandardHelpOptions = true,
        description = {
            "Take a committed transaction back, as a new transaction that is verified likewise.",
            "Refused where later changes touch what it changed."
        })
final class RollbackCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs the command
    private TurnupCommand turnup;

    @Parameters(paramLabel = "TX", converter = TxConverter.class, description = "Its name: tx- and eight digits.")
    @SuppressWarnings("NullAway.Init") // required
    private TxId tx;

    @Mixin
    private final DeviceOptions device = new DeviceOptions();

    @Mixin
    private final RuleOptions rules = new RuleOptions();

    @Mixin
    private final TransactionOptions transaction = new TransactionOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Override
    public Integer call() {
        Surroundings here = turnup.here;
        try (OpenDevice open = OpenDevice.open(
                device.reach(here), rules.allowed, new PhaseLines(here.err(), here.clock()), here.clock())) {
            Outcome outcome = open.router().planRollback(tx).commit(transaction.commitOptions());
            if (output.json) {
                here.out().println(Json.of(Report.json("rollback", outcome)));
            } else {
                here.out().print(Report.text(outcome, output.ansi(here)));
            }
            return Report.exitCode(outcome).number();
        }
    }

    /** Reads {@code tx-} and eight digits. */
    static final class TxConverter implements ITypeConverter<TxId> {
        @Override
        public TxId convert(String text) {
            try {
                return new TxId(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.cli;

import dev.turnup.transaction.TxId;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code tx-} and eight digits. */
final class TxConverter implements ITypeConverter<TxId> {
    @Override
    public TxId convert(String text) {
        try {
            return new TxId(text);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }

    /** The name in an argument that may be something else too. */
    static TxId tx(String text) {
        try {
            return new TxId(text);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(ExitCode.USAGE, String.valueOf(e.getMessage()));
        }
    }
}

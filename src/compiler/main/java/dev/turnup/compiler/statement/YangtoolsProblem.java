// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.statement;

import dev.turnup.compiler.source.CompilerException;
import dev.turnup.xml.Location;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Says in one sentence, with file and line, why yangtools refused a text or a model. */
public final class YangtoolsProblem {
    /** yangtools ends its messages with the place, and names the module where it does not know the file. */
    private static final Pattern PLACE = Pattern.compile("(?s)(.*?)\\.? \\[at (.+?):(\\d+):(\\d+)]\\s*");

    private YangtoolsProblem() {}

    /** The innermost message that names a place says what is wrong; the others only say that something is. */
    public static CompilerException explained(Exception refused) {
        Optional<CompilerException> best = Optional.empty();
        for (@Nullable Throwable t = refused; t != null; t = t.getCause()) {
            Matcher placed = PLACE.matcher(String.valueOf(t.getMessage()));
            if (placed.matches()) {
                String source = placed.group(2);
                String file = source.endsWith(".yang") ? source : source + ".yang";
                int line = Integer.parseInt(placed.group(3));
                best = Optional.of(
                        new CompilerException(new Location(file, line, 0), oneSentence(placed.group(1)), refused));
            }
        }
        return best.orElseGet(() -> new CompilerException(
                Location.of("YANG modules"), oneSentence(String.valueOf(refused.getMessage())), refused));
    }

    private static String oneSentence(String message) {
        return message.strip().replaceAll("\\s+", " ");
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.emit;

import dev.turnup.yang.schema.Schema;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a generated file begins: under which licence it is, where its owner says so, and which modules it came from.
 *
 * @param licence an SPDX licence identifier
 */
record FirstLines(Schema schema, Optional<String> licence) {
    private static final String LICENCE = "SPDX-License-Identifier: ";
    private static final String GENERATED = "Generated from YANG";
    private static final String END = "; not to be edited.";
    private static final Pattern EITHER = Pattern.compile(
            "(?:// " + LICENCE + "[^\\n]*\\n)?// " + GENERATED + "[^\\n]*" + Pattern.quote(END) + "\\n");

    /** As many modules as are named. */
    private static final int MANY = 5;

    /** The lines without the signs of a comment. */
    String of(List<String> modules) {
        String some = modules.stream().distinct().limit(MANY).map(this::module).collect(Collectors.joining(", "));
        long more = modules.stream().distinct().count() - MANY;
        String generated = some.isEmpty() ? GENERATED : GENERATED + ": " + some;
        return Stream.concat(
                        licence.map(l -> LICENCE + l).stream(),
                        Stream.of(generated + (more > 0 ? " and " + more + " more" : "") + END))
                .collect(Collectors.joining("\n"));
    }

    private String module(String name) {
        Optional<String> revision = schema.module(name).flatMap(Schema.Module::revision);
        return plain(name) + revision.map(r -> " " + plain(r)).orElse("");
    }

    private static String plain(String text) {
        return text.replaceAll("[^A-Za-z0-9_.-]", "?");
    }

    /** Whether a file that begins like this was generated. */
    static boolean begin(String text) {
        return EITHER.matcher(text).lookingAt();
    }
}

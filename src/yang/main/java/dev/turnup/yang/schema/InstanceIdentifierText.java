// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.schema;

import dev.turnup.yang.value.Value;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads an instance-identifier (RFC 7950, sections 9.13 and 14) and writes it as RFC 7951, section 6.11 does: a module's
 * name where the module changes, no white space, values in single quotes where they hold none. So two texts for one
 * node are one value, whatever their prefixes.
 */
final class InstanceIdentifierText {
    private static final String IDENTIFIER = "(?:(?<prefix>[A-Za-z_][\\w.-]*):)?(?<name>[A-Za-z_][\\w.-]*)";
    private static final Pattern STEP = Pattern.compile("/" + IDENTIFIER);
    private static final Pattern VALUE =
            Pattern.compile("[ \\t]*=[ \\t]*(?:'(?<single>[^']*)'|\"(?<double>[^\"]*)\")[ \\t]*\\]");
    private static final Pattern KEY = Pattern.compile("\\[[ \\t]*" + IDENTIFIER);
    private static final Pattern SELF = Pattern.compile("\\[[ \\t]*\\.");
    private static final Pattern POSITION = Pattern.compile("\\[[ \\t]*(?<position>[1-9][0-9]{0,18})[ \\t]*\\]");

    private final String text;
    private final NamespaceLookup prefixes;
    private final StringBuilder canonical = new StringBuilder();
    private String module = "";
    private String hint = "";
    private int at;

    private InstanceIdentifierText(String text, NamespaceLookup prefixes) {
        this.text = text;
        this.prefixes = prefixes;
    }

    static Value parse(String text, NamespaceLookup prefixes) {
        InstanceIdentifierText id = new InstanceIdentifierText(text, prefixes);
        boolean fits = !text.isEmpty();
        while (fits && id.at < text.length()) {
            fits = id.step();
        }
        if (fits) {
            return new Value.InstanceId(id.canonical.toString());
        }
        String otherwise = id.at == 0
                ? "begin the path with /"
                : "character " + (text.codePointCount(0, id.at) + 1) + " does not fit a path";
        return new Value.Invalid(text, "instance-identifier", id.hint.isEmpty() ? otherwise : id.hint);
    }

    private boolean step() {
        Optional<Matcher> step = next(STEP);
        if (step.isEmpty() || !name(step.get(), "/", true)) {
            return false;
        }
        Optional<Matcher> predicate = next(POSITION);
        if (predicate.isPresent()) {
            canonical.append('[').append(predicate.get().group("position")).append(']');
            return true;
        }
        if (next(SELF).isPresent()) {
            canonical.append("[.");
            return value();
        }
        for (predicate = next(KEY); predicate.isPresent(); predicate = next(KEY)) {
            if (!name(predicate.get(), "[", false) || !value()) {
                return false;
            }
        }
        return true;
    }

    private boolean name(Matcher read, String before, boolean step) {
        String prefix = read.group("prefix");
        Optional<String> of = prefix == null ? Optional.of(module) : prefixes.module(prefix);
        if (of.isEmpty()) {
            hint = "declare the prefix " + prefix;
            return false;
        }
        if (of.get().isEmpty()) {
            hint = "write the module before the first name";
            return false;
        }
        canonical
                .append(before)
                .append(of.get().equals(module) ? "" : of.get() + ":")
                .append(read.group("name"));
        module = step ? of.get() : module;
        return true;
    }

    private boolean value() {
        Optional<Matcher> value = next(VALUE);
        value.ifPresent(v -> {
            String quoted = v.group("single") == null ? v.group("double") : v.group("single");
            char quote = quoted.indexOf('\'') < 0 ? '\'' : '"';
            canonical.append('=').append(quote).append(quoted).append(quote).append(']');
        });
        return value.isPresent();
    }

    private Optional<Matcher> next(Pattern pattern) {
        Matcher matcher = pattern.matcher(text).region(at, text.length());
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        at = matcher.end();
        return Optional.of(matcher);
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.repair;

import dev.turnup.compiler.statement.Cursor;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Restrictions that a type cannot have (RFC 7950, section 9), and ranges and lengths that do not narrow it. */
final class Restrictions implements Rule {
    private static final Set<String> RESTRICTIONS = Set.of(
            "base", "bit", "enum", "fraction-digits", "length", "path", "pattern", "range", "require-instance", "type");

    private static final Map<String, Set<String>> ALLOWED = Map.ofEntries(
            Map.entry("binary", Set.of("length")),
            Map.entry("bits", Set.of("bit")),
            Map.entry("boolean", Set.of()),
            Map.entry("decimal64", Set.of("range", "fraction-digits")),
            Map.entry("empty", Set.of()),
            Map.entry("enumeration", Set.of("enum")),
            Map.entry("identityref", Set.of("base")),
            Map.entry("instance-identifier", Set.of("require-instance")),
            Map.entry("leafref", Set.of("path", "require-instance")),
            Map.entry("string", Set.of("length", "pattern")),
            Map.entry("union", Set.of("type")));

    private static final Map<String, String> BOUNDS = Map.of(
            "int8", "-128..127",
            "int16", "-32768..32767",
            "int32", "-2147483648..2147483647",
            "int64", "-9223372036854775808..9223372036854775807",
            "uint8", "0..255",
            "uint16", "0..65535",
            "uint32", "0..4294967295",
            "uint64", "0..18446744073709551615");

    private static final int LONGEST_CHAIN = 100;

    /** Beyond what any type holds. */
    private static final BigDecimal ANY = new BigDecimal("1e30");

    private record Range(BigDecimal low, BigDecimal high) {}

    @Override
    public void judge(Cursor at, Names names, Remedies remedies) {
        Cursor type = at.above();
        if (type == null || !type.keyword().equals("type") || !RESTRICTIONS.contains(at.keyword())) {
            return;
        }
        Optional<String> builtIn = builtIn(type, names);
        if (builtIn.isEmpty()) {
            return;
        }
        Set<String> allowed = ALLOWED.getOrDefault(builtIn.get(), Set.of("range"));
        if (!allowed.contains(at.keyword())) {
            remedies.drop(at, "a type " + builtIn.get() + " has no " + at.keyword(), at.toString());
        } else if (at.keyword().equals("range") || at.keyword().equals("length")) {
            narrowing(at, type, names)
                    .or(() -> scale(at, type, names))
                    .ifPresent(fault -> remedies.drop(at, fault, at.toString()));
        }
    }

    /** The type that stands behind a type's typedefs. */
    static Optional<String> builtIn(Cursor type, Names names) {
        Optional<Cursor> at = Optional.of(type);
        for (int i = 0; i < LONGEST_CHAIN && at.isPresent(); i++) {
            String name = at.get().text();
            if (ALLOWED.containsKey(name) || BOUNDS.containsKey(name)) {
                return Optional.of(name);
            }
            at = behind(at.get(), names);
        }
        return Optional.empty();
    }

    private static Optional<Cursor> behind(Cursor type, Names names) {
        return names.definition(type, "typedef", type.text())
                .flatMap(typedef -> typedef.all("type").findFirst().map(typedef::below));
    }

    /** Why a range or length does not narrow the type that it restricts. */
    private static Optional<String> narrowing(Cursor at, Cursor type, Names names) {
        Optional<Limits> base = limits(at.keyword(), type, names, LONGEST_CHAIN);
        Optional<List<Range>> outer = base.map(Limits::ranges);
        Optional<List<Range>> inner = ranges(at.text(), outer);
        if (inner.isEmpty()) {
            return Optional.of("'" + at.text() + "' is no " + at.keyword());
        }
        for (int i = 0; i < inner.get().size(); i++) {
            Range r = inner.get().get(i);
            if (r.low().compareTo(r.high()) > 0
                    || (i > 0 && inner.get().get(i - 1).high().compareTo(r.low()) >= 0)) {
                return Optional.of("the parts of '" + at.text() + "' do not ascend");
            }
            if (outer.isPresent()
                    && outer.get().stream()
                            .noneMatch(o ->
                                    o.low().compareTo(r.low()) <= 0 && o.high().compareTo(r.high()) >= 0)) {
                return Optional.of("'" + at.text() + "' is not within "
                        + base.map(Limits::text).orElse(""));
            }
        }
        return Optional.empty();
    }

    /** A decimal64 has no more digits after the point than it says. */
    private static Optional<String> scale(Cursor at, Cursor type, Names names) {
        Optional<Cursor> holder = Optional.of(type);
        for (int i = 0; i < LONGEST_CHAIN && holder.isPresent(); i++) {
            Optional<String> digits = holder.get().first("fraction-digits");
            if (digits.isPresent()) {
                return ranges(at.text(), Optional.empty()).orElse(List.of()).stream()
                        .flatMap(r -> Stream.of(r.low(), r.high()))
                        .filter(end -> end.stripTrailingZeros().scale() > digits(digits.get()))
                        .findFirst()
                        .map(end -> end + " has more than " + digits.get() + " digits after the point");
            }
            holder = behind(holder.get(), names);
        }
        return Optional.empty();
    }

    private static int digits(String text) {
        return text.matches("\\d{1,2}") ? Integer.parseInt(text) : 18;
    }

    /** A range or length as written, and what it comes to. */
    private record Limits(String text, List<Range> ranges) {}

    /**
     * The nearest range or length behind a type, its min and max being those of the next behind; else that of the built-in
     * type; none of a decimal64.
     */
    private static Optional<Limits> limits(String keyword, Cursor type, Names names, int stages) {
        Optional<String> builtIn = Optional.ofNullable(BOUNDS.get(type.text()));
        Optional<Cursor> next = stages == 0 || builtIn.isPresent() ? Optional.empty() : behind(type, names);
        if (next.isEmpty()) {
            return builtIn.or(() ->
                            keyword.equals("length") ? Optional.ofNullable(BOUNDS.get("uint64")) : Optional.empty())
                    .flatMap(text -> ranges(text, Optional.empty()).map(ranges -> new Limits(text, ranges)));
        }
        Optional<Limits> behind = limits(keyword, next.get(), names, stages - 1);
        Optional<String> own = next.get().first(keyword);
        return own.isEmpty()
                ? behind
                : ranges(own.get(), behind.map(Limits::ranges)).map(ranges -> new Limits(own.get(), ranges));
    }

    /** The parts; min and max without a type to say what they are make nothing comparable, and all is well then. */
    private static Optional<List<Range>> ranges(String text, Optional<List<Range>> within) {
        List<Range> ranges = new ArrayList<>();
        BigDecimal least = within.map(w -> w.getFirst().low()).orElse(ANY.negate());
        BigDecimal most = within.map(w -> w.getLast().high()).orElse(ANY);
        for (String part : text.split("\\|", -1)) {
            String[] ends = part.strip().split("\\.\\.", -1);
            if (ends.length > 2) {
                return Optional.empty();
            }
            Optional<BigDecimal> low = end(ends[0].strip(), least, most);
            Optional<BigDecimal> high = end(ends[ends.length - 1].strip(), least, most);
            if (low.isEmpty() || high.isEmpty()) {
                return Optional.empty();
            }
            ranges.add(new Range(low.get(), high.get()));
        }
        return Optional.of(ranges);
    }

    private static Optional<BigDecimal> end(String text, BigDecimal least, BigDecimal most) {
        if (text.equals("min")) {
            return Optional.of(least);
        }
        if (text.equals("max")) {
            return Optional.of(most);
        }
        return text.matches("[+-]?\\d{1,40}(\\.\\d{1,40})?") ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }
}

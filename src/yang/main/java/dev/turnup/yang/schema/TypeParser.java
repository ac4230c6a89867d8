// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.schema;

import dev.turnup.xml.XmlName;
import dev.turnup.yang.value.NearName;
import dev.turnup.yang.value.Value;
import dev.turnup.yang.value.Value.Invalid;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns text into values, one method a built-in type (RFC 7950, section 9). */
final class TypeParser {
    private static final Value EMPTY = new Value.Empty();
    private static final Value TRUE = new Value.Bool(true);
    private static final Value FALSE = new Value.Bool(false);

    private TypeParser() {}

    static Value parse(Type type, String text, NamespaceLookup prefixes) {
        return switch (type) {
            case Type.IntegerType integer -> Numbers.integer(integer, text);
            case Type.Decimal64 decimal -> Numbers.decimal(decimal, text);
            case Type.StringType string -> string(string, text);
            case Type.BooleanType bool -> bool(text);
            case Type.EnumerationType enumeration -> enumeration(enumeration, text);
            case Type.BitsType bits -> bits(bits, text);
            case Type.BinaryType binary -> binary(binary, text);
            case Type.Leafref leafref -> parse(leafref.target(), text, prefixes);
            case Type.Identityref identity -> identity(identity, text, prefixes);
            case Type.EmptyType empty ->
                text.isEmpty() ? EMPTY : new Invalid(text, "empty", "state the leaf without a value");
            case Type.Union union -> union(union, text, prefixes);
            case Type.InstanceIdentifier id -> InstanceIdentifierText.parse(text, prefixes);
        };
    }

    private static Value string(Type.StringType type, String text) {
        return isString(type, text) ? new Value.Text(text) : refused(type, text);
    }

    private static boolean isString(Type.StringType type, String text) {
        if (!type.lengths().isEmpty() && !Numbers.isWithin(type.lengths(), text.codePointCount(0, text.length()))) {
            return false;
        }
        boolean plain = false;
        List<Pattern> patterns = type.patterns();
        int count = patterns.size();
        for (int i = 0; i < count; i++) {
            if (patterns.get(i).admitsPlainly(text)) {
                plain = true;
            } else if (!patterns.get(i).admits(text)) {
                return false;
            }
        }
        return plain || YangCharacters.firstOther(text) < 0;
    }

    private static Value refused(Type.StringType type, String text) {
        int odd = YangCharacters.firstOther(text);
        if (odd >= 0) {
            return new Invalid(
                    text,
                    "string",
                    "leave out character " + (text.codePointCount(0, odd) + 1)
                            + ", a control character or one that Unicode reserves");
        }
        Optional<Invalid> tooLong =
                Numbers.length(type.lengths(), text.codePointCount(0, text.length()), text, "characters");
        if (tooLong.isPresent()) {
            return Numbers.saying(type.lengthError(), tooLong.get());
        }
        for (Pattern pattern : type.patterns()) {
            if (!pattern.admits(text)) {
                Invalid refused = new Invalid(text, pattern.toString(), patternHint(pattern, text));
                return Numbers.saying(pattern.error(), refused);
            }
        }
        return new Value.Text(text);
    }

    /** Says where the text stops fitting, by position, so that the hint of a secret text tells nothing of it. */
    private static String patternHint(Pattern pattern, String text) {
        if (pattern.inverted()) {
            return "use a text that the pattern does not match";
        }
        if (text.length() > 1000) {
            return "use a text that the pattern matches";
        }
        int fits = pattern.fits(text);
        if (fits < 0) {
            return "use a text that the pattern matches";
        }
        return fits == text.length()
                ? "the text ends before the pattern does"
                : "character " + (text.codePointCount(0, fits) + 1) + " does not fit the pattern";
    }

    private static Value bool(String text) {
        return switch (text) {
            case "true" -> TRUE;
            case "false" -> FALSE;
            default -> new Invalid(text, "one of true | false", named(text, List.of("true", "false")));
        };
    }

    private static Value enumeration(Type.EnumerationType type, String text) {
        if (isNamed(type, text)) {
            return new Value.Enumeration(text);
        }
        List<String> names = type.values().stream().map(Type.EnumValue::name).toList();
        return new Invalid(text, "one of " + listed(names), named(text.strip(), names));
    }

    private static boolean isNamed(Type.EnumerationType type, String name) {
        for (Type.EnumValue value : type.values()) {
            if (value.name().equals(name)) {
                return true;
            }
        }
        return false;
    }

    private static Value bits(Type.BitsType type, String text) {
        List<String> known = type.bits().stream().map(Type.Bit::name).toList();
        List<String> given = text.isBlank() ? List.of() : List.of(text.strip().split("\\s+"));
        for (String bit : given) {
            if (!known.contains(bit)) {
                return new Invalid(text, "bits " + listed(known), named(bit, known));
            }
        }
        if (Set.copyOf(given).size() < given.size()) {
            return new Invalid(text, "bits " + listed(known), "name each bit once");
        }
        return new Value.Bits(known.stream().filter(given::contains).toList());
    }

    private static Value binary(Type.BinaryType type, String text) {
        byte[] octets;
        Invalid malformed = new Invalid(text, "base64", "use base64 as RFC 4648, section 4 has it");
        // Java would do without the padding; RFC 4648, section 3.2 does not.
        if (text.length() % 4 != 0) {
            return malformed;
        }
        try {
            octets = Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            return malformed;
        }
        Optional<Invalid> refused = Numbers.length(type.lengths(), octets.length, text, "octets");
        return refused.isPresent()
                ? Numbers.saying(type.lengthError(), refused.get())
                : new Value.Binary(Base64.getEncoder().encodeToString(octets));
    }

    private static Value identity(Type.Identityref type, String text, NamespaceLookup prefixes) {
        int colon = text.indexOf(':');
        String local = text.substring(colon + 1);
        Optional<XmlName> name = prefixes.namespace(colon < 0 ? "" : text.substring(0, colon))
                .map(namespace -> new XmlName(namespace, local));
        Optional<Type.DerivedIdentity> allowed = name.map(type.allowed()::get);
        if (allowed.isPresent()) {
            return new Value.Identity(allowed.get().module(), name.orElseThrow());
        }
        Map<String, String> known = type.allowed().entrySet().stream()
                .collect(Collectors.toMap(
                        e -> e.getKey().local(),
                        e -> e.getValue().module() + ":" + e.getKey().local(),
                        (a, b) -> a));
        String rule = "identity derived from "
                + type.bases().stream().map(XmlName::local).collect(Collectors.joining(" and "));
        if (colon >= 0 && name.isEmpty()) {
            return new Invalid(text, rule, "declare the prefix " + text.substring(0, colon));
        }
        String hint = NearName.of(local, new TreeSet<>(known.keySet()))
                .map(near -> "did you mean " + known.get(near))
                .orElse("use one of " + listed(known.values().stream().sorted().toList()));
        return new Invalid(text, rule, hint);
    }

    /** The first member that takes the text wins; where none does, the nearest miss gives the hint. */
    private static Value union(Type.Union type, String text, NamespaceLookup prefixes) {
        for (Type member : type.members()) {
            Value value = taken(member, text, prefixes);
            if (value != null) {
                return value;
            }
        }
        Set<String> rules = new LinkedHashSet<>();
        String hint = "";
        for (Type member : type.members()) {
            Value value = parse(member, text, prefixes);
            if (!(value instanceof Invalid invalid)) {
                return value;
            }
            rules.add(invalid.rule());
            if (hint.isEmpty() || (invalid.hint().startsWith("did you mean") && !hint.startsWith("did you mean"))) {
                hint = invalid.hint();
            }
        }
        return new Invalid(text, String.join(" or ", rules), hint);
    }

    /** The value where the type takes the text; why others refuse it, which most members of most unions do, nobody asks. */
    private static @Nullable Value taken(Type type, String text, NamespaceLookup prefixes) {
        return switch (type) {
            case Type.IntegerType integer -> Numbers.isNoInteger(text) ? null : valid(Numbers.integer(integer, text));
            case Type.StringType string -> isString(string, text) ? new Value.Text(text) : null;
            case Type.EnumerationType enumeration -> isNamed(enumeration, text) ? new Value.Enumeration(text) : null;
            case Type.Leafref leafref -> taken(leafref.target(), text, prefixes);
            case Type.Union union -> {
                Value value = null;
                for (int i = 0; i < union.members().size() && value == null; i++) {
                    value = taken(union.members().get(i), text, prefixes);
                }
                yield value;
            }
            case Type.Decimal64 other -> valid(parse(other, text, prefixes));
            case Type.BooleanType other -> valid(parse(other, text, prefixes));
            case Type.BitsType other -> valid(parse(other, text, prefixes));
            case Type.BinaryType other -> valid(parse(other, text, prefixes));
            case Type.EmptyType other -> valid(parse(other, text, prefixes));
            case Type.Identityref other -> valid(parse(other, text, prefixes));
            case Type.InstanceIdentifier other -> valid(parse(other, text, prefixes));
        };
    }

    private static @Nullable Value valid(Value value) {
        return value instanceof Invalid ? null : value;
    }

    private static String named(String wrong, List<String> names) {
        return NearName.of(wrong, names).map(near -> "did you mean " + near).orElse("use one of " + listed(names));
    }

    private static String listed(List<String> names) {
        int shown = 12;
        return names.size() <= shown
                ? String.join(" | ", names)
                : String.join(" | ", names.subList(0, shown)) + " | ... (" + names.size() + " names)";
    }
}

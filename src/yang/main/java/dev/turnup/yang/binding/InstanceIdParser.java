// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.binding;

import dev.turnup.xml.XmlName;
import dev.turnup.yang.data.InstancePath;
import dev.turnup.yang.data.InstancePath.KeyValue;
import dev.turnup.yang.data.InstancePath.Step;
import dev.turnup.yang.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the text of an instance-identifier (RFC 7950, section 9.13) without a schema. A name without prefix is of the step before. */
final class InstanceIdParser {
    private static final String NAME =
            "(?:(?<prefix>[\\p{L}_][\\p{L}\\p{N}_.-]*):)?(?<name>[\\p{L}_][\\p{L}\\p{N}_.-]*)";
    private static final Pattern STEP = Pattern.compile("\\s*/\\s*" + NAME + "\\s*");
    private static final Pattern PREDICATE = Pattern.compile("\\[\\s*(?:(?<place>[0-9]+)|(?:(?<self>\\.)|" + NAME
            + ")\\s*=\\s*(?:'(?<single>[^']*)'|\"(?<double>[^\"]*)\"))\\s*\\]\\s*");

    private final String text;
    private final Function<String, Optional<String>> namespaces;
    private int at;

    /**
     * For one text.
     *
     * @param namespaces what prefixes stand for
     */
    InstanceIdParser(String text, Function<String, Optional<String>> namespaces) {
        this.text = text;
        this.namespaces = namespaces;
    }

    /** Prefixes by a map that may change later. */
    static Function<String, Optional<String>> known(Map<String, String> prefixes) {
        Map<String, String> now = Map.copyOf(prefixes);
        return prefix -> Optional.ofNullable(now.get(prefix));
    }

    /** @throws IllegalArgumentException where the text is none */
    InstancePath path() {
        List<Step> steps = new ArrayList<>();
        String namespace = "";
        while (at < text.length()) {
            Matcher step = next(STEP).orElseThrow(() -> wrong("a step such as /m:name is expected"));
            XmlName name = name(step, namespace);
            namespace = name.namespace();
            List<KeyValue> keys = new ArrayList<>();
            Optional<Matcher> predicate = next(PREDICATE);
            while (predicate.isPresent()) {
                keys.add(key(predicate.get(), namespace));
                predicate = next(PREDICATE);
            }
            steps.add(new Step(name, keys));
        }
        return new InstancePath(steps);
    }

    private KeyValue key(Matcher predicate, String namespace) {
        String place = predicate.group("place");
        if (place != null) {
            return new KeyValue(InstanceId.PLACE, new Value.Text(place));
        }
        String single = predicate.group("single");
        Value value = new Value.Text(single == null ? predicate.group("double") : single);
        return new KeyValue(predicate.group("self") == null ? name(predicate, namespace) : XmlName.local("."), value);
    }

    private XmlName name(Matcher found, String namespace) {
        String prefix = found.group("prefix");
        String of = prefix == null
                ? namespace
                : namespaces.apply(prefix).orElseThrow(() -> wrong("nothing declares the prefix " + prefix));
        return new XmlName(of, found.group("name"));
    }

    private Optional<Matcher> next(Pattern pattern) {
        Matcher matcher = pattern.matcher(text).region(at, text.length());
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        at = matcher.end();
        return Optional.of(matcher);
    }

    private IllegalArgumentException wrong(String why) {
        return new IllegalArgumentException("no instance-identifier at character " + (at + 1) + ": " + why);
    }
}

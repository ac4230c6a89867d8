// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.emit;

import dev.turnup.compiler.bean.Bean;
import dev.turnup.compiler.bean.Property;
import dev.turnup.compiler.bean.Variants;
import dev.turnup.yang.schema.Declaration;
import dev.turnup.yang.schema.SchemaNode;
import dev.turnup.yang.schema.SchemaNode.DataDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Javadoc from what the schema says: the module's own words, then the facts. Where the places that share a class differ, what
 * each says is there once, as far as it is short.
 */
final class Docs {
    /** As many different statements of one thing as are repeated. */
    private static final int MANY = 3;

    private static final String ALWAYS = "in all releases";
    private static final int LONG = 2000;
    private static final Pattern DIRECTION = Pattern.compile("[\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]");

    private Docs() {}

    /** Of a class. */
    static String of(Bean bean) {
        List<String> facts = new ArrayList<>();
        String places = bean.places().first().stream().map(Docs::code).collect(Collectors.joining(", "));
        facts.add("at " + places + (bean.places().more() ? " and elsewhere" : ""));
        facts.addAll(common(bean.variants()));
        return text(bean.variants(), what(bean) + ".", facts);
    }

    private static String what(Bean bean) {
        String name = code(bean.node().name().local());
        return switch (bean.role()) {
            case DATA ->
                (bean.node() instanceof SchemaNode.ListNode ? "An entry of the list " : "The container ") + name;
            case INPUT -> "The input of the operation " + name;
            case OUTPUT -> "The output of an operation";
            case NOTIFICATION -> "The notification " + name;
        };
    }

    /** Of an accessor. */
    static String of(Property property) {
        List<String> facts = new ArrayList<>();
        List<String> differing = some(property.variants(), n -> Optional.of(String.join("; ", Facts.of(n)))).stream()
                .filter(f -> !f.isEmpty())
                .toList();
        if (!differing.isEmpty()) {
            facts.add(String.join("; elsewhere ", differing));
        }
        facts.addAll(common(property.variants()));
        return text(property.variants(), said(property), facts);
    }

    /** Of a builder's method: what it is about; its facts are at the accessor. */
    static String said(Property property) {
        return "The " + kind(property) + " " + code(property.node().name().local()) + ".";
    }

    private static String kind(Property property) {
        return switch (property) {
            case Property.LeafProperty p -> p.key() ? "key" : "leaf";
            case Property.LeafListProperty p -> "leaf-list";
            case Property.AnyProperty p -> p.node().kind() == SchemaNode.AnyKind.ANYDATA ? "anydata" : "anyxml";
            case Property.ContainerProperty p -> "container";
            case Property.ListProperty p -> "list";
        };
    }

    private static String text(Variants variants, String first, List<String> facts) {
        List<String> words = some(
                variants,
                n -> n.declaration()
                        .description()
                        .map(d -> escape(cut(d.strip(), LONG)).replaceAll("\\s+", " ")));
        StringBuilder text = new StringBuilder(words.isEmpty() ? first : String.join("\n\n<p>Elsewhere: ", words));
        text.append("\n\n<p>").append(String.join("; ", facts)).append(".\n");
        if (variants.deprecated()) {
            text.append("\n@deprecated the models call it ")
                    .append(
                            variants.first().declaration().status() == Declaration.Status.OBSOLETE
                                    ? "obsolete"
                                    : "deprecated")
                    .append("\n");
        }
        return text.toString();
    }

    private static List<String> common(Variants variants) {
        List<String> facts = new ArrayList<>();
        List<String> available = some(variants, Docs::availability);
        if (!available.equals(List.of(ALWAYS))) {
            facts.add(String.join(", elsewhere ", available));
        }
        if (variants.nodes().stream().noneMatch(n -> n.declaration().config())) {
            facts.add("state data");
        }
        if (variants.secret()) {
            facts.add("secret");
        }
        List<String> declared =
                some(variants, n -> Optional.of(code(n.declaration().declared().toString())));
        boolean more = declared.size() == MANY && variants.nodes().size() > MANY;
        facts.add(String.join(", ", declared) + (more ? " and more" : ""));
        return facts;
    }

    private static Optional<String> availability(DataDefinition node) {
        List<String> facts = new ArrayList<>();
        Optional<String> since = node.declaration().availability().since();
        Optional<String> until = node.declaration().availability().until();
        since.ifPresent(release -> facts.add("from IOS XE " + escape(release) + " on"));
        until.ifPresent(release -> facts.add("until IOS XE " + escape(release)));
        return Optional.of(facts.isEmpty() ? ALWAYS : String.join("; ", facts));
    }

    /** The first few different things that the models say. */
    private static List<String> some(Variants variants, Function<DataDefinition, Optional<String>> of) {
        return variants.nodes().stream()
                .flatMap(n -> of.apply(n).stream())
                .distinct()
                .limit(MANY)
                .toList();
    }

    static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest) + " ...";
    }

    static String code(String text) {
        return "<code>" + escape(cut(text, 200)) + "</code>";
    }

    /** Text that means itself in a comment: no markup, no tag, no end of the comment, no Unicode escape, no turned text. */
    static String escape(String text) {
        String escaped = text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("@", "&#64;")
                .replace("*/", "*&#47;")
                .replace("\\", "&#92;");
        return DIRECTION.matcher(escaped).replaceAll(m -> "&#" + (int) m.group().charAt(0) + ";");
    }
}

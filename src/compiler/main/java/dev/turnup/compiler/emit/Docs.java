// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.emit;

import dev.turnup.compiler.bean.Bean;
import dev.turnup.compiler.bean.Property;
import dev.turnup.yang.schema.Declaration;
import dev.turnup.yang.schema.SchemaNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Javadoc from what the schema says: the module's own words, then the facts. */
final class Docs {
    private Docs() {}

    /** Of a class. */
    static String of(Bean bean) {
        Declaration declaration = bean.node().declaration();
        List<String> facts = new ArrayList<>();
        facts.add("at " + code(bean.paths().getFirst()));
        if (bean.paths().size() > 1) {
            facts.add("and " + (bean.paths().size() - 1) + " more");
        }
        facts.addAll(common(declaration));
        String what = bean.node() instanceof SchemaNode.ListNode ? "An entry of the list " : "The container ";
        return text(declaration, what + code(declaration.name().local()) + ".", facts);
    }

    /** Of an accessor or a builder's method. */
    static String of(Property property) {
        Declaration declaration = property.node().declaration();
        List<String> facts = new ArrayList<>(Facts.of(property.node()));
        facts.addAll(common(declaration));
        return text(
                declaration,
                "The " + kind(property) + " " + code(declaration.name().local()) + ".",
                facts);
    }

    private static String kind(Property property) {
        return switch (property) {
            case Property.LeafProperty p -> p.key() ? "key" : "leaf";
            case Property.LeafListProperty p -> "leaf-list";
            case Property.ContainerProperty p -> "container";
            case Property.ListProperty p -> "list";
        };
    }

    private static String text(Declaration declaration, String first, List<String> facts) {
        String said = declaration
                .description()
                .map(d -> escape(d.strip()).replaceAll("\\s+", " "))
                .orElse(first);
        StringBuilder text = new StringBuilder(said);
        if (!facts.isEmpty()) {
            text.append("\n\n<p>").append(String.join("; ", facts)).append(".\n");
        }
        if (declaration.status() != Declaration.Status.CURRENT) {
            text.append(facts.isEmpty() ? "\n\n" : "\n")
                    .append("@deprecated the models call it ")
                    .append(declaration.status() == Declaration.Status.OBSOLETE ? "obsolete" : "deprecated")
                    .append("\n");
        }
        return text.toString();
    }

    private static List<String> common(Declaration declaration) {
        List<String> facts = new ArrayList<>();
        Optional<String> since = declaration.availability().since();
        Optional<String> until = declaration.availability().until();
        since.ifPresent(release -> facts.add("from IOS XE " + escape(release) + " on"));
        until.ifPresent(release -> facts.add("until IOS XE " + escape(release)));
        if (declaration.secret()) {
            facts.add("secret");
        }
        facts.add(code(declaration.declared().toString()));
        return facts;
    }

    static String code(String text) {
        return "<code>" + escape(text) + "</code>";
    }

    /** Text that means itself in a comment: no markup, no tag, no end of the comment, no Unicode escape. */
    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("@", "&#64;")
                .replace("*/", "*&#47;")
                .replace("\\", "&#92;");
    }
}

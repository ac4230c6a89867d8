// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.turnup.compiler.bean.Bean;
import dev.turnup.compiler.bean.Property;
import dev.turnup.yang.schema.ChildIndex;
import dev.turnup.yang.schema.ChildIndex.Branch;
import dev.turnup.yang.schema.SchemaNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.lang.model.element.Modifier;

/**
 * The choices of a bean: creating a node of one case deletes those of the others (RFC 7950, section 7.9). One private method of
 * the builder a choice, so that the code grows with the members and not with their pairs.
 */
final class Cases {
    /**
     * What is in a bean of a choice.
     *
     * @param method a name that no YANG name becomes
     * @param places the place of each case
     * @param members what the bean has of each case, by its place
     */
    private record Choosing(
            String method, Map<SchemaNode.Case, Integer> places, SortedMap<Integer, List<Property>> members) {}

    /** By identity: to compare choices would be to compare all beneath them. */
    private final IdentityHashMap<SchemaNode.Choice, Choosing> byChoice = new IdentityHashMap<>();

    private final Map<String, List<Branch>> branches = new LinkedHashMap<>();

    Cases(Bean bean) {
        SchemaNode.Parent parent = (SchemaNode.Parent) bean.node();
        for (Property property : bean.properties()) {
            List<Branch> above = parent.index()
                    .find(property.node().name())
                    .map(ChildIndex.Child::choices)
                    .orElse(List.of());
            branches.put(property.member(), above);
            for (Branch branch : above) {
                Choosing choosing = choosing(branch.choice());
                choosing.members()
                        .computeIfAbsent(choosing.places().get(branch.taken()), p -> new ArrayList<>())
                        .add(property);
            }
        }
        byChoice.values().removeIf(c -> c.members().size() < 2);
    }

    private Choosing choosing(SchemaNode.Choice choice) {
        return byChoice.computeIfAbsent(choice, c -> {
            IdentityHashMap<SchemaNode.Case, Integer> places = new IdentityHashMap<>();
            c.cases().forEach(one -> places.put(one, places.size()));
            return new Choosing("case_" + byChoice.size(), places, new TreeMap<>());
        });
    }

    /** What a method that creates a node begins with: the other cases go. */
    CodeBlock taking(Property property) {
        CodeBlock.Builder code = CodeBlock.builder();
        for (Branch branch : branches.getOrDefault(property.member(), List.of())) {
            Choosing choosing = byChoice.get(branch.choice());
            if (choosing != null) {
                code.addStatement("$N($L)", choosing.method(), choosing.places().get(branch.taken()));
            }
        }
        return code.build();
    }

    /** The methods that take the other cases away. */
    List<MethodSpec> methods() {
        return byChoice.values().stream()
                .sorted(Comparator.comparing(Choosing::method))
                .map(Cases::method)
                .toList();
    }

    private static CodeBlock gone(Property property) {
        if (property.kept()) {
            return Kept.call("clear", property);
        }
        return CodeBlock.of(Types.isList(property) ? "bean.$N.clear()" : "bean.$N = null", property.member());
    }

    private static MethodSpec method(Choosing choosing) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(choosing.method())
                .addModifiers(Modifier.PRIVATE)
                .addParameter(TypeName.INT, "taken");
        choosing.members().forEach((place, members) -> {
            method.beginControlFlow("if (taken != $L)", place);
            members.forEach(p -> method.addStatement("$L", gone(p)));
            method.endControlFlow();
        });
        return method.build();
    }
}

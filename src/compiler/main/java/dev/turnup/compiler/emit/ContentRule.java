// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.turnup.compiler.bean.Bean;
import dev.turnup.compiler.bean.Property;
import dev.turnup.xml.XmlName;
import dev.turnup.yang.binding.BeanContent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** {@code content()}: one table of names and values, which text, comparison, writing and hash all read. */
final class ContentRule implements Rule {
    /** A constant of the JVM holds 65,535 octets; names are ASCII, and namespaces may be long. */
    private static final int CONSTANT = 20_000;

    @Override
    public void apply(Bean bean, Types types, TypeSpec.Builder type) {
        type.addSuperinterface(dev.turnup.yang.binding.Bean.class);
        CodeBlock.Builder values = CodeBlock.builder();
        bean.properties().forEach(p -> values.add(",\n$L", value(p, types)));
        type.addMethod(MethodSpec.methodBuilder("content")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(BeanContent.class)
                .addStatement(
                        "return $T.of($S, $L$L)",
                        BeanContent.class,
                        bean.node().name().toString(),
                        constant(names(bean)),
                        values.build())
                .build());
    }

    private static CodeBlock value(Property property, Types types) {
        if (!property.kept()) {
            return CodeBlock.of("$N", property.member());
        }
        return Types.isList(property)
                ? Kept.read(property, types, "all")
                : CodeBlock.of("$L.orElse(null)", Kept.read(property, types, "first"));
    }

    private static List<String> names(Bean bean) {
        List<String> names = new ArrayList<>();
        for (Property property : bean.properties()) {
            XmlName name = property.node().name();
            boolean same = name.namespace().equals(bean.node().name().namespace());
            String secret = property.variants().secret() ? "!" : "";
            names.add(secret + (same ? name.local() : name.toString()));
        }
        return names;
    }

    private static CodeBlock constant(List<String> names) {
        List<String> parts = new ArrayList<>(List.of(""));
        for (String name : names) {
            String last = parts.removeLast();
            String longer = last.isEmpty() ? name : last + " " + name;
            if (longer.length() <= CONSTANT) {
                parts.add(longer);
            } else {
                parts.add(last);
                parts.add(name);
            }
        }
        return parts.size() == 1
                ? CodeBlock.of("$S", parts.getFirst())
                : CodeBlock.of(
                        "$T.join(\" \", $L)",
                        String.class,
                        parts.stream()
                                .map(p -> CodeBlock.of("$S", p).toString())
                                .collect(Collectors.joining(", ")));
    }
}

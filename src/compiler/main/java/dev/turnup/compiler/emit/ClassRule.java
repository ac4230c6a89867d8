// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeSpec;
import dev.turnup.compiler.bean.Bean;
import dev.turnup.compiler.bean.BeanModel;
import dev.turnup.compiler.bean.Property;
import dev.turnup.xml.XmlName;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlType;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** The class itself: an element of its own name and namespace, children in the order of its properties, keys first. */
final class ClassRule implements Rule {
    private final BeanModel model;
    private final ElementNames names;

    ClassRule(BeanModel model, ElementNames names) {
        this.model = model;
        this.names = names;
    }

    @Override
    public void apply(Bean bean, Types types, TypeSpec.Builder type) {
        XmlName name = bean.node().name();
        type.addModifiers(Modifier.PUBLIC, Modifier.FINAL).addJavadoc("$L", Docs.of(bean));
        if (model.isElement(bean)) {
            type.addAnnotation(names.say(name, XmlRootElement.class));
        }
        AnnotationSpec.Builder xmlType =
                AnnotationSpec.builder(XmlType.class).addMember("name", "$S", bean.className());
        if (!bean.properties().isEmpty()) {
            // Where a key is kept it comes first, and with it all that is.
            CodeBlock order = Stream.concat(
                            Kept.isIn(bean) ? Stream.of(Kept.FIELD) : Stream.empty(),
                            bean.properties().stream().filter(p -> !p.kept()).map(Property::member))
                    .map(member -> CodeBlock.of("$S", member))
                    .collect(CodeBlock.joining(", ", "{", "}"));
            xmlType.addMember("propOrder", order);
        }
        type.addAnnotation(xmlType.build())
                .addAnnotation(AnnotationSpec.builder(SuppressWarnings.class)
                        .addMember("value", "$S", "all")
                        .addMember("value", "$S", "deprecation") // which javac does not take "all" for
                        .build());
        if (bean.variants().deprecated()) {
            type.addAnnotation(Deprecated.class);
        }
    }
}

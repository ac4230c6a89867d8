// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.TypeSpec;
import dev.turnup.compiler.bean.Bean;
import dev.turnup.compiler.bean.Property;
import dev.turnup.xml.XmlName;
import dev.turnup.yang.binding.AnyXml;
import dev.turnup.yang.binding.AnyXmlAdapter;
import jakarta.xml.bind.annotation.XmlAnyElement;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlList;
import jakarta.xml.bind.annotation.adapters.XmlJavaTypeAdapter;
import java.util.ArrayList;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** One private field a property, with the name of its element where that is not its own; null is absent; one for all that JAXB keeps as elements. */
final class FieldRule implements Rule {
    private final ElementNames names;

    FieldRule(ElementNames names) {
        this.names = names;
    }

    @Override
    public void apply(Bean bean, Types types, TypeSpec.Builder type) {
        if (Kept.isIn(bean)) {
            type.addField(FieldSpec.builder(Types.listOf(ClassName.get(AnyXml.class)), Kept.FIELD, Modifier.PRIVATE)
                    .addAnnotation(XmlAnyElement.class)
                    .addAnnotation(AnnotationSpec.builder(XmlJavaTypeAdapter.class)
                            .addMember("value", "$T.class", AnyXmlAdapter.class)
                            .build())
                    .initializer("new $T<>()", ArrayList.class)
                    .build());
        }
        for (Property property : bean.properties()) {
            if (property.kept()) {
                continue;
            }
            XmlName name = property.node().name();
            FieldSpec.Builder field = FieldSpec.builder(types.field(property), property.member(), Modifier.PRIVATE);
            if (Types.isList(property)) {
                field.initializer("new $T<>()", ArrayList.class);
            } else {
                field.addAnnotation(Nullable.class);
            }
            if (!names.isPlain(name, property.member())) {
                field.addAnnotation(names.say(name, XmlElement.class));
            }
            if (Types.isBits(property)) {
                field.addAnnotation(XmlList.class);
            }
            type.addField(field.build());
        }
    }
}

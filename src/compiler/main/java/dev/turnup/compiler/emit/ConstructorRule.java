// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.emit;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.turnup.compiler.bean.Bean;
import dev.turnup.compiler.bean.Property;
import java.util.ArrayList;
import java.util.TreeSet;
import javax.lang.model.element.Modifier;

/** Two private constructors: one for JAXB, one that copies. */
final class ConstructorRule implements Rule {
    @Override
    public void apply(Bean bean, Types types, TypeSpec.Builder type) {
        type.addMethod(
                MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
        MethodSpec.Builder copy =
                MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).addParameter(types.self(), "other");
        if (Kept.isIn(bean)) {
            copy.addStatement("this.$1N = new $2T<>(other.$1N)", Kept.FIELD, ArrayList.class);
        }
        for (Property property : bean.properties()) {
            if (property.kept()) {
                continue;
            }
            if (Types.isList(property)) {
                copy.addStatement("this.$1N = new $2T<>(other.$1N)", property.member(), ArrayList.class);
            } else if (Types.isBits(property)) {
                copy.addStatement(
                        "this.$1N = other.$1N == null ? null : new $2T<>(other.$1N)", property.member(), TreeSet.class);
            } else {
                copy.addStatement("this.$1N = other.$1N", property.member());
            }
        }
        type.addMethod(copy.build());
    }
}

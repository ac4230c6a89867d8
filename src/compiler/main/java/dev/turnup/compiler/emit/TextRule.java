// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.turnup.compiler.bean.Bean;
import dev.turnup.compiler.bean.Property;
import dev.turnup.yang.binding.BeanText;
import javax.lang.model.element.Modifier;

/** {@code toString}: what is there, by YANG name; secrets are masked. */
final class TextRule implements Rule {
    @Override
    public void apply(Bean bean, Types types, TypeSpec.Builder type) {
        CodeBlock.Builder chain = CodeBlock.builder()
                .add("return $T.of($S)", BeanText.class, bean.node().name().local());
        for (Property property : bean.properties()) {
            String name = property.node().name().local();
            if (property.variants().secret()) {
                chain.add("\n.secret($S, $N)", name, property.member());
            } else {
                chain.add("\n.add($S, $N)", name, property.member());
            }
        }
        type.addMethod(MethodSpec.methodBuilder("toString")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(String.class)
                .addStatement(chain.add("\n.toString()").build())
                .build());
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.emit;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.turnup.compiler.bean.Bean;
import dev.turnup.compiler.bean.Property.LeafProperty;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Ways to a builder: an empty one, one with the keys of a list entry, one with what a bean has. */
final class FactoryRule implements Rule {
    @Override
    public void apply(Bean bean, Types types, TypeSpec.Builder type) {
        type.addMethod(MethodSpec.methodBuilder("builder")
                .addJavadoc("A builder without values.\n")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(types.builder())
                .addStatement("return new Builder(new $T())", types.self())
                .build());
        List<LeafProperty> keys = bean.keys();
        if (!keys.isEmpty()) {
            MethodSpec.Builder factory = MethodSpec.methodBuilder(factoryName(keys))
                    .addJavadoc("A builder of the entry with that key.\n")
                    .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                    .returns(types.builder());
            StringBuilder chain = new StringBuilder("return builder()");
            for (LeafProperty key : keys) {
                factory.addParameter(types.value(key.type()), key.member());
                chain.append(".$N($N)");
            }
            Object[] names = keys.stream()
                    .flatMap(k -> Stream.of(k.member(), k.member()))
                    .toArray();
            type.addMethod(factory.addStatement(chain.toString(), names).build());
        }
        type.addMethod(MethodSpec.methodBuilder("toBuilder")
                .addJavadoc("A builder that begins with these values.\n")
                .addModifiers(Modifier.PUBLIC)
                .returns(types.builder())
                .addStatement("return new Builder(new $T(this))", types.self())
                .build());
    }

    /** {@code named("0/0/1")} reads as it is; other keys need no more than {@code of(10)}. */
    static String factoryName(List<LeafProperty> keys) {
        return keys.size() == 1 && keys.getFirst().node().name().local().equals("name") ? "named" : "of";
    }
}

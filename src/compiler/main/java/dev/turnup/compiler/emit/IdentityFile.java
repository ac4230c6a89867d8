// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.turnup.compiler.bean.IdentityClass;
import dev.turnup.yang.binding.Identity;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;
import javax.xml.namespace.QName;

/** The class of the identities derived from some bases: constants for those that the modules have, and a way for others. */
final class IdentityFile {
    private IdentityFile() {}

    static TypeSpec of(IdentityClass identities, BindingNames names) {
        ClassName self = ClassName.get(names.packageName(), identities.className());
        ValueClass value = ValueClass.printed(self, identities.className(), ClassName.get(QName.class), "name");
        value.type()
                .addSuperinterface(Identity.class)
                .addJavadoc(
                        "An identity derived from $L.\n",
                        identities.bases().stream()
                                .map(base -> Docs.code(base.local()))
                                .collect(Collectors.joining(" and ")));
        for (IdentityClass.Identity identity : identities.identities()) {
            value.constant(
                    identity.constant(),
                    Docs.code(identity.name().toString()) + ".",
                    CodeBlock.of(
                            "new $T($S, $S)",
                            QName.class,
                            identity.name().namespace(),
                            identity.name().local()),
                    false);
        }
        value.of(
                "One that the modules which these classes were generated from may not have.",
                ClassName.get(QName.class),
                CodeBlock.of("$T.requireNonNull(value, $S)", Objects.class, "value"));
        value.type()
                .addMethod(MethodSpec.methodBuilder("name")
                        .addAnnotation(Override.class)
                        .addModifiers(Modifier.PUBLIC)
                        .returns(QName.class)
                        .addStatement("return name == null ? new $T($S) : name", QName.class, "")
                        .build());
        return value.build(CodeBlock.of("name().toString()"));
    }
}

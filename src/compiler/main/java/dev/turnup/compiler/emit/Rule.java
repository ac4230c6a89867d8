// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.emit;

import com.palantir.javapoet.TypeSpec;
import dev.turnup.compiler.bean.Bean;

/** Adds one aspect of a bean to its class. */
@FunctionalInterface
interface Rule {
    void apply(Bean bean, Types types, TypeSpec.Builder type);
}

// SPDX-License-Identifier: Apache-2.0
/**
 * The compiler: YANG modules in, a schema and Java classes out. It runs at build time only.
 *
 * <pre>{@code
 * YangFolder folder = YangFolder.scan(Path.of("yang/vendor/cisco/xe/17121"));
 * Compiled compiled = YangCompiler.compile(folder, Roots.DEFAULT, CompilerOptions.FORGIVING);
 * compiled.errata();                                 // what had to be forgiven, each with file and line
 * byte[] file = SchemaFile.write(compiled.schema());
 * List<GeneratedFile> classes = BindingGenerator.generate(compiled.schema(), Selection.read(select, "bindings.select"), names);
 * }</pre>
 *
 * <p>The passes, one type a stage: {@code folder} finds what the roots need; {@link
 * dev.turnup.compiler.source.YangSource} is its text; {@code statement} makes trees of it, which {@code repair} frees of
 * faults, with an account in {@code errata}, and {@code release} cuts to one release where they state several; {@code parse}
 * makes yangtools' effective model of them; {@code lower} makes a {@link dev.turnup.yang.schema.Schema}; {@code bean}
 * settles every Java name; {@code emit} writes the classes. {@link dev.turnup.compiler.GenerateBindings} is what the build
 * runs.
 *
 * <p>What the models say and Turnup cannot express yet is refused here, with file and line, never at run time.
 */
@NullMarked
package dev.turnup.compiler;

import org.jspecify.annotations.NullMarked;

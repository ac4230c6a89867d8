// SPDX-License-Identifier: Apache-2.0
/**
 * The Java classes of a schema before a line of Java is written: which there are, what everything in them is called.
 *
 * <pre>{@code
 * Selection selection = Selection.read(text, "bindings.select");
 * BeanModel model = BeanLowering.lower(schema, selection, Set.of("IosXe"));
 * model.beans().getFirst().className();         // Native
 * }</pre>
 *
 * <p>One {@link dev.turnup.compiler.bean.Bean} stands for one shape of the schema, wherever it occurs; a {@link
 * dev.turnup.compiler.bean.Property} is one child of it. {@link dev.turnup.compiler.bean.JavaNames} turns YANG names into
 * Java names. Beans hold configuration, and state data where it is asked for.
 */
@NullMarked
package dev.turnup.compiler.bean;

import org.jspecify.annotations.NullMarked;

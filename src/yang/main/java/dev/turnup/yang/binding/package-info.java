// SPDX-License-Identifier: Apache-2.0
/**
 * The bridge between generated JAXB beans and data.
 *
 * <pre>{@code
 * Beans beans = Beans.of(schema);
 * EditConfig edit = beans.edit(Native.builder().hostname("r1").build());
 * Optional<Native> read = beans.bean(running, Native.class);
 * Optional<String> name = beans.read(running, Paths.native_().hostname());
 * }</pre>
 *
 * <p>{@link dev.turnup.yang.binding.Beans} converts both ways; {@link dev.turnup.yang.binding.Empty} is what a leaf of
 * type {@code empty} holds. A generated class is a {@link dev.turnup.yang.binding.Bean}: its {@link
 * dev.turnup.yang.binding.BeanContent} is compared, and is the text that {@code toString} gives. A {@link
 * dev.turnup.yang.binding.DataPath} says where something is and of which type; generated {@code Paths} begin there.
 *
 * <p>Values that XML writes with prefixes, {@link dev.turnup.yang.binding.InstanceId} and {@link
 * dev.turnup.yang.binding.PrefixedText}, and {@link dev.turnup.yang.binding.AnyXml} are kept by beans as the elements they came
 * in: JAXB hands out a text without what its prefixes mean.
 */
@NullMarked
package dev.turnup.yang.binding;

import org.jspecify.annotations.NullMarked;

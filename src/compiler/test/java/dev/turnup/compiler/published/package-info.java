// SPDX-License-Identifier: Apache-2.0
/**
 * Proves that the modules under {@code yang/ios-xe}, restated in our own words, say what the published modules say.
 *
 * <pre>{@code
 * RestatedModules modules = RestatedModules.under(root);
 * Release release = Release.parse("17.12.1");
 * Facts restated = Facts.of(modules.at(release));
 * Facts published = Facts.of(YangFiles.load(YangFiles.closure(folder, roots)));
 * List<Difference> differences =
 *         Comparison.of(Facts.of(modules.union()).paths(), release, restated, published);
 * }</pre>
 *
 * <p>In the order of use: {@link dev.turnup.yang.schema.Release} names a release;
 * {@link dev.turnup.compiler.published.Projection} takes a restated module as it is in that release;
 * {@link dev.turnup.compiler.published.Facts} is what a loaded model says, node by node, in words that can be compared;
 * {@link dev.turnup.compiler.published.Comparison} finds all {@link dev.turnup.compiler.published.Difference}s, and
 * {@link dev.turnup.yang.compare.DeliberateDifferences} takes out those that have a reason.
 */
@NullMarked
package dev.turnup.compiler.published;

import org.jspecify.annotations.NullMarked;

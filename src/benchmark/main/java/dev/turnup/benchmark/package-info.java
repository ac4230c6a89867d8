// SPDX-License-Identifier: Apache-2.0
/**
 * Measures Turnup beside its peers, each in processes of its own, in one run and on one machine. Not published.
 *
 * <pre>{@code
 * mvn -q -pl :turnup-benchmark -am -DskipTests -Pmeasure -Dmodels=path/to/26.1.1 verify
 * mvn -q -pl :turnup-benchmark -am -DskipTests -Pmeasure-context verify
 * mvn -q -pl :turnup-benchmark -am -DskipTests -Pmeasure-beside-yanglint verify
 * }</pre>
 *
 * <p>{@link dev.turnup.benchmark.SchemaLoad} compares loading a schema file with building yangtools' model of the same
 * modules, {@link dev.turnup.benchmark.ContextStart} the JAXB context of the default bindings with that of one class, and {@link
 * dev.turnup.benchmark.ValidationBesideYanglint} reads and validates what libyang does too. What
 * they print are ratios: a number of milliseconds says something of one machine only.
 */
@NullMarked
package dev.turnup.benchmark;

import org.jspecify.annotations.NullMarked;

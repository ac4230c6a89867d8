// SPDX-License-Identifier: Apache-2.0
/**
 * Measures Turnup beside its peers, each in processes of its own, in one run and on one machine. Not published.
 *
 * <pre>{@code
 * mvn -q -pl :turnup-benchmark -am -DskipTests -Pmeasure -Dmodels=path/to/26.1.1 verify
 * mvn -q -pl :turnup-benchmark -am -DskipTests -Pmeasure-context verify
 * mvn -q -pl :turnup-benchmark -am -DskipTests -Pmeasure-beside-yanglint verify
 * mvn -q -pl :turnup-benchmark -am -DskipTests -Pmeasure-tree -Dmodels=path/to/17.12.1 verify
 * mvn -q -pl :turnup-benchmark -am -DskipTests -Pmeasure-client verify
 * mvn -q -pl :turnup-benchmark -am -DskipTests -Pmeasure-fleet -Dmodels=path/to/17.12.1 verify
 * }</pre>
 *
 * <p>{@link dev.turnup.benchmark.SchemaLoad} compares loading a schema file with building yangtools' model of the same
 * modules, {@link dev.turnup.benchmark.ContextStart} the JAXB context of the default bindings with that of one class, {@link
 * dev.turnup.benchmark.ValidationBesideYanglint} reads and validates what libyang does too, and {@link
 * dev.turnup.benchmark.TreeSpeed} reads and writes 5 MB beside the bare parser and writer; {@code benchmark.client} has the
 * NETCONF clients, {@code benchmark.fleet} five thousand simulated routers. What they print are ratios: a number of milliseconds says something of one machine only.
 */
@NullMarked
package dev.turnup.benchmark;

import org.jspecify.annotations.NullMarked;

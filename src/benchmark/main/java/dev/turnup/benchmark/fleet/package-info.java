// SPDX-License-Identifier: Apache-2.0
/**
 * Measures a fleet of simulated routers beside OpenDaylight's netconf-testtool 10.0.2: how soon and on how much memory they are
 * there, what they take when nobody asks, how long a hundred sessions take to open, and a thousand transactions at once.
 *
 * <pre>{@code
 * mvn -q -pl :turnup-benchmark -am -DskipTests -Pmeasure-fleet verify
 * mvn -q -pl :turnup-benchmark -am -DskipTests -Pmeasure-fleet -Dmodels=path/to/17.12.1 verify
 * }</pre>
 *
 * <p>The testtool's executable jar is expected in {@code target/testtool}, where {@code .ci/run} has Maven copy it. {@link
 * dev.turnup.benchmark.fleet.FleetScale} starts the servers one after the other and prints the table, {@link
 * dev.turnup.benchmark.fleet.Fleet} is the process with our routers, {@link dev.turnup.benchmark.fleet.Clients} the one that
 * talks to either; each has a JVM of its own that has run nothing before.
 */
@NullMarked
package dev.turnup.benchmark.fleet;

import org.jspecify.annotations.NullMarked;

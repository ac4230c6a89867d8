// SPDX-License-Identifier: Apache-2.0
/**
 * Measures Turnup's NETCONF client beside OpenDaylight's and ncclient, in one run, on one machine, against one server.
 *
 * <pre>{@code
 * mvn -q -pl :turnup-benchmark -am -DskipTests -Pmeasure-client verify
 * mvn -q -pl :turnup-benchmark -am -DskipTests -Pmeasure-client -Dparts="far once" verify
 * }</pre>
 *
 * <p>It takes Debian's netconfd, openssh-server and python3-ncclient; OpenDaylight's netconf-client comes from the registry, in
 * a build of its own in {@code src/benchmark/peers}. {@link dev.turnup.benchmark.client.ClientRace} starts the server and the
 * contenders, {@link dev.turnup.benchmark.client.Contender} says what each of them can do, {@link
 * dev.turnup.benchmark.client.DelayingProxy} is a wire that is 25 ms long each way and counts how often a client waits.
 */
@NullMarked
package dev.turnup.benchmark.client;

import org.jspecify.annotations.NullMarked;

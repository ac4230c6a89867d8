// SPDX-License-Identifier: Apache-2.0
/**
 * Sites in their own words: what a document states as a service becomes configuration.
 *
 * <pre>{@code
 * Services services = Services.of(IosXe.documents());
 * switch (services.on(running, records, stated, gone, facts)) {
 *     case Services.Fitting fitting -> plan(fitting.tree());
 *     case Services.Refused refused -> refused.violations().forEach(System.out::println);
 * }
 * }</pre>
 *
 * <p>A service is a function from its own tree, and from what is known of the router, to configuration; it reads nothing
 * else. {@link dev.turnup.iosxe.service.Services} works what instances make into what the router holds: a changed instance
 * changes and removes what follows from the change, one that is gone takes along what it alone made, and one that stands and
 * is not stated keeps what it owns, as the router has it. Who made what are {@link
 * dev.turnup.iosxe.service.ServiceRecord}s, which the {@link dev.turnup.iosxe.service.ServiceLedger} writes for the journal
 * and reads again. Two instances that want different values of one node are refused, and both are named.
 */
@NullMarked
package dev.turnup.iosxe.service;

import org.jspecify.annotations.NullMarked;

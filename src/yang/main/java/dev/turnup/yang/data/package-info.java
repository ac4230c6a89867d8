// SPDX-License-Identifier: Apache-2.0
/**
 * Data: immutable trees of configuration or state, each subtree with its digest.
 *
 * <pre>{@code
 * DataTree running = XmlCodec.read(schema, xml, ReadMode.DEVICE).tree();
 * running.get("/native/interface/GigabitEthernet[name='0/0/1']/mtu"); // the leaf, if it is there
 * running.select("//GigabitEthernet[mtu > 1500]");                  // by XPath, defaults in use among them
 * running.only(List.of(InstancePath.parse(schema, "/native/ip")));  // that node, and what leads to it
 * running.digest().equals(desired.digest());                        // equal content, in one comparison
 * }</pre>
 *
 * <p>{@link dev.turnup.yang.data.DataTree} is a tree, {@link dev.turnup.yang.data.DataNode} one of its nodes, {@link
 * dev.turnup.yang.data.InstancePath} says where a node is. Trees hold what was stated: a default that was not stated is
 * not there, though expressions see it. {@link dev.turnup.yang.data.DefaultsMode} makes of it what a device reports.
 */
@NullMarked
package dev.turnup.yang.data;

import org.jspecify.annotations.NullMarked;

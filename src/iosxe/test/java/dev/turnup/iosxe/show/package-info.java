// SPDX-License-Identifier: Apache-2.0
/** Show commands: the samples are our own, in the shape in which routers print. */
@org.jspecify.annotations.NullMarked
package dev.turnup.iosxe.show;

// SPDX-License-Identifier: Apache-2.0
/** Lines of IOS, against a little router that knows nothing of the models. */
@org.jspecify.annotations.NullMarked
package dev.turnup.iosxe.line;

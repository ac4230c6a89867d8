// SPDX-License-Identifier: Apache-2.0
/**
 * What another server, yuma123's netconfd, makes of the edits, and of a client that comes through Debian's sshd.
 *
 * <pre>{@code
 * try (Netconfd server = Netconfd.start(folder, module)) {
 *     server.session().send(new Rpc.GetConfig(Datastore.CANDIDATE));
 * }
 * }</pre>
 */
@NullMarked
package dev.turnup.netconfd;

import org.jspecify.annotations.NullMarked;

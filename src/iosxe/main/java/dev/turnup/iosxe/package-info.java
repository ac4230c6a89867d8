// SPDX-License-Identifier: Apache-2.0
/**
 * IOS XE: connect to a router, say what should be there, look at the plan, commit it.
 *
 * <pre>{@code
 * try (SqliteJournal journal = SqliteJournal.open(Path.of("journal.db"));
 *         IosXeDevice router = IosXe.connect(
 *                 SshTarget.parse("ssh://admin@192.0.2.1"),
 *                 Credentials.password(password),
 *                 KnownHosts.read(knownHosts),
 *                 IosXeOptions.of(journal))) {
 *     Native site = Native.builder().hostname("branch-12").configRegister("0x2102").build();
 *     Plan plan = router.plan(Intent.of(site)
 *             .removing("/native/call-manager-fallback")
 *             .and(BootList.of("bootflash:new.bin", "bootflash:old.bin").on(Release.parse("17.12.1"))));
 *     System.out.println(plan);
 *     System.out.println(plan.commit());
 * }
 * }</pre>
 *
 * <p>Order of use: {@link dev.turnup.iosxe.IosXe} connects as its {@link dev.turnup.iosxe.IosXeOptions} say; the {@link
 * dev.turnup.iosxe.IosXeDevice} is read as a tree or as a typed bean, and plans beans, edits, documents and {@link
 * dev.turnup.iosxe.Intent}s, of which {@link dev.turnup.iosxe.BootList} makes one. {@link
 * dev.turnup.iosxe.IosXeProfile} is what the transaction asks about IOS XE: its rules are in {@code preflight}.
 *
 * <p>A document may state services, those of {@code yang/turnup}: {@link dev.turnup.iosxe.IosXeDevice#plan(
 * dev.turnup.yang.codec.DecodedEdit)} works them into what the router holds, as {@code service} tells, and they become the
 * edit and the lines of one transaction. Which services stand on the router, and what each has made, is in the router's
 * {@link dev.turnup.transaction.Ledger}: kept with the transaction, valid when that is committed, taken back with it.
 */
@NullMarked
package dev.turnup.iosxe;

import org.jspecify.annotations.NullMarked;

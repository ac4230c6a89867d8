// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.verify;

import dev.turnup.iosxe.console.Answer;
import dev.turnup.iosxe.console.Console;
import dev.turnup.iosxe.show.ShowInterfaces;
import dev.turnup.iosxe.show.ShowVoicePools;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks whether a site works; changes nothing. */
public final class Verifier {
    private final Console console;

    private Verifier(Console console) {
        this.console = console;
    }

    /** Looks through a router's command line, which it does not own. */
    public static Verifier on(Console console) {
        return new Verifier(console);
    }

    /** What becomes of what should work. */
    public Verification verify(Expected expected) {
        List<PhoneState> phones = new ArrayList<>();
        if (!expected.phones().isEmpty()) {
            Answer answer = console.run("show voice register pool all");
            if (!(answer instanceof Answer.Printed printed)) {
                return new Verification.Unseen(answer.toString());
            }
            ShowVoicePools pools = ShowVoicePools.read(printed.text());
            expected.phones().forEach((tag, mac) -> phones.add(phone(tag, mac, pools.tagged(tag))));
        }
        List<LinkState> links = new ArrayList<>();
        if (!expected.interfaces().isEmpty()) {
            Answer answer = console.run("show ip interface brief");
            if (!(answer instanceof Answer.Printed printed)) {
                return new Verification.Unseen(answer.toString());
            }
            ShowInterfaces interfaces = ShowInterfaces.read(printed.text());
            expected.interfaces().forEach(name -> links.add(link(name, interfaces.named(name))));
        }
        return new Verification.Seen(phones, links);
    }

    private static PhoneState phone(int tag, String mac, Optional<ShowVoicePools.Pool> seen) {
        if (seen.isEmpty()) {
            return new PhoneState(tag, mac, "", "", "", false, "the router has no such pool");
        }
        ShowVoicePools.Pool pool = seen.get();
        boolean other = pool.mac().filter(found -> !found.equals(mac)).isPresent();
        List<String> lines = pool.lines().isEmpty() ? pool.numbers() : pool.lines();
        return new PhoneState(
                tag,
                mac,
                pool.type().orElse(""),
                String.join(" ", lines),
                pool.address().orElse(""),
                pool.registered() && !other,
                other ? "the pool has the phone " + pool.mac().orElse("") : remark(pool));
    }

    private static String remark(ShowVoicePools.Pool pool) {
        if (pool.registered()) {
            return "";
        }
        if (pool.type().isEmpty()) {
            return "its pool has no type";
        }
        if (pool.numbers().isEmpty()) {
            return "its pool has no number";
        }
        return pool.reason()
                .orElse(
                        pool.failures() > 0
                                ? pool.failures() + " registrations refused: look at realm, username and password"
                                : "it has not asked to");
    }

    private static LinkState link(String name, Optional<ShowInterfaces.Interface> seen) {
        return seen.map(port -> new LinkState(name, port.address().orElse(""), state(port), port.isUp()))
                .orElseGet(() -> new LinkState(name, "", "absent", false));
    }

    private static String state(ShowInterfaces.Interface port) {
        return port.status().equals(port.protocol()) ? port.status() : port.status() + "/" + port.protocol();
    }
}

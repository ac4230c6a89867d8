// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.line;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/** Telephony at random, from few values so that two sites meet; always one that the models take. */
final class RandomSite {
    private static final List<String> WORDS = List.of("Desk", "Room 12", "x, y; z", "\"q\"", "no name", "7 seven");

    private final Random random;
    private final StringBuilder yaml = new StringBuilder();

    private RandomSite(Random random) {
        this.random = random;
    }

    static String yaml(Random random) {
        RandomSite site = new RandomSite(random);
        boolean fallback = random.nextInt(4) == 0;
        if (fallback || random.nextInt(5) > 0) {
            site.voiceRegister(!fallback && random.nextInt(4) > 0);
        }
        if (fallback) {
            site.fallback();
        } else if (random.nextInt(3) == 0) {
            site.telephonyService();
        }
        return site.yaml.isEmpty() ? "{}\n" : site.yaml.toString();
    }

    private void line(String text) {
        yaml.append(text).append('\n');
    }

    private void maybe(String text) {
        if (random.nextBoolean()) {
            line(text);
        }
    }

    private String one(String... texts) {
        return texts[random.nextInt(texts.length)];
    }

    private String words() {
        return "'" + WORDS.get(random.nextInt(WORDS.size())) + "'";
    }

    private String shown() {
        return one("Desk", "Room 12", "no name", "7 seven");
    }

    private List<Integer> tags(int most) {
        List<Integer> tags =
                new ArrayList<>(IntStream.rangeClosed(1, most).boxed().toList());
        Collections.shuffle(tags, random);
        return tags.subList(0, random.nextInt(most + 1));
    }

    private void voiceRegister(boolean cme) {
        boolean mode = cme || random.nextInt(3) == 0;
        List<Integer> dns = tags(5);
        List<Integer> pools = tags(5);
        List<Integer> templates = tags(2);
        String fast = one("", "8841", "8845");
        line("voice-register:");
        line("  global:");
        line("    max-dn: " + Math.max(1, dns.stream().mapToInt(i -> i).max().orElse(1) + random.nextInt(3)));
        line("    max-pool: "
                + Math.max(1, pools.stream().mapToInt(i -> i).max().orElse(1) + random.nextInt(3)));
        if (mode) {
            line("    mode: " + (cme ? "cme" : "esrst"));
            maybe("    source-address: {address: 10.1.1." + random.nextInt(3) + one(", port: 5061}", "}"));
        }
        if (mode) {
            maybe("    authenticate: {realm: " + one("a", "b") + (cme ? one(", register: [null]}", "}") : "}"));
            maybe("    load: [{phone-type: 7965, file: " + one("f1", "f2") + "}]");
            maybe("    timezone: " + random.nextInt(3));
            maybe("    tftp-path: " + one("'flash:'", "'bootflash:'"));
        }
        if (!fast.isEmpty()) {
            line("  pool-type:");
            line("    - name: " + fast);
            maybe("      reference-pooltype: " + one("6961", "8961"));
            maybe("      gsm-support: " + random.nextBoolean());
            maybe("      transport: " + one("udp", "tcp"));
            maybe("      xml-config: {busyTrigger: " + random.nextInt(3) + ", custom: ['<a>1</a>', '<b>2</b>']}");
        }
        if (!templates.isEmpty()) {
            line("  template:");
            for (int tag : templates) {
                line("    - tag: " + tag);
                maybe("      caller-id-block: [null]");
                maybe("      softkeys: [{state: idle, key: " + one("[Redial, Newcall]", "[Newcall, Redial]") + "}]");
            }
        }
        if (!dns.isEmpty()) {
            line("  dn:");
            dns.forEach(this::dn);
        }
        if (!pools.isEmpty()) {
            line("  pool:");
            List<Integer> macs = new ArrayList<>(List.of(1, 2, 3, 4, 5));
            Collections.shuffle(macs, random);
            for (int tag : pools) {
                pool(
                        tag,
                        macs.removeFirst(),
                        dns,
                        mode ? templates : List.of(),
                        mode ? Optional.of(fast) : Optional.empty());
            }
        }
    }

    private void dn(int tag) {
        line("    - tag: " + tag);
        maybe("      number: {pattern: '20" + tag + random.nextInt(2) + "'" + one(", preference: 3", "")
                + one(", huntstop: [null]}", "}"));
        maybe("      name: '" + shown() + "'");
        maybe("      shared-line: {" + one("max-calls: 3", "") + "}");
        maybe("      call-forward: {b2bua: {all: '" + one("9", "8") + "', noan: {number: '7'" + one(", timeout: 30", "")
                + "}}}");
    }

    private void pool(int tag, int mac, List<Integer> dns, List<Integer> templates, Optional<String> fast) {
        line("    - tag: " + tag);
        maybe(one(
                "      id: {mac: 0000.0000.000" + mac + "}",
                "      id: {mac: 0000.0000.000" + mac + ", device-id-name: x}",
                "      id: {network: {address: 10.1." + mac + ".0, mask: 255.255.255.0}}"));
        fast.ifPresent(name -> maybe(
                "      type: '" + one("8841", name.isEmpty() ? "7965" : name) + one("'\n      addon-1: CKEM", "'")));
        if (!dns.isEmpty() && random.nextBoolean()) {
            line("      number: [{index: 1, dn: " + dns.get(random.nextInt(dns.size())) + "}, {index: 2, pattern: '"
                    + one("5", "6") + one("', preference: 2}]", "'}]"));
        }
        if (!templates.isEmpty()) {
            maybe("      template: " + templates.getFirst());
        }
        if (fast.isPresent()) {
            maybe("      credentials: {username: u" + one("1", "2") + ", password: 's" + random.nextInt(2) + "'}");
            maybe("      description: " + words());
        }
        maybe("      dtmf-relay: {rtp-nte: [null]" + one(", sip-kpml: [null]}", "}"));
        maybe("      codec: " + one("g711ulaw", "g729r8"));
    }

    private void telephonyService() {
        List<Integer> dns = tags(3);
        List<Integer> phones = tags(3);
        line("telephony-service:");
        line("  max-dn: 3");
        line("  max-ephones: 3");
        maybe("  source-address: {address: 10.2.2." + random.nextInt(2) + "}");
        maybe("  srst: {auto-provision: " + one("all", "none") + "}");
        if (!dns.isEmpty()) {
            line("ephone-dn:");
            for (int tag : dns) {
                line("  - tag: " + tag);
                maybe("    lines: " + one("dual-line", "octo-line"));
                maybe("    number: {pattern: '30" + tag + "'}");
                maybe("    huntstop: false");
            }
        }
        if (!phones.isEmpty()) {
            line("ephone:");
            for (int tag : phones) {
                line("  - tag: " + tag);
                maybe("    mac-address: 0000.0000.010" + tag);
                maybe("    button: " + one("['1:1', '2:2']", "['2:2', '1:1']", "['1:3']"));
            }
        }
    }

    private void fallback() {
        line("call-manager-fallback:");
        line("  max-ephones: " + (1 + random.nextInt(2)));
        maybe("  source-address: {address: 10.3.3.3" + one(", port: 2001", "") + one(", match: any-match}", "}"));
        maybe("  max-dn: {numbers: 5" + one(", lines: dual-line", "") + one(", preference: 2}", "}"));
        maybe("  limit-dn: [{phone-type: 7965, lines: " + (1 + random.nextInt(2)) + "}]");
    }
}

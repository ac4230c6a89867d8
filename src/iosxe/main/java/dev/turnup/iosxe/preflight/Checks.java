// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.preflight;

import java.util.Map;
import java.util.Optional;

/** The checks that rules name. */
final class Checks {
    static final Map<String, Check> NAMED = Map.ofEntries(
            state("boot-file-system", BootFileSystem::check),
            change("boot-list", BootListKept::check),
            state("config-register", ConfigRegister::check),
            whole("image-there", Images::there),
            whole("image-whole", Images::whole),
            state("image-platform", Images::platform),
            whole("rommon-version", Images::rommon),
            whole("space", Images::space),
            change("unsaved-configuration", Unsaved::check),
            whole("phone-type-unknown", PhoneTypes::unknown),
            whole("fast-track-authentication", PhoneTypes::fastTrack),
            whole("beyond-max", Limits::check),
            state("duplicate-mac", Duplicates::macs),
            state("duplicate-number", Duplicates::numbers),
            state("srst-and-cme", SrstAndCme::check),
            change("mode-erases", ModeErases::check),
            change("voice-register", VoiceRegister::check),
            state("overlapping-subnets", Subnets::check),
            whole("subinterface-without-tag", Tags::missing),
            state("native-vlan", Tags::nativeVlan),
            change("vrf-of-address", VrfOfAddress::check),
            change("session-access", SessionAccess::check),
            change("release-nodes", ReleaseNodes::check),
            change("ssh-key", SshKey::check),
            state("platform", Platforms::check));

    private Checks() {}

    private static Map.Entry<String, Check> state(String name, Check.OfState check) {
        return Map.entry(name, check);
    }

    private static Map.Entry<String, Check> whole(String name, Check.OfWhole check) {
        return Map.entry(name, check);
    }

    private static Map.Entry<String, Check> change(String name, Check.OfChange check) {
        return Map.entry(name, check);
    }

    /** What a rule asks. */
    static Optional<Check> of(Rule rule) {
        return rule.expression().<Check>map(ExpressionCheck::new).or(() -> Optional.ofNullable(NAMED.get(rule.name())));
    }
}

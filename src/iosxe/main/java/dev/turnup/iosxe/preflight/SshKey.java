// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.preflight;

import java.util.List;
import java.util.stream.Stream;

/** The key by which clients know the router, where a change concerns how it is reached or what is copied to it. */
final class SshKey {
    private static final List<String> CONCERNED = List.of("/native/ip/ssh", "/native/ip/scp", "/native/boot", "/boot");
    private static final int USUAL = 2048;

    private SshKey() {}

    static Stream<Judgement> check(Situation situation) {
        int least = situation.tables().sshKeyBits().orElse(USUAL);
        return situation.facts().ssh().flatMap(ssh -> ssh.keyBits()).filter(bits -> bits < least).stream()
                .flatMap(bits -> CONCERNED.stream()
                        .filter(path -> !situation
                                .was()
                                .node(path)
                                .equals(situation.now().node(path)))
                        .flatMap(path -> situation.now().path(path).stream())
                        .limit(1)
                        .map(path -> new Judgement.Fault(
                                path,
                                "an RSA key of " + least + " bits or more for SSH",
                                bits + " bits",
                                "make another: crypto key generate rsa modulus " + least)));
    }
}

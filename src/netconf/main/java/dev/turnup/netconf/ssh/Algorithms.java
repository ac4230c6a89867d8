// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.ssh;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.sshd.client.ClientBuilder;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.common.NamedFactory;
import org.apache.sshd.common.OptionalFeature;
import org.apache.sshd.common.cipher.BuiltinCiphers;
import org.apache.sshd.common.kex.BuiltinDHFactories;
import org.apache.sshd.common.mac.BuiltinMacs;
import org.apache.sshd.common.signature.BuiltinSignatures;
import org.apache.sshd.common.signature.Signature;

/**
 * The algorithms that are offered, strongest first. IOS XE's NETCONF server of 17.12 knows, of these, RSA host keys
 * with SHA-2, ECDH on the NIST curves, groups 14 and 16, counter-mode ciphers and HMAC-SHA-2. SHA-1, CBC and DSA are
 * not offered.
 */
final class Algorithms {
    private static final List<BuiltinDHFactories> KEY_EXCHANGES = List.of(
            BuiltinDHFactories.curve25519,
            BuiltinDHFactories.curve25519_libssh,
            BuiltinDHFactories.ecdhp256,
            BuiltinDHFactories.ecdhp384,
            BuiltinDHFactories.ecdhp521,
            BuiltinDHFactories.dhg16_512,
            BuiltinDHFactories.dhg14_256);
    private static final List<BuiltinCiphers> CIPHERS = List.of(
            BuiltinCiphers.aes128gcm,
            BuiltinCiphers.aes256gcm,
            BuiltinCiphers.cc20p1305_openssh,
            BuiltinCiphers.aes128ctr,
            BuiltinCiphers.aes192ctr,
            BuiltinCiphers.aes256ctr);
    private static final List<BuiltinMacs> MACS = List.of(
            BuiltinMacs.hmacsha256etm, BuiltinMacs.hmacsha512etm, BuiltinMacs.hmacsha256, BuiltinMacs.hmacsha512);
    private static final List<BuiltinSignatures> SIGNATURES = List.of(
            BuiltinSignatures.ed25519,
            BuiltinSignatures.nistp256,
            BuiltinSignatures.nistp384,
            BuiltinSignatures.nistp521,
            BuiltinSignatures.rsaSHA512,
            BuiltinSignatures.rsaSHA256);

    private Algorithms() {}

    static void offer(SshClient client) {
        client.setKeyExchangeFactories(
                NamedFactory.setUpTransformedFactories(true, KEY_EXCHANGES, ClientBuilder.DH2KEX));
        client.setCipherFactories(supported(CIPHERS));
        client.setMacFactories(supported(MACS));
        client.setSignatureFactories(supported(SIGNATURES));
    }

    /** The signatures, those of keys that are known first: a host with several keys is asked for the known one. */
    static List<NamedFactory<Signature>> signatures(List<String> knownKeyTypes) {
        List<BuiltinSignatures> ordered = new ArrayList<>(SIGNATURES);
        ordered.sort((a, b) -> Boolean.compare(isOf(knownKeyTypes, b), isOf(knownKeyTypes, a)));
        return supported(ordered);
    }

    private static <T, F extends NamedFactory<T> & OptionalFeature> List<NamedFactory<T>> supported(List<F> all) {
        return all.stream()
                .filter(OptionalFeature::isSupported)
                .<NamedFactory<T>>map(f -> f)
                .toList();
    }

    private static boolean isOf(List<String> keyTypes, BuiltinSignatures signature) {
        boolean rsa = Stream.of(BuiltinSignatures.rsaSHA512, BuiltinSignatures.rsaSHA256)
                .anyMatch(signature::equals);
        return keyTypes.contains(rsa ? "ssh-rsa" : signature.getName());
    }
}

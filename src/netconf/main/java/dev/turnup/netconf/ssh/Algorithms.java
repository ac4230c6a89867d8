// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.ssh;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.sshd.client.ClientBuilder;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.common.NamedFactory;
import org.apache.sshd.common.NamedResource;
import org.apache.sshd.common.OptionalFeature;
import org.apache.sshd.common.cipher.BuiltinCiphers;
import org.apache.sshd.common.compression.BuiltinCompressions;
import org.apache.sshd.common.kex.BuiltinDHFactories;
import org.apache.sshd.common.kex.KexProposalOption;
import org.apache.sshd.common.mac.BuiltinMacs;
import org.apache.sshd.common.signature.BuiltinSignatures;
import org.apache.sshd.common.signature.Signature;

/**
 * The algorithms that are offered, strongest first. IOS XE's NETCONF server of 17.12 knows, of the strong ones, RSA host
 * keys with SHA-2, ECDH on the NIST curves, groups 14 and 16, counter-mode ciphers and HMAC-SHA-2. The weak ones are for
 * images that have nothing else, and come after all others where they are allowed. DSA and 1024-bit groups never are.
 */
@SuppressWarnings("deprecation") // the library, too, says which are weak
final class Algorithms {
    private static final List<BuiltinDHFactories> KEY_EXCHANGES = List.of(
            BuiltinDHFactories.mlkem768x25519,
            BuiltinDHFactories.sntrup761x25519,
            BuiltinDHFactories.curve25519,
            BuiltinDHFactories.curve25519_libssh,
            BuiltinDHFactories.ecdhp256,
            BuiltinDHFactories.ecdhp384,
            BuiltinDHFactories.ecdhp521,
            BuiltinDHFactories.dhg16_512,
            BuiltinDHFactories.dhg14_256);
    private static final List<BuiltinDHFactories> WEAK_KEY_EXCHANGES = List.of(BuiltinDHFactories.dhg14);
    private static final List<BuiltinCiphers> CIPHERS = List.of(
            BuiltinCiphers.aes128gcm,
            BuiltinCiphers.aes256gcm,
            BuiltinCiphers.cc20p1305_openssh,
            BuiltinCiphers.aes128ctr,
            BuiltinCiphers.aes192ctr,
            BuiltinCiphers.aes256ctr);
    private static final List<BuiltinCiphers> WEAK_CIPHERS =
            List.of(BuiltinCiphers.aes256cbc, BuiltinCiphers.aes128cbc);
    private static final List<BuiltinMacs> MACS = List.of(
            BuiltinMacs.hmacsha256etm, BuiltinMacs.hmacsha512etm, BuiltinMacs.hmacsha256, BuiltinMacs.hmacsha512);
    private static final List<BuiltinMacs> WEAK_MACS = List.of(BuiltinMacs.hmacsha1);
    private static final List<BuiltinSignatures> SIGNATURES = List.of(
            BuiltinSignatures.ed25519,
            BuiltinSignatures.nistp256,
            BuiltinSignatures.nistp384,
            BuiltinSignatures.nistp521,
            BuiltinSignatures.rsaSHA512,
            BuiltinSignatures.rsaSHA256);
    private static final List<BuiltinSignatures> CERTIFICATES = List.of(
            BuiltinSignatures.ed25519_cert,
            BuiltinSignatures.nistp256_cert,
            BuiltinSignatures.nistp384_cert,
            BuiltinSignatures.nistp521_cert,
            BuiltinSignatures.rsaSHA512_cert,
            BuiltinSignatures.rsaSHA256_cert);
    private static final List<BuiltinSignatures> WEAK_SIGNATURES = List.of(BuiltinSignatures.rsa);

    private Algorithms() {}

    /**
     * A client that offers these. Made with them: one that is set up by default first asks the platform for everything that the
     * library knows, which takes longer than to connect.
     */
    static SshClient client(boolean legacy) {
        return ClientBuilder.builder()
                .keyExchangeFactories(NamedFactory.setUpTransformedFactories(
                        true, all(legacy, KEY_EXCHANGES, WEAK_KEY_EXCHANGES), ClientBuilder.DH2KEX))
                .cipherFactories(supported(all(legacy, CIPHERS, WEAK_CIPHERS)))
                .macFactories(supported(all(legacy, MACS, WEAK_MACS)))
                .signatureFactories(supported(all(legacy, SIGNATURES, WEAK_SIGNATURES)))
                .compressionFactories(List.of(BuiltinCompressions.none))
                .build();
    }

    private static <T> List<T> all(boolean legacy, List<T> strong, List<T> weak) {
        return legacy ? Stream.concat(strong.stream(), weak.stream()).toList() : strong;
    }

    /** The signatures, those of keys that are known first: a host with several keys is asked for the known one. */
    static List<NamedFactory<Signature>> signatures(List<String> knownKeyTypes, boolean certificates, boolean legacy) {
        List<BuiltinSignatures> ordered = new ArrayList<>(all(legacy, SIGNATURES, WEAK_SIGNATURES));
        ordered.sort(Comparator.comparing(signature -> !isOf(knownKeyTypes, signature)));
        if (certificates) {
            ordered.addAll(0, CERTIFICATES);
        }
        return supported(ordered);
    }

    /** The signatures of one type of key, for asking a host for that key. */
    static List<NamedFactory<Signature>> signaturesOf(KeyFamily family, boolean legacy) {
        return supported(all(legacy, SIGNATURES, WEAK_SIGNATURES).stream()
                .filter(signature -> family(signature) == family)
                .toList());
    }

    /** What a host has at most one key of, in practice. */
    enum KeyFamily {
        ED25519,
        ECDSA,
        RSA
    }

    private static KeyFamily family(BuiltinSignatures signature) {
        if (signature == BuiltinSignatures.ed25519) {
            return KeyFamily.ED25519;
        }
        return signature.getName().startsWith("ecdsa") ? KeyFamily.ECDSA : KeyFamily.RSA;
    }

    /** What is weak of what was agreed on: the use, and the algorithm's name. */
    static Map<KexProposalOption, String> weak(Map<KexProposalOption, String> agreed) {
        Map<KexProposalOption, String> found = new EnumMap<>(KexProposalOption.class);
        agreed.forEach((option, name) -> {
            if (weak(option).contains(name)) {
                found.put(option, name);
            }
        });
        return found;
    }

    /** The weak algorithms for a use. */
    static List<String> weak(KexProposalOption option) {
        List<? extends NamedResource> weak = switch (option) {
            case ALGORITHMS -> WEAK_KEY_EXCHANGES;
            case SERVERKEYS -> WEAK_SIGNATURES;
            case C2SENC, S2CENC -> WEAK_CIPHERS;
            case C2SMAC, S2CMAC -> WEAK_MACS;
            case C2SCOMP, S2CCOMP, C2SLANG, S2CLANG -> List.of();
        };
        return weak.stream().map(NamedResource::getName).toList();
    }

    /** What was proposed that the other side has nothing of; empty where they would agree. */
    static Optional<KexProposalOption> disagreement(
            Map<KexProposalOption, String> ours, Map<KexProposalOption, String> theirs) {
        return Stream.of(
                        KexProposalOption.ALGORITHMS,
                        KexProposalOption.SERVERKEYS,
                        KexProposalOption.C2SENC,
                        KexProposalOption.S2CENC,
                        KexProposalOption.C2SMAC,
                        KexProposalOption.S2CMAC)
                .filter(option -> ours.containsKey(option) && theirs.containsKey(option))
                .filter(option -> names(theirs, option).stream().noneMatch(names(ours, option)::contains))
                .findFirst();
    }

    static List<String> names(Map<KexProposalOption, String> proposal, KexProposalOption option) {
        // Markers that travel in the list of key exchanges (RFC 8308; OpenSSH's strict kex) and name none.
        return Stream.of(proposal.getOrDefault(option, "").split(","))
                .filter(name -> !name.startsWith("ext-info-") && !name.startsWith("kex-strict-"))
                .toList();
    }

    private static <T, F extends NamedFactory<T> & OptionalFeature> List<NamedFactory<T>> supported(List<F> all) {
        return all.stream()
                .filter(OptionalFeature::isSupported)
                .<NamedFactory<T>>map(f -> f)
                .toList();
    }

    private static boolean isOf(List<String> keyTypes, BuiltinSignatures signature) {
        return keyTypes.contains(family(signature) == KeyFamily.RSA ? "ssh-rsa" : signature.getName());
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.ssh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SignatureException;
import java.util.HexFormat;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.signature.Signature;
import org.apache.sshd.common.util.buffer.ByteArrayBuffer;
import org.apache.sshd.common.util.security.SecurityUtils;
import org.apache.sshd.common.util.security.eddsa.generic.EdDSASupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Ed25519 as the SSH library has it from the Java platform, held to the test vectors of RFC 8032, section 7.1. */
class PlatformEd25519Test {

    /** The first three, which RFC 8032 calls TEST 1, TEST 2 and TEST 3. */
    enum Vector {
        ONE(
                "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
                "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
                "",
                "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555"
                        + "fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"),
        TWO(
                "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
                "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
                "72",
                "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                        + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"),
        THREE(
                "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
                "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
                "af82",
                "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac"
                        + "18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a");

        private final String seed;
        private final String raw;
        private final String message;
        private final String signature;

        Vector(String seed, String raw, String message, String signature) {
            this.seed = seed;
            this.raw = raw;
            this.message = message;
            this.signature = signature;
        }

        PrivateKey privateKey() throws GeneralSecurityException, IOException {
            return ed25519().generateEDDSAPrivateKey(bytes(seed));
        }

        PublicKey publicKey() throws GeneralSecurityException, IOException {
            return ed25519().generateEDDSAPublicKey(bytes(raw));
        }

        byte[] message() {
            return bytes(message);
        }

        byte[] signature() {
            return bytes(signature);
        }
    }

    @BeforeAll
    static void offered() {
        PlatformEd25519.offer();
    }

    @ParameterizedTest
    @EnumSource
    void the_public_key_follows_from_the_private_one(Vector vector) throws Exception {
        PublicKey recovered = ed25519().recoverEDDSAPublicKey(vector.privateKey());

        assertThat(recovered).isEqualTo(vector.publicKey());
        assertThat(KeyUtils.compareKeys(recovered, vector.publicKey())).isTrue();
        assertThat(ed25519()
                        .putRawEDDSAPublicKey(new ByteArrayBuffer(), recovered)
                        .getBytes())
                .isEqualTo(bytes(vector.raw));
    }

    @ParameterizedTest
    @EnumSource
    void a_message_is_signed_as_the_standard_has_it(Vector vector) throws Exception {
        Signature signer = ed25519().getEDDSASigner();
        signer.initSigner(null, vector.privateKey());
        signer.update(null, vector.message());

        assertThat(signer.sign(null)).isEqualTo(vector.signature());
    }

    @ParameterizedTest
    @EnumSource
    void the_signature_of_the_standard_holds(Vector vector) throws Exception {
        assertThat(holds(vector.publicKey(), vector.message(), vector.signature()))
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void a_signature_with_any_bit_turned_does_not_hold(Vector vector) throws Exception {
        for (int bit = 0; bit < vector.signature().length * Byte.SIZE; bit++) {
            byte[] turned = vector.signature();
            turned[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);

            assertThat(holds(vector.publicKey(), vector.message(), turned))
                    .as("bit %d", bit)
                    .isFalse();
        }
    }

    @Test
    void a_signature_holds_for_no_other_message_and_no_other_key() throws Exception {
        assertThat(holds(Vector.TWO.publicKey(), Vector.THREE.message(), Vector.TWO.signature()))
                .isFalse();
        assertThat(holds(Vector.ONE.publicKey(), Vector.TWO.message(), Vector.TWO.signature()))
                .isFalse();
    }

    /** A signature that cannot be one at all may also be refused by an exception, which ends the login just as well. */
    private static boolean holds(PublicKey key, byte[] message, byte[] signature) throws Exception {
        Signature verifier = ed25519().getEDDSASigner();
        verifier.initVerifier(null, key);
        verifier.update(null, message);
        try {
            return verifier.verify(null, signature);
        } catch (SignatureException refused) {
            return false;
        }
    }

    private static EdDSASupport<?, ?> ed25519() {
        return SecurityUtils.getEdDSASupport().orElseThrow();
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }
}

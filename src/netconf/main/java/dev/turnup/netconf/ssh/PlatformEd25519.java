// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.ssh;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.interfaces.EdECKey;
import java.security.interfaces.EdECPrivateKey;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.KeySpec;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Optional;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PrivateKeyEntryDecoder;
import org.apache.sshd.common.config.keys.PublicKeyEntryDecoder;
import org.apache.sshd.common.config.keys.loader.openssh.OpenSSHKeyPairResourceParser;
import org.apache.sshd.common.signature.Signature;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.common.util.security.SecurityProviderRegistrar;
import org.apache.sshd.common.util.security.SecurityUtils;
import org.apache.sshd.common.util.security.eddsa.generic.EdDSASupport;
import org.apache.sshd.common.util.security.eddsa.generic.EdDSAUtils;
import org.apache.sshd.common.util.security.eddsa.generic.GenericEd25519PublicKeyDecoder;
import org.apache.sshd.common.util.security.eddsa.generic.GenericOpenSSHEd25519PrivateKeyEntryDecoder;
import org.apache.sshd.common.util.security.eddsa.generic.GenericSignatureEd25519;

/**
 * Ed25519 of the Java platform (JEP 339) for the SSH library, which by itself takes it from two other libraries alone: one is
 * not maintained, the other large.
 */
final class PlatformEd25519 implements EdDSASupport<EdECPublicKey, EdECPrivateKey> {
    private static final String NAME = "Ed25519";
    private static final int SEED = 32;

    private PlatformEd25519() {}

    /** Offers it to the SSH library, unless that has another already; may be called again. */
    static synchronized void offer() {
        if (SecurityUtils.getEdDSASupport().isPresent()) {
            return;
        }
        PlatformEd25519 ours = new PlatformEd25519();
        SecurityUtils.registerSecurityProvider(new Registrar(ours));
        KeyUtils.registerPublicKeyEntryDecoder(ours.getEDDSAPublicKeyEntryDecoder());
        OpenSSHKeyPairResourceParser.registerPrivateKeyEntryDecoder(ours.getOpenSSHEDDSAPrivateKeyEntryDecoder());
    }

    /** Says that there is Ed25519, and nothing else that would not be there without it. */
    private record Registrar(PlatformEd25519 ed25519) implements SecurityProviderRegistrar {
        @Override
        public String getName() {
            return getSecurityProvider().getName();
        }

        @Override
        public Provider getSecurityProvider() {
            try {
                return KeyFactory.getInstance(NAME).getProvider();
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java platform since 15 has Ed25519", e);
            }
        }

        @Override
        public boolean isSupported() {
            return true;
        }

        @Override
        public boolean isSecurityEntitySupported(Class<?> type, String name) {
            return false; // what the platform chooses
        }

        @Override
        public Optional<EdDSASupport<?, ?>> getEdDSASupport() {
            return Optional.of(ed25519);
        }
    }

    @Override
    public PublicKeyEntryDecoder<EdECPublicKey, EdECPrivateKey> getEDDSAPublicKeyEntryDecoder() {
        return new GenericEd25519PublicKeyDecoder<>(EdECPublicKey.class, EdECPrivateKey.class, this);
    }

    @Override
    public PrivateKeyEntryDecoder<EdECPublicKey, EdECPrivateKey> getOpenSSHEDDSAPrivateKeyEntryDecoder() {
        return new GenericOpenSSHEd25519PrivateKeyEntryDecoder<>(EdECPublicKey.class, EdECPrivateKey.class, this);
    }

    @Override
    public Signature getEDDSASigner() {
        return new GenericSignatureEd25519(NAME);
    }

    @Override
    public int getEDDSAKeySize(Key key) {
        return key instanceof EdECKey ed && ed.getParams().getName().equals(NAME) ? KEY_SIZE : -1;
    }

    @Override
    public Class<EdECPublicKey> getEDDSAPublicKeyType() {
        return EdECPublicKey.class;
    }

    @Override
    public Class<EdECPrivateKey> getEDDSAPrivateKeyType() {
        return EdECPrivateKey.class;
    }

    @Override
    public boolean compareEDDSAPPublicKeys(PublicKey one, PublicKey other) {
        return one instanceof EdECPublicKey && one.equals(other);
    }

    @Override
    public boolean compareEDDSAPrivateKeys(PrivateKey one, PrivateKey other) {
        return one instanceof EdECPrivateKey && one.equals(other);
    }

    /** The platform makes public keys only together with new private ones: here the new one is that one again. */
    @Override
    public EdECPublicKey recoverEDDSAPublicKey(PrivateKey key) throws GeneralSecurityException {
        byte[] seed = EdDSAUtils.getBytes(key);
        if (seed.length != SEED) {
            throw new InvalidKeyException("a private key of Ed25519 has " + SEED + " bytes");
        }
        KeyPairGenerator generator = KeyPairGenerator.getInstance(NAME);
        generator.initialize(NamedParameterSpec.ED25519, new Repeating(seed));
        return (EdECPublicKey) generator.generateKeyPair().getPublic();
    }

    private static final class Repeating extends SecureRandom {
        private static final long serialVersionUID = 1L;

        private final byte[] bytes;

        Repeating(byte[] bytes) {
            this.bytes = bytes.clone();
        }

        @Override
        public void nextBytes(byte[] into) {
            System.arraycopy(bytes, 0, into, 0, into.length);
        }
    }

    @Override
    public EdECPublicKey generateEDDSAPublicKey(byte[] raw) throws GeneralSecurityException {
        return (EdECPublicKey) KeyFactory.getInstance(NAME).generatePublic(EdDSAUtils.createPublicKeySpec(raw));
    }

    @Override
    public EdECPrivateKey generateEDDSAPrivateKey(byte[] seed) throws GeneralSecurityException {
        return (EdECPrivateKey) KeyFactory.getInstance(NAME).generatePrivate(EdDSAUtils.createPrivateKeySpec(seed));
    }

    @Override
    public <B extends Buffer> B putRawEDDSAPublicKey(B buffer, PublicKey key) {
        try {
            buffer.putBytes(EdDSAUtils.getBytes(key));
            return buffer;
        } catch (InvalidKeyException e) {
            throw new IllegalArgumentException("not a public key of Ed25519", e);
        }
    }

    @Override
    public <B extends Buffer> B putEDDSAKeyPair(B buffer, PublicKey publicKey, PrivateKey privateKey) {
        throw new UnsupportedOperationException("private keys are not sent anywhere");
    }

    @Override
    public KeySpec createPublicKeySpec(EdECPublicKey key) {
        return new X509EncodedKeySpec(key.getEncoded());
    }

    @Override
    public KeySpec createPrivateKeySpec(EdECPrivateKey key) {
        return new PKCS8EncodedKeySpec(key.getEncoded());
    }

    @Override
    public byte[] getPublicKeyData(EdECPublicKey key) {
        try {
            return EdDSAUtils.getBytes(key);
        } catch (InvalidKeyException e) {
            throw new IllegalArgumentException("not a public key of Ed25519", e);
        }
    }

    @Override
    public byte[] getPrivateKeyData(EdECPrivateKey key) {
        try {
            return EdDSAUtils.getBytes(key);
        } catch (InvalidKeyException e) {
            throw new IllegalArgumentException("not a private key of Ed25519", e);
        }
    }

    @Override
    public String getKeyFactoryAlgorithm() {
        return NAME;
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.tls;

import dev.turnup.netconf.session.ConnectFailure.CertificateProblem;
import dev.turnup.netconf.session.ConnectFailure.CertificateRejected;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.CertificateException;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.net.ssl.CertPathTrustManagerParameters;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/** Judges the device's certificate in one handshake, and remembers why it was rejected. */
final class Handshake extends X509ExtendedTrustManager {
    private final TlsTrust trust;
    private final TlsTarget target;
    private final Instant now;
    private final @Nullable X509ExtendedTrustManager paths;
    private volatile @Nullable CertificateRejected rejected;

    Handshake(TlsTrust trust, TlsTarget target, Instant now) throws GeneralSecurityException {
        this.trust = trust;
        this.target = target;
        this.now = now;
        this.paths = switch (trust) {
            case TlsTrust.Authorities own ->
                paths(
                        own.certificates().stream()
                                .map(one -> new TrustAnchor(one, null))
                                .collect(Collectors.toSet()),
                        now);
            case TlsTrust.Platform platform -> paths(platformAnchors(), now);
            case TlsTrust.Pinned pinned -> null;
        };
    }

    private static X509ExtendedTrustManager paths(Set<TrustAnchor> anchors, Instant now)
            throws GeneralSecurityException {
        PKIXBuilderParameters parameters = new PKIXBuilderParameters(anchors, new X509CertSelector());
        parameters.setRevocationEnabled(false);
        parameters.setDate(Date.from(now));
        TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
        factory.init(new CertPathTrustManagerParameters(parameters));
        for (TrustManager one : factory.getTrustManagers()) {
            if (one instanceof X509ExtendedTrustManager extended) {
                return extended;
            }
        }
        throw new KeyStoreException("the platform builds no certification paths");
    }

    private static Set<TrustAnchor> platformAnchors() throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init((@Nullable KeyStore) null);
        for (TrustManager one : factory.getTrustManagers()) {
            if (one instanceof X509TrustManager known) {
                return Set.of(known.getAcceptedIssuers()).stream()
                        .map(authority -> new TrustAnchor(authority, null))
                        .collect(Collectors.toSet());
            }
        }
        throw new KeyStoreException("the platform knows no authorities");
    }

    /** Why the device's certificate was rejected, where it was. */
    Optional<CertificateRejected> rejected() {
        return Optional.ofNullable(rejected);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        X509Certificate shown = chain[0];
        switch (trust) {
            case TlsTrust.Pinned pinned -> {
                if (!Fingerprint.of(shown).equals(pinned.fingerprint())) {
                    throw reject(
                            CertificateProblem.NOT_PINNED, shown, "is not the pinned one, " + pinned.fingerprint());
                }
            }
            case TlsTrust.Authorities own -> checkPath(chain, authType, socket);
            case TlsTrust.Platform platform -> checkPath(chain, authType, socket);
        }
    }

    private void checkPath(X509Certificate[] chain, String authType, Socket socket) throws CertificateException {
        checkDates(chain);
        try {
            if (paths != null) {
                paths.checkServerTrusted(chain, authType, socket);
            }
        } catch (CertificateException e) {
            throw judge(chain[0], e);
        }
    }

    // The path builder passes over what is out of date, and then knows no authority.
    private void checkDates(X509Certificate[] chain) throws CertificateException {
        for (X509Certificate one : chain) {
            String whose = one.equals(chain[0]) ? "" : "is vouched for by " + Certificates.subject(one) + ", which ";
            if (now.isAfter(one.getNotAfter().toInstant())) {
                throw reject(
                        CertificateProblem.EXPIRED,
                        chain[0],
                        whose + "was valid until " + one.getNotAfter().toInstant());
            }
            if (now.isBefore(one.getNotBefore().toInstant())) {
                throw reject(
                        CertificateProblem.NOT_YET_VALID,
                        chain[0],
                        whose + "is valid only from " + one.getNotBefore().toInstant() + "; the clock here shows "
                                + now);
            }
        }
    }

    private CertificateException judge(X509Certificate shown, CertificateException e) {
        // Only the check of the name throws the bare class; paths that fail have one of their own, or a cause.
        if (e.getClass() == CertificateException.class && e.getCause() == null) {
            return reject(
                    CertificateProblem.WRONG_NAME,
                    shown,
                    "names " + Certificates.names(shown) + ", not " + target.name());
        }
        Throwable deepest = e;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        if (deepest instanceof CertPathValidatorException invalid
                && invalid.getReason() == BasicReason.ALGORITHM_CONSTRAINED) {
            return reject(CertificateProblem.UNFIT, shown, "can be forged: " + invalid.getMessage());
        }
        if (e.getCause() == null) {
            return reject(CertificateProblem.UNFIT, shown, "cannot be used here: " + e.getMessage());
        }
        return reject(
                CertificateProblem.UNKNOWN_AUTHORITY,
                shown,
                (shown.getIssuerX500Principal().equals(shown.getSubjectX500Principal())
                                ? "is issued by itself"
                                : "is issued by " + Certificates.issuer(shown))
                        + ", for which nothing vouches of " + trust);
    }

    private CertificateException reject(CertificateProblem problem, X509Certificate shown, String detail) {
        CertificateRejected why = new CertificateRejected(
                problem, Certificates.subject(shown), Fingerprint.of(shown).hex(), detail);
        rejected = why;
        return new CertificateException(why.toString());
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        throw new CertificateException("there is no engine here");
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        throw new CertificateException("nothing is trusted without a connection");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        throw new CertificateException("there are no clients here");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        throw new CertificateException("there are no clients here");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        throw new CertificateException("there are no clients here");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}

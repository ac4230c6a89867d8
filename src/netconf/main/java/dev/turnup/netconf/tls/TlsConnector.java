// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.tls;

import dev.turnup.netconf.session.ConnectFailed;
import dev.turnup.netconf.session.ConnectFailure;
import dev.turnup.netconf.session.TimedOut;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import jdk.net.ExtendedSocketOptions;

/** Opens TLS connections to devices; it holds nothing, and serves several threads. */
public final class TlsConnector {
    private static final String HANDSHAKE = "TLS handshake";
    private static final int MISSED_KEEP_ALIVES = 3;
    private static final Pattern ALERT = Pattern.compile("fatal alert: (\\w+)");

    /** Alerts that speak of the other side's certificate (RFC 8446, section 6.2). */
    private static final Pattern OF_CERTIFICATES = Pattern.compile(
            "bad_certificate|unsupported_certificate|certificate_\\w+|unknown_ca|access_denied|decrypt_error");

    private final TlsTrust trust;
    private final ClientCertificate certificate;
    private final TlsOptions options;

    private TlsConnector(TlsTrust trust, ClientCertificate certificate, TlsOptions options) {
        this.trust = trust;
        this.certificate = certificate;
        this.options = options;
    }

    /** With {@link TlsOptions#STANDARD}. */
    public static TlsConnector of(TlsTrust trust, ClientCertificate certificate) {
        return of(trust, certificate, TlsOptions.STANDARD);
    }

    /** A connector that believes these certificates, and shows that one. */
    public static TlsConnector of(TlsTrust trust, ClientCertificate certificate, TlsOptions options) {
        return new TlsConnector(trust, certificate, options);
    }

    /**
     * Connects and shakes hands: the device's certificate is verified before anything else is sent.
     *
     * @throws ConnectFailed where the device, or the network, does not let it happen. With TLS 1.3 a device judges the
     *     client's certificate only after that: then it is thrown where its hello is awaited
     * @throws TimedOut where a phase takes too long
     */
    public TlsTransport connect(TlsTarget target) {
        Socket socket = new ListeningSocket();
        within(target, "connect", socket, () -> {
            InetSocketAddress address = new InetSocketAddress(target.host(), target.port());
            if (address.isUnresolved()) {
                throw new UnknownHostException(target.host());
            }
            socket.connect(address);
            return address;
        });
        return over(socket, target);
    }

    /**
     * Shakes hands, as the client, over a connection that stands already: the device called home (RFC 8071, section 3.1),
     * or something led the way. The socket is the transport's from here on.
     *
     * @throws ConnectFailed as {@link #connect}
     * @throws TimedOut where it takes too long
     */
    public TlsTransport over(Socket socket, TlsTarget target) {
        SSLSocket secured = within(target, HANDSHAKE, socket, () -> shake(socket, target));
        return new TlsTransport(target, socket, secured, this::refusal);
    }

    private SSLSocket shake(Socket socket, TlsTarget target) throws IOException {
        socket.setTcpNoDelay(true);
        keepAlive(socket);
        try {
            Handshake handshake = new Handshake(trust, target, options.clock().instant());
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(new KeyManager[] {new OneKey(certificate)}, new TrustManager[] {handshake}, null);
            SSLSocket secured =
                    (SSLSocket) context.getSocketFactory().createSocket(socket, target.name(), target.port(), true);
            secured.setSSLParameters(strict(secured.getSSLParameters()));
            try {
                secured.startHandshake();
                return secured;
            } catch (IOException e) {
                ConnectFailure why = handshake
                        .rejected()
                        .<ConnectFailure>map(rejected -> rejected)
                        .orElseGet(() -> failure(e));
                throw new ConnectFailed(target.address(), HANDSHAKE, why);
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has TLS", e);
        }
    }

    private void keepAlive(Socket socket) throws IOException {
        int seconds = Math.toIntExact(Math.min(options.keepAlive().toSeconds(), 32_767));
        socket.setOption(StandardSocketOptions.SO_KEEPALIVE, seconds > 0);
        if (seconds > 0 && socket.supportedOptions().contains(ExtendedSocketOptions.TCP_KEEPIDLE)) {
            socket.setOption(ExtendedSocketOptions.TCP_KEEPIDLE, seconds);
            socket.setOption(ExtendedSocketOptions.TCP_KEEPINTERVAL, seconds);
            socket.setOption(ExtendedSocketOptions.TCP_KEEPCOUNT, MISSED_KEEP_ALIVES);
        }
    }

    /** TLS 1.3 and 1.2, with forward secrecy and authenticated ciphers (RFC 9325, sections 3.1.1 and 4.2). */
    private static SSLParameters strict(SSLParameters parameters) {
        parameters.setProtocols(new String[] {"TLSv1.3", "TLSv1.2"});
        parameters.setCipherSuites(Arrays.stream(parameters.getCipherSuites())
                .filter(suite -> suite.matches("TLS_(AES|CHACHA20|ECDHE_(ECDSA|RSA)_WITH_(AES|CHACHA20)).*")
                        && suite.matches(".*(_GCM_|_POLY1305_|_CCM_).*"))
                .toArray(String[]::new));
        parameters.setEndpointIdentificationAlgorithm("HTTPS"); // the names of RFC 6125
        return parameters;
    }

    private ConnectFailure failure(IOException e) {
        return refusal(e).orElseGet(() -> new ConnectFailure.NoTls(words(e)));
    }

    /** Whether what went wrong is that the device does not accept our certificate. */
    private Optional<ConnectFailure> refusal(IOException e) {
        Matcher alert = ALERT.matcher(String.valueOf(e.getMessage()));
        if (!alert.find()) {
            return Optional.empty();
        }
        return OF_CERTIFICATES.matcher(alert.group(1)).matches()
                ? Optional.of(new ConnectFailure.CertificateRefused(certificate.subject(), alert.group(1)))
                : Optional.empty();
    }

    private static String words(IOException e) {
        String said = String.valueOf(e.getMessage());
        Matcher alert = ALERT.matcher(said);
        if (alert.find()) {
            return switch (alert.group(1)) {
                case "protocol_version" -> "the device has neither TLS 1.3 nor TLS 1.2";
                case "handshake_failure", "insufficient_security" ->
                    "the device has no cipher suite with forward secrecy and authenticated encryption, or wants"
                            + " another certificate";
                case String other -> "the device says " + other;
            };
        }
        if (said.contains("Unsupported or unrecognized SSL message") || said.contains("record")) {
            return "what answers there speaks another protocol; NETCONF over TLS has port " + TlsTarget.NETCONF_PORT;
        }
        if (said.contains("selected protocol version") || said.contains("not enabled or supported")) {
            return "the device has neither TLS 1.3 nor TLS 1.2";
        }
        return e instanceof SSLException && said.contains("Remote host terminated")
                ? "the device closed the connection"
                : said;
    }

    /** What may block, as long as patience allows, and not longer than somebody waits. */
    @FunctionalInterface
    private interface Step<T> {
        T take() throws IOException;
    }

    private <T> T within(TlsTarget target, String phase, Socket socket, Step<T> step) {
        FutureTask<T> task = new FutureTask<>(step::take);
        Thread.ofVirtual().name("tls " + target.address()).start(task);
        boolean done = false;
        try {
            T result = task.get(options.patience().toMillis(), TimeUnit.MILLISECONDS);
            done = true;
            return result;
        } catch (TimeoutException e) {
            throw new TimedOut(
                    target.address(),
                    phase,
                    false,
                    "the device took longer than " + options.patience().toMillis() + " ms");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException(target.address() + ": interrupted while connecting");
        } catch (ExecutionException e) {
            throw switch (Objects.requireNonNull(e.getCause())) {
                case UnknownHostException unknown ->
                    new ConnectFailed(target.address(), phase, new ConnectFailure.UnknownHost(target.host()));
                case IOException broken ->
                    new ConnectFailed(
                            target.address(),
                            phase,
                            new ConnectFailure.Unreachable(String.valueOf(broken.getMessage())));
                case RuntimeException told -> told;
                case Throwable defect -> new IllegalStateException(defect);
            };
        } finally {
            if (!done) {
                TlsTransport.drop(socket);
            }
        }
    }
}

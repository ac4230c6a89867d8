// SPDX-License-Identifier: Apache-2.0
package dev.turnup.benchmark.client;

import dev.turnup.benchmark.Figures;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.channel.ChannelExec;
import org.apache.sshd.client.channel.ChannelSubsystem;
import org.apache.sshd.client.keyverifier.AcceptAllServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.NamedResource;
import org.apache.sshd.common.util.security.SecurityUtils;
import org.apache.sshd.core.CoreModuleProperties;

/**
 * The floor, as a {@link Contender}: Apache MINA SSHD, which carries Turnup's sessions, with nothing on top: requests written,
 * and bytes counted until their answers must be there.
 */
public final class BareSsh {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String NC = "urn:ietf:params:xml:ns:netconf:base:1.0";

    private BareSsh() {}

    /**
     * Does what a contender does, and {@code read PORT USER KEYFILE TIMES FILE}: has a program send a file so often and prints
     * the megabytes a second.
     */
    public static void main(String[] args) throws IOException, GeneralSecurityException {
        SshClient client = SshClient.setUpDefaultClient();
        CoreModuleProperties.TCP_NODELAY.set(client, true);
        client.setServerKeyVerifier(AcceptAllServerKeyVerifier.INSTANCE);
        client.start();
        ClientSession session = client.connect(args[2], "127.0.0.1", Integer.parseInt(args[1]))
                .verify(PATIENCE)
                .getSession();
        try (InputStream key = Files.newInputStream(Path.of(args[3]))) {
            session.addPublicKeyIdentity(
                    SecurityUtils.loadKeyPairIdentities(null, NamedResource.ofName("key"), key, null)
                            .iterator()
                            .next());
        }
        session.auth().verify(PATIENCE);
        System.out.println(
                switch (args[0]) {
                    case "read" -> read(session, Integer.parseInt(args[4]), args[5]);
                    case "transactions" ->
                        transactions(
                                session,
                                Integer.parseInt(args[4]),
                                Integer.parseInt(args[5]),
                                args[6].equals("flight"));
                    case String other -> throw new IllegalArgumentException("what is " + other + "?");
                });
        client.stop();
    }

    private static String read(ClientSession session, int times, String file) throws IOException {
        double[] speeds = new double[times];
        byte[] buffer = new byte[64 * 1024];
        for (int i = 0; i < times; i++) {
            try (ChannelExec channel = session.createExecChannel("cat " + file)) {
                channel.open().verify(PATIENCE);
                long start = System.nanoTime();
                InputStream in = channel.getInvertedOut();
                long bytes = 0;
                for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                    bytes += n;
                }
                speeds[i] = bytes * 1e3 / (System.nanoTime() - start);
            }
        }
        return String.format(Locale.ROOT, "%.1f", Figures.median(speeds));
    }

    private static String transactions(ClientSession session, int warm, int times, boolean together)
            throws IOException {
        try (ChannelSubsystem channel = session.createSubsystemChannel("netconf")) {
            channel.open().verify(PATIENCE);
            OutputStream out = channel.getInvertedIn();
            InputStream in = channel.getInvertedOut();
            out.write(hello());
            out.flush();
            await(in, "]]>]]>", 1);
            double[] took = new double[times];
            long cpu = 0;
            for (int i = -warm; i < times; i++) {
                if (i == 0) {
                    cpu = Processor.nanos();
                }
                long start = System.nanoTime();
                List<byte[]> requests = transaction(Math.floorMod(i, 100));
                if (together) {
                    out.write(joined(requests));
                    out.flush();
                    await(in, "\n##\n", requests.size());
                } else {
                    for (byte[] request : requests) {
                        out.write(request);
                        out.flush();
                        await(in, "\n##\n", 1);
                    }
                }
                if (i >= 0) {
                    took[i] = (System.nanoTime() - start) / 1e6;
                }
            }
            double each = (Processor.nanos() - cpu) / 1e6 / times / 5;
            return String.format(Locale.ROOT, "%.3f %.4f", Figures.median(took), each);
        }
    }

    private static byte[] hello() {
        return ("<hello xmlns=\"" + NC + "\"><capabilities><capability>urn:ietf:params:netconf:base:1.1"
                        + "</capability></capabilities></hello>]]>]]>")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** All that a client sends in a session of one transaction. */
    static byte[] session() {
        return joined(Stream.of(List.of(hello()), transaction(1), List.of(message("<close-session/>")))
                .flatMap(List::stream)
                .toList());
    }

    private static List<byte[]> transaction(int number) {
        String candidate = "<target><candidate/></target>";
        return Stream.of(
                        "<lock>" + candidate + "</lock>",
                        "<edit-config>" + candidate + "<error-option>rollback-on-error</error-option><config>"
                                + "<branch xmlns=\"urn:turnup:branch\"><hostname>branch-" + number
                                + "</hostname></branch></config></edit-config>",
                        "<validate><source><candidate/></source></validate>",
                        "<commit/>",
                        "<unlock>" + candidate + "</unlock>")
                .map(BareSsh::message)
                .toList();
    }

    private static byte[] message(String operation) {
        String rpc = "<rpc message-id=\"1\" xmlns=\"" + NC + "\">" + operation + "</rpc>";
        return ("\n#" + rpc.length() + '\n' + rpc + "\n##\n").getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] joined(List<byte[]> messages) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        messages.forEach(all::writeBytes);
        return all.toByteArray();
    }

    /** Reads until an end has come so often. */
    private static void await(InputStream in, String end, int times) throws IOException {
        byte[] buffer = new byte[16 * 1024];
        int matched = 0;
        int left = times;
        while (left > 0) {
            int n = in.read(buffer);
            if (n < 0) {
                throw new IOException("the server ended");
            }
            for (int i = 0; i < n; i++) {
                matched = buffer[i] == end.charAt(matched) ? matched + 1 : buffer[i] == end.charAt(0) ? 1 : 0;
                if (matched == end.length()) {
                    matched = 0;
                    left--;
                }
            }
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.benchmark.client;

import dev.turnup.benchmark.Figures;
import dev.turnup.netconf.message.Datastore;
import dev.turnup.netconf.message.Rpc;
import dev.turnup.netconf.message.RpcReply;
import dev.turnup.netconf.message.Streamed;
import dev.turnup.netconf.message.XmlContent;
import dev.turnup.netconf.session.Session;
import dev.turnup.netconf.ssh.Credentials;
import dev.turnup.netconf.ssh.KnownHosts;
import dev.turnup.netconf.ssh.SshConnector;
import dev.turnup.netconf.ssh.SshTarget;
import dev.turnup.netconf.ssh.UserKey;
import dev.turnup.xml.XmlReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Turnup's client as a {@link Contender}; it knows the server's key from the file that the property known.hosts names. */
public final class TurnupClient {
    private final SshConnector ssh;
    private final SshTarget target;
    private final Credentials login;

    private TurnupClient(SshConnector ssh, SshTarget target, Credentials login) {
        this.ssh = ssh;
        this.target = target;
        this.login = login;
    }

    /**
     * Does what a contender does, and {@code read PORT USER KEYFILE TIMES}, which reads everything so often and prints the
     * megabytes a second.
     *
     * @param args the last says whether requests fly together ({@code flight}) or one after the other ({@code single})
     */
    public static void main(String[] args) {
        KnownHosts hosts = KnownHosts.read(Path.of(System.getProperty("known.hosts")));
        Credentials login = Credentials.key(UserKey.read(Path.of(args[3]), Optional::empty));
        try (SshConnector ssh = SshConnector.open(hosts)) {
            TurnupClient client =
                    new TurnupClient(ssh, new SshTarget(args[2], "127.0.0.1", Integer.parseInt(args[1])), login);
            System.out.println(
                    switch (args[0]) {
                        case "connect" -> client.connect(Integer.parseInt(args[4]));
                        case "transactions" ->
                            client.transactions(
                                    Integer.parseInt(args[4]), Integer.parseInt(args[5]), args[6].equals("flight"));
                        case "read" -> client.read(Integer.parseInt(args[4]));
                        case String other -> throw new IllegalArgumentException("what is " + other + "?");
                    });
        }
    }

    private Session open() {
        return Session.open(ssh.connect(target, login));
    }

    private String connect(int times) {
        double[] took = new double[times];
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            Session session = open();
            took[i] = millisSince(start);
            session.close();
        }
        return String.format(Locale.ROOT, "%.3f", Figures.median(took));
    }

    private String transactions(int warm, int times, boolean together) {
        try (Session session = open()) {
            for (int i = 0; i < warm; i++) {
                transaction(session, i, together);
            }
            double[] took = new double[times];
            long cpu = Processor.nanos();
            for (int i = 0; i < times; i++) {
                long start = System.nanoTime();
                transaction(session, i, together);
                took[i] = millisSince(start);
            }
            double each = (Processor.nanos() - cpu) / 1e6 / times / 5;
            return String.format(Locale.ROOT, "%.3f %.4f", Figures.median(took), each);
        }
    }

    private static void transaction(Session session, int number, boolean together) {
        Rpc[] rpcs = {
            new Rpc.Lock(Datastore.CANDIDATE),
            Rpc.EditConfig.merge(
                    Datastore.CANDIDATE,
                    XmlContent.of("<branch xmlns=\"urn:turnup:branch\"><hostname>branch-" + number % 100
                            + "</hostname></branch>")),
            new Rpc.Validate(Datastore.CANDIDATE),
            Rpc.Commit.plain(),
            new Rpc.Unlock(Datastore.CANDIDATE)
        };
        List<RpcReply> replies = new ArrayList<>();
        if (together) {
            replies.addAll(session.sendAll(rpcs));
        } else {
            for (Rpc rpc : rpcs) {
                replies.add(session.send(rpc));
            }
        }
        for (RpcReply reply : replies) {
            if (!(reply instanceof RpcReply.Ok)) {
                throw new IllegalStateException(reply.toString());
            }
        }
    }

    private String read(int times) {
        double[] speeds = new double[times];
        try (Session session = open()) {
            for (int i = 0; i < times; i++) {
                long start = System.nanoTime();
                Streamed<Long> read = session.read(new Rpc.GetConfig(Datastore.RUNNING), TurnupClient::texts);
                if (!(read instanceof Streamed.Output<Long>(Long count, var warnings)) || count == 0) {
                    throw new IllegalStateException(read.toString());
                }
                speeds[i] = LargeReply.BYTES / 1e3 / millisSince(start);
            }
        }
        return String.format(Locale.ROOT, "%.1f", Figures.median(speeds));
    }

    /** Looks at every element and every text; on the start tag of {@code <data>}. */
    private static long texts(XmlReader xml) {
        long texts = 0;
        int outside = xml.depth() - 1;
        while (xml.depth() > outside) {
            if (xml.next() == XmlReader.Event.TEXT && !xml.isWhiteSpace()) {
                texts++;
            }
        }
        return texts;
    }

    private static double millisSince(long start) {
        return (System.nanoTime() - start) / 1e6;
    }
}

// SPDX-License-Identifier: Apache-2.0
import java.io.StringReader;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import javax.xml.parsers.DocumentBuilderFactory;
import org.opendaylight.netconf.api.messages.NetconfMessage;
import org.opendaylight.netconf.client.NetconfClientFactoryImpl;
import org.opendaylight.netconf.client.NetconfClientSession;
import org.opendaylight.netconf.client.SimpleNetconfClientSessionListener;
import org.opendaylight.netconf.client.conf.NetconfClientConfiguration.NetconfClientProtocol;
import org.opendaylight.netconf.client.conf.NetconfClientConfigurationBuilder;
import org.opendaylight.netconf.common.di.DefaultNetconfTimer;
import org.opendaylight.netconf.shaded.sshd.client.ClientFactoryManager;
import org.opendaylight.netconf.shaded.sshd.client.auth.pubkey.UserAuthPublicKeyFactory;
import org.opendaylight.netconf.shaded.sshd.client.keyverifier.AcceptAllServerKeyVerifier;
import org.opendaylight.netconf.shaded.sshd.common.NamedResource;
import org.opendaylight.netconf.shaded.sshd.common.keyprovider.KeyIdentityProvider;
import org.opendaylight.netconf.shaded.sshd.common.util.security.SecurityUtils;
import org.opendaylight.netconf.transport.ssh.ClientFactoryManagerConfigurator;
import org.opendaylight.yang.gen.v1.urn.ietf.params.xml.ns.yang.ietf.inet.types.rev130715.Host;
import org.opendaylight.yang.gen.v1.urn.ietf.params.xml.ns.yang.ietf.inet.types.rev130715.IetfInetUtil;
import org.opendaylight.yang.gen.v1.urn.ietf.params.xml.ns.yang.ietf.inet.types.rev130715.PortNumber;
import org.opendaylight.yang.gen.v1.urn.ietf.params.xml.ns.yang.ietf.netconf.client.rev240814.netconf.client.initiate.stack.grouping.transport.ssh.ssh.SshClientParametersBuilder;
import org.opendaylight.yang.gen.v1.urn.ietf.params.xml.ns.yang.ietf.netconf.client.rev240814.netconf.client.initiate.stack.grouping.transport.ssh.ssh.TcpClientParametersBuilder;
import org.opendaylight.yang.gen.v1.urn.ietf.params.xml.ns.yang.ietf.ssh.client.rev241010.ssh.client.grouping.ClientIdentityBuilder;
import org.opendaylight.yangtools.yang.common.Uint16;
import org.xml.sax.InputSource;

/** OpenDaylight's netconf-client, driven as the contender that the benchmark's {@code Contender} describes. */
public final class OpenDaylightClient {
    private static final String NC = "urn:ietf:params:xml:ns:netconf:base:1.0";

    private final NetconfClientFactoryImpl factory = new NetconfClientFactoryImpl(new DefaultNetconfTimer());
    private final int port;
    private final String user;
    private final KeyPair key;
    private int messageId;

    private OpenDaylightClient(int port, String user, Path key) throws Exception {
        this.port = port;
        this.user = user;
        this.key = SecurityUtils.loadKeyPairIdentities(
                        null, NamedResource.ofName(key.toString()), Files.newInputStream(key), null)
                .iterator()
                .next();
    }

    public static void main(String[] args) throws Exception {
        OpenDaylightClient client = new OpenDaylightClient(Integer.parseInt(args[1]), args[2], Path.of(args[3]));
        switch (args[0]) {
            case "connect" -> client.connect(Integer.parseInt(args[4]));
            case "transactions" -> client.transactions(Integer.parseInt(args[4]), Integer.parseInt(args[5]));
            default -> throw new IllegalArgumentException("connect or transactions, not " + args[0]);
        }
        System.exit(0);
    }

    private void connect(int times) throws Exception {
        double[] took = new double[times];
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            Opened opened = open();
            took[i] = (System.nanoTime() - start) / 1e6;
            opened.session().close();
        }
        System.out.printf(Locale.ROOT, "%.3f%n", median(took));
    }

    private void transactions(int warm, int times) throws Exception {
        Opened opened = open();
        for (int i = 0; i < warm; i++) {
            transaction(opened.listener());
        }
        double[] took = new double[times];
        long cpu = cpu();
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            transaction(opened.listener());
            took[i] = (System.nanoTime() - start) / 1e6;
        }
        System.out.printf(Locale.ROOT, "%.3f %.4f%n", median(took), (cpu() - cpu) / 1e6 / times / 5);
        opened.session().close();
    }

    private record Opened(NetconfClientSession session, SimpleNetconfClientSessionListener listener) {}

    private Opened open() throws Exception {
        SimpleNetconfClientSessionListener listener = new SimpleNetconfClientSessionListener();
        NetconfClientSession session = factory.createClient(NetconfClientConfigurationBuilder.create()
                        .withProtocol(NetconfClientProtocol.SSH)
                        .withConnectionTimeoutMillis(30_000)
                        .withSessionListener(listener)
                        .withTcpParameters(new TcpClientParametersBuilder()
                                .setRemoteAddress(new Host(IetfInetUtil.ipAddressFor("127.0.0.1")))
                                .setRemotePort(new PortNumber(Uint16.valueOf(port)))
                                .build())
                        .withSshParameters(new SshClientParametersBuilder()
                                .setClientIdentity(new ClientIdentityBuilder()
                                        .setUsername(user)
                                        .build())
                                .build())
                        .withSshConfigurator(new ClientFactoryManagerConfigurator() {
                            @Override
                            protected void configureClientFactoryManager(ClientFactoryManager manager) {
                                manager.setServerKeyVerifier(AcceptAllServerKeyVerifier.INSTANCE);
                                manager.setUserAuthFactories(List.of(UserAuthPublicKeyFactory.INSTANCE));
                                manager.setKeyIdentityProvider(KeyIdentityProvider.wrapKeyPairs(key));
                            }
                        })
                        .build())
                .get(60, TimeUnit.SECONDS);
        return new Opened(session, listener);
    }

    private void transaction(SimpleNetconfClientSessionListener listener) throws Exception {
        int number = messageId;
        String candidate = "<target><candidate/></target>";
        send(listener, "<lock>" + candidate + "</lock>");
        send(
                listener,
                "<edit-config>" + candidate + "<error-option>rollback-on-error</error-option><config>"
                        + "<branch xmlns=\"urn:turnup:branch\"><hostname>branch-" + number % 100
                        + "</hostname></branch></config></edit-config>");
        send(listener, "<validate><source><candidate/></source></validate>");
        send(listener, "<commit/>");
        send(listener, "<unlock>" + candidate + "</unlock>");
    }

    private void send(SimpleNetconfClientSessionListener listener, String operation) throws Exception {
        DocumentBuilderFactory documents = DocumentBuilderFactory.newInstance();
        documents.setNamespaceAware(true);
        String rpc = "<rpc message-id=\"m-" + messageId++ + "\" xmlns=\"" + NC + "\">" + operation + "</rpc>";
        NetconfMessage reply = listener.sendRequest(new NetconfMessage(
                        documents.newDocumentBuilder().parse(new InputSource(new StringReader(rpc)))))
                .get(60, TimeUnit.SECONDS);
        if (reply.getDocument().getElementsByTagNameNS(NC, "ok").getLength() != 1) {
            throw new IllegalStateException(reply.toString());
        }
    }

    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private static double median(double[] figures) {
        double[] sorted = figures.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}

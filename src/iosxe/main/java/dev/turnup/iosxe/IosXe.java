// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe;

import dev.turnup.iosxe.preflight.Access;
import dev.turnup.netconf.session.Session;
import dev.turnup.netconf.ssh.Credentials;
import dev.turnup.netconf.ssh.KnownHosts;
import dev.turnup.netconf.ssh.SshConnector;
import dev.turnup.netconf.ssh.SshRoute;
import dev.turnup.netconf.ssh.SshTarget;
import dev.turnup.transaction.Device;
import dev.turnup.transaction.DeviceSettings;
import dev.turnup.yang.compare.DeliberateDifferences;
import dev.turnup.yang.schema.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Where to begin with IOS XE. */
public final class IosXe {
    private IosXe() {}

    /** The models that Turnup brings along, in which its typed bindings are; loaded once. */
    public static Schema schema() {
        return dev.turnup.bindings.IosXe.schema();
    }

    /** Where these models differ from those that Cisco publishes, on purpose, and why. */
    public static DeliberateDifferences deliberateDifferences() {
        try (InputStream in = Objects.requireNonNull(IosXe.class.getResourceAsStream("differences.txt"))) {
            return DeliberateDifferences.of(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException("differences.txt, which comes with Turnup", e);
        }
    }

    /**
     * Connects to a router and opens a NETCONF session. The host key is verified before the credentials are sent.
     *
     * @throws dev.turnup.netconf.session.NetconfException where no session comes to be; {@link
     *     dev.turnup.netconf.session.ConnectFailed} says why
     */
    public static IosXeDevice connect(
            SshTarget target, Credentials credentials, KnownHosts knownHosts, IosXeOptions options) {
        return connect(SshRoute.to(target, credentials), knownHosts, options);
    }

    /**
     * Connects to a router, possibly through other hosts, and opens a NETCONF session. Each host key is verified before
     * that host's credentials are sent.
     *
     * @throws dev.turnup.netconf.session.NetconfException where no session comes to be; {@link
     *     dev.turnup.netconf.session.ConnectFailed} says why
     */
    public static IosXeDevice connect(SshRoute route, KnownHosts knownHosts, IosXeOptions options) {
        SshTarget target = route.target();
        SshConnector connector = SshConnector.open(knownHosts, options.ssh());
        try {
            DeviceSettings settings = DeviceSettings.of(
                            target.address(),
                            () -> Session.open(connector.connect(route), options.session()),
                            options.schema(),
                            options.journal(),
                            options.clock())
                    .user(target.user())
                    .profile(IosXeProfile.of(new Access(target.user(), target.host()))
                            .allowing(options.allowed()))
                    .listener(options.listener());
            return new IosXeDevice(Device.open(settings), connector, options.schema());
        } catch (RuntimeException e) {
            connector.close();
            throw e;
        }
    }
}

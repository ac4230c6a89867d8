// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.turnup.netconf.session.ConnectFailed;
import dev.turnup.netconf.session.ConnectFailure;
import dev.turnup.netconf.session.ConnectFailure.HostKeyProblem;
import dev.turnup.netconf.session.ConnectFailure.HostKeyRejected;
import dev.turnup.netconf.session.Session;
import java.io.IOException;
import java.security.KeyPair;
import java.util.ArrayList;
import java.util.List;
import org.apache.sshd.common.NamedFactory;
import org.apache.sshd.common.cipher.BuiltinCiphers;
import org.apache.sshd.common.kex.BuiltinDHFactories;
import org.apache.sshd.common.mac.BuiltinMacs;
import org.apache.sshd.common.signature.BuiltinSignatures;
import org.apache.sshd.server.ServerBuilder;
import org.junit.jupiter.api.Test;

/** Old images have nothing but weak algorithms; they are used only where that was said to be all right. */
class LegacyTest {
    private static final KeyPair OLD_KEY = Router.newKey("RSA", 1024);

    @Test
    void anOldImageIsReachedAndEachWeaknessIsToldBeforeThePasswordIsSent() throws IOException {
        List<String> told = new ArrayList<>();
        try (Router router = oldImage()) {
            SshOptions options = SshOptions.STANDARD.allowLegacy(weakness -> {
                assertThat(router.passwordsSeen).hasValue(0);
                told.add(weakness.use() + " " + weakness.algorithm());
            });
            try (SshConnector ssh = SshConnector.open(router.pinned(), options);
                    Session session = Session.open(ssh.connect(router.target(), Router.RIGHT))) {
                assertThat(session.isOpen()).isTrue();
            }
        }
        assertThat(told)
                .containsExactlyInAnyOrder(
                        "host key RSA of 1024 bits",
                        "kex algorithms diffie-hellman-group14-sha1",
                        "server host key algorithms ssh-rsa",
                        "encryption algorithms (client to server) aes128-cbc",
                        "encryption algorithms (server to client) aes128-cbc",
                        "mac algorithms (client to server) hmac-sha1",
                        "mac algorithms (server to client) hmac-sha1");
    }

    @Test
    void anOldImageIsRefusedOtherwiseWithWhatItHas() throws IOException {
        try (Router router = oldImage()) {
            assertThat(failure(router))
                    .isEqualTo(new ConnectFailure.NoCommonAlgorithm(
                            "kex algorithms", List.of("diffie-hellman-group14-sha1"), true));
            assertThat(router.passwordsSeen).hasValue(0);
        }
    }

    @Test
    void aShortHostKeyIsRefusedThoughItIsKnown() throws IOException {
        try (Router router = new Router(OLD_KEY, Router.OBLIGING).start()) {
            assertThat(failure(router))
                    .isInstanceOfSatisfying(
                            HostKeyRejected.class,
                            rejected -> assertThat(rejected.problem()).isEqualTo(HostKeyProblem.WEAK));
            assertThat(router.passwordsSeen).hasValue(0);
        }
    }

    @Test
    void aSoundDeviceIsNotWarnedOfAndNothingWeakIsUsedWhereItWouldBeAllowed() throws IOException {
        List<SshWeakness> told = new ArrayList<>();
        try (Router router = Router.obliging();
                SshConnector ssh = SshConnector.open(router.pinned(), SshOptions.STANDARD.allowLegacy(told::add));
                Session session = Session.open(ssh.connect(router.target(), Router.RIGHT))) {
            assertThat(session.isOpen()).isTrue();
            assertThat(told).isEmpty();
        }
    }

    @SuppressWarnings("deprecation") // the library, too, says that these are weak
    private static Router oldImage() {
        Router router = new Router(OLD_KEY, Router.OBLIGING);
        router.sshd.setKeyExchangeFactories(
                NamedFactory.setUpTransformedFactories(true, List.of(BuiltinDHFactories.dhg14), ServerBuilder.DH2KEX));
        router.sshd.setSignatureFactories(List.of(BuiltinSignatures.rsa));
        router.sshd.setCipherFactories(List.of(BuiltinCiphers.aes128cbc));
        router.sshd.setMacFactories(List.of(BuiltinMacs.hmacsha1));
        return router.start();
    }

    private static ConnectFailure failure(Router router) {
        try (SshConnector ssh = SshConnector.open(router.pinned())) {
            return catchThrowableOfType(ConnectFailed.class, () -> ssh.connect(router.target(), Router.RIGHT))
                    .failure();
        }
    }
}

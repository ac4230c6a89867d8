// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every operation against the RFCs' YANG modules, by a validator that nobody here wrote: libyang's yanglint. */
class SchemaValidityTest {
    private static final Path YANGLINT = Path.of("/usr/bin/yanglint");
    private static final Path RFC_MODULES = Path.of("/usr/share/yuma/modules");
    private static final Path OURS = Path.of(System.getProperty("turnup.root"), "src/netconf/test/resources/yang")
            .toAbsolutePath();

    private static final List<String> MODULES = List.of(
            "ietf/ietf-netconf@2011-06-01.yang",
            "ietf/ietf-netconf-monitoring@2010-10-04.yang",
            "ietf/ietf-netconf-with-defaults@2011-06-01.yang",
            "ietf/ietf-netconf-nmda@2019-01-07.yang",
            "ietf/ietf-netconf-partial-lock@2009-10-19.yang",
            "ietf/ietf-datastores@2018-02-14.yang",
            "ietf/ietf-origin@2018-02-14.yang",
            "ietf-derived/notifications.yang");

    @BeforeEach
    void requireTheValidatorAndTheModules() {
        assumeThat(Files.isExecutable(YANGLINT))
                .as("%s is not there: install Debian's libyang2-tools", YANGLINT)
                .isTrue();
        assumeThat(MODULES.stream().allMatch(module -> Files.exists(RFC_MODULES.resolve(module))))
                .as("the RFCs' modules are not in %s: install Debian's libyuma-base", RFC_MODULES)
                .isTrue();
    }

    @Test
    void everyOperationWithEveryOptionIsValid(@TempDir Path folder) throws IOException, InterruptedException {
        List<Path> messages = everyOperation(folder);

        assertThat(messages).hasSizeGreaterThan(120);
        assertThat(lint(folder, messages)).isEqualTo("0: ");
    }

    @Test
    void oneThatIsNotIsFoundAmongThem(@TempDir Path folder) throws IOException, InterruptedException {
        List<Path> messages = everyOperation(folder);
        messages.add(write(folder, "bad", new Rpc.Custom(Nc.name("kill-session"), XmlContent.empty())));

        assertThat(lint(folder, messages)).doesNotStartWith("0: ").contains("session-id");
    }

    private static List<Path> everyOperation(Path folder) throws IOException {
        List<Path> messages = new ArrayList<>();
        for (Rpc rpc : EveryOperation.with("plain")
                .filter(SchemaValidityTest::isOfAnRfc)
                .toList()) {
            messages.add(write(folder, messages.size() + "-" + rpc.name().local(), rpc));
        }
        return messages;
    }

    /** What of the table no module of an RFC defines is left out. */
    private static boolean isOfAnRfc(Rpc rpc) {
        return !(rpc instanceof Rpc.Custom) && !(rpc instanceof Rpc.Action);
    }

    private static Path write(Path folder, String name, Rpc rpc) throws IOException {
        return Files.write(folder.resolve(name + ".xml"), new RpcRequest.Request("1", rpc).toBytes());
    }

    /** The exit code of yanglint, and its errors. */
    private static String lint(Path folder, List<Path> messages) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(YANGLINT.toString(), "-t", "nc-rpc"));
        for (Path path : List.of(OURS, RFC_MODULES.resolve("ietf"), RFC_MODULES.resolve("netconfcentral"))) {
            command.addAll(List.of("-p", path.toString()));
        }
        command.addAll(List.of(
                "-F",
                "ietf-netconf:writable-running,candidate,confirmed-commit,rollback-on-error,validate,startup,url,xpath",
                "-F",
                "ietf-netconf-nmda:origin,with-defaults"));
        Stream.concat(
                        MODULES.stream().map(RFC_MODULES::resolve),
                        Stream.of("ietf-subscribed-notifications", "vendor")
                                .map(module -> OURS.resolve(module + ".yang")))
                .forEach(module -> command.add(module.toString()));
        messages.forEach(message -> command.add(message.toString()));
        Path said = folder.resolve("said.txt");
        int code = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start()
                .waitFor();
        List<String> errors = Files.readAllLines(said, StandardCharsets.UTF_8).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("libyang warn"))
                .toList();
        return code + ": " + String.join("\n", errors);
    }
}

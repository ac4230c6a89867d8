// SPDX-License-Identifier: Apache-2.0
package dev.turnup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnup.cli.Shell.Ran;
import dev.turnup.fixture.Fault;
import dev.turnup.fixture.SimulatedDevice;
import dev.turnup.fixture.library.ModuleLibrary;
import dev.turnup.fixture.personality.Personality;
import dev.turnup.netconf.message.Capabilities;
import dev.turnup.netconf.message.Capability;
import dev.turnup.netconf.message.ErrorTag;
import dev.turnup.netconf.message.ErrorType;
import dev.turnup.netconf.message.RpcError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The modules of a router, fetched into a folder. */
class ModelsPullCommandTest {
    private static final String NAME = "isr4331-17.12.01";
    private static final List<String> SERVED =
            List.of("new@2019-09-09.yang", "new@2020-02-02.yang", "old@2019-01-01.yang", "part@2018-02-02.yang");

    private Shell shell;
    private Path home;
    private Path out;
    private Ran ran = new Ran(0, "", "");

    @BeforeEach
    void home(@TempDir Path folder) {
        home = folder;
        out = folder.resolve("out");
        shell = new Shell(folder);
    }

    @AfterEach
    void no_stack_trace_and_no_defect() {
        assertThat(ran.out() + ran.err())
                .doesNotContain("\tat ")
                .doesNotContain("Exception")
                .doesNotContain("a defect of Turnup");
    }

    private Personality served() throws IOException {
        Path folder = Files.createDirectories(home.resolve("served"));
        Files.writeString(
                folder.resolve("old.yang"),
                "module old { namespace \"urn:old\"; prefix o; include part; revision 2019-01-01; }");
        Files.writeString(
                folder.resolve("part.yang"), "submodule part { belongs-to old { prefix o; } revision 2018-02-02; }");
        for (String revision : List.of("2020-02-02", "2019-09-09")) {
            Files.writeString(
                    folder.resolve("new@" + revision + ".yang"),
                    "module new { yang-version 1.1; namespace \"urn:new\"; prefix n; revision " + revision + "; }");
        }
        Personality real = Personality.named(NAME);
        // Of its own modules only those that the folder has.
        List<String> uris = new ArrayList<>(real.capabilities().uris());
        uris.removeIf(uri -> uri.contains("?module=") && !uri.startsWith(Capability.MONITORING.uri()));
        uris.replaceAll(uri -> uri.startsWith(Capability.MONITORING.uri()) ? Capability.MONITORING.uri() : uri);
        return real.withCapabilities(Capabilities.of(uris)).withModules(ModuleLibrary.in(folder));
    }

    private Personality announcing(Personality personality, String... more) {
        List<String> uris = new ArrayList<>(personality.capabilities().uris());
        uris.addAll(List.of(more));
        return personality.withCapabilities(Capabilities.of(uris));
    }

    private Ran pull(SimulatedDevice router, String... more) {
        List<String> args = new ArrayList<>(List.of("models", "pull", "--out", out.toString()));
        args.addAll(List.of(more));
        ran = shell.on(router, args.toArray(String[]::new));
        return ran;
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(out)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void modules_of_hello_and_library_and_both_revisions_of_one_are_fetched() throws IOException {
        try (SimulatedDevice router = SimulatedDevice.start(served())) {
            pull(router);
            assertThat(ran.exitCode()).as(ran.toString()).isZero();
            assertThat(files()).isEqualTo(SERVED);
            assertThat(out.resolve("part@2018-02-02.yang")).hasSameTextualContentAs(home.resolve("served/part.yang"));
            assertThat(ran.out()).contains("announces 4 modules, 3 of them in its library alone", "fetched 4");
            assertThat(ran.err()).contains("4/4 part@2018-02-02");
        }
    }

    @Test
    void the_second_version_of_the_library_is_read_as_well() throws IOException {
        Personality first = served();
        List<String> uris = new ArrayList<>(first.capabilities().uris());
        uris.removeIf(uri -> uri.startsWith(Capability.YANG_LIBRARY_1_0.uri()));
        uris.add(Capability.YANG_LIBRARY_1_1.uri() + "?revision=2019-01-04&content-id=1");
        try (SimulatedDevice router = SimulatedDevice.start(first.withCapabilities(Capabilities.of(uris)))) {
            pull(router);
            assertThat(ran.exitCode()).as(ran.toString()).isZero();
            assertThat(files()).isEqualTo(SERVED);
        }
    }

    @Test
    void without_a_library_the_monitoring_list_is_read() throws IOException {
        Personality first = served();
        try (SimulatedDevice router = SimulatedDevice.start(first.without(Capability.YANG_LIBRARY_1_0))) {
            pull(router);
            assertThat(ran.exitCode()).as(ran.toString()).isZero();
            assertThat(files()).isEqualTo(SERVED);
        }
    }

    @Test
    void what_ships_with_turnup_is_fetched_from_a_router_that_is_not_told_otherwise() throws IOException {
        try (SimulatedDevice router = SimulatedDevice.start(NAME)) {
            pull(router, "--json");
            assertThat(files()).anyMatch(name -> name.startsWith("Cisco-IOS-XE-native@"));
            assertThat(ran.out()).startsWith("{\"command\":\"models pull\",\"outcome\":");
        }
    }

    @Test
    void what_is_there_is_not_fetched_again() throws IOException {
        try (SimulatedDevice router = SimulatedDevice.start(served())) {
            pull(router);
            Files.delete(out.resolve("new@2019-09-09.yang"));
            int before = router.transcript().requests("get-schema").size();
            pull(router, "--json");
            assertThat(ran.exitCode()).as(ran.toString()).isZero();
            assertThat(router.transcript().requests("get-schema")).hasSize(before + 1);
            assertThat(ran.out()).contains("\"fetched\":1,\"alreadyThere\":3");
            assertThat(files()).isEqualTo(SERVED);
        }
    }

    @Test
    void an_answer_that_is_no_xml_is_asked_for_again_and_the_pull_goes_on() throws IOException {
        try (SimulatedDevice router = SimulatedDevice.start(served())) {
            router.inject(new Fault.Garbage("get-schema", 1));
            assertThat(pull(router).exitCode()).as(ran.toString()).isZero();
            assertThat(files()).isEqualTo(SERVED);
        }
    }

    @Test
    void a_session_that_is_lost_on_the_way_is_opened_again() throws IOException {
        try (SimulatedDevice router = SimulatedDevice.start(served())) {
            router.inject(new Fault.TruncateReply("get-schema"));
            assertThat(pull(router).exitCode()).as(ran.toString()).isZero();
            assertThat(files()).isEqualTo(SERVED);
        }
    }

    @Test
    void a_module_whose_answer_is_never_xml_is_named_and_a_later_pull_goes_on() throws IOException {
        try (SimulatedDevice router = SimulatedDevice.start(served())) {
            pull(router);
            Files.delete(out.resolve("new@2019-09-09.yang"));
            router.inject(new Fault.Garbage("get-schema", 1));
            router.inject(new Fault.Garbage("get-schema", 2));
            assertThat(pull(router).exitCode()).as(ran.toString()).isEqualTo(4);
            assertThat(ran.out())
                    .containsPattern("missing +new@2019-09-09: its answer broke the session: .+")
                    .contains("1 missing");
            assertThat(pull(router).exitCode()).as(ran.toString()).isZero();
            assertThat(files()).isEqualTo(SERVED);
        }
    }

    @Test
    void a_router_that_breaks_every_session_is_given_up_and_what_came_is_kept() throws IOException {
        try (SimulatedDevice router = SimulatedDevice.start(announcing(
                served(),
                IntStream.range(0, 40)
                        .mapToObj(i -> "urn:m" + i + "?module=m" + i + "&revision=2020-01-01")
                        .toArray(String[]::new)))) {
            pull(router, "--json");
            for (int i = 1; i <= 200; i++) {
                router.inject(new Fault.Garbage("get-schema", i));
            }
            assertThat(pull(router).exitCode()).as(ran.toString()).isEqualTo(9);
            assertThat(files()).isEqualTo(SERVED);
        }
    }

    @Test
    void a_module_that_the_router_refuses_is_reported_and_the_rest_goes_on() throws IOException {
        Personality more = announcing(served(), "urn:gone?module=gone&revision=2020-01-01");
        try (SimulatedDevice router = SimulatedDevice.start(more)) {
            pull(router, "--json");
            assertThat(ran.exitCode()).as(ran.toString()).isEqualTo(4);
            assertThat(ran.out())
                    .contains("\"outcome\":\"INCOMPLETE\"")
                    .contains("gone")
                    .contains("there is no schema");
            assertThat(files()).isEqualTo(SERVED);
        }
    }

    @Test
    void one_refusal_does_not_end_the_pull() throws IOException {
        try (SimulatedDevice router = SimulatedDevice.start(served())) {
            RpcError denied = RpcError.of(ErrorType.PROTOCOL, ErrorTag.ACCESS_DENIED)
                    .message("not for you")
                    .build();
            router.inject(new Fault.Reject("get-schema", denied));
            pull(router);
            assertThat(files()).contains("old@2019-01-01.yang", "part@2018-02-02.yang");
        }
    }

    @Test
    void a_revision_that_is_announced_and_not_given_out_is_fetched_as_it_is() throws IOException {
        Personality more = announcing(served().without(Capability.YANG_LIBRARY_1_0));
        List<String> uris = new ArrayList<>(more.capabilities().uris());
        uris.removeIf(uri -> uri.startsWith("urn:old?"));
        uris.add("urn:old?module=old&revision=2017-01-01");
        try (SimulatedDevice router = SimulatedDevice.start(more.withCapabilities(Capabilities.of(uris)))) {
            pull(router);
            assertThat(ran.exitCode()).as(ran.toString()).isZero();
            assertThat(files()).contains("old@2019-01-01.yang");
            assertThat(ran.out()).contains("old@2017-01-01");
        }
    }

    @Test
    void hostile_names_write_nothing_outside_the_folder() throws IOException {
        Personality more = announcing(
                served(),
                "urn:a?module=../escaped&revision=2020-01-01",
                "urn:b?module=%2Ftmp%2Fturnup-escaped&revision=2020-01-01",
                "urn:c?module=" + "x".repeat(4000) + "&revision=2020-01-01",
                "urn:d?module=a%00b%1B%5B2J&revision=2020-01-01",
                "urn:e?module=fine&revision=..%2F..%2Fescaped");
        try (SimulatedDevice router = SimulatedDevice.start(more)) {
            pull(router);
            assertThat(ran.exitCode()).as(ran.toString()).isEqualTo(4);
            assertThat(ran.out())
                    .contains("../escaped", "is no name of a module")
                    .doesNotContain("\u001b[2J");
            assertThat(files()).isEqualTo(SERVED);
            assertThat(home.resolve("escaped.yang")).doesNotExist();
            try (Stream<Path> all = Files.list(home)) {
                assertThat(all.map(f -> f.getFileName().toString()))
                        .containsExactlyInAnyOrder("served", "out", "known_hosts");
            }
        }
    }

    @Test
    void a_router_without_get_schema_is_refused() throws IOException {
        try (SimulatedDevice router = SimulatedDevice.start(served().without(Capability.MONITORING))) {
            pull(router);
            assertThat(ran.exitCode()).as(ran.toString()).isEqualTo(4);
            assertThat(ran.err())
                    .contains("does not offer ietf-netconf-monitoring")
                    .contains("nothing was fetched");
        }
    }

    @Test
    void a_file_where_the_folder_should_be_is_a_usage_error() throws IOException {
        Files.writeString(out, "a file");
        try (SimulatedDevice router = SimulatedDevice.start(NAME)) {
            pull(router);
            assertThat(ran.exitCode()).as(ran.toString()).isEqualTo(1);
            assertThat(ran.err()).contains("out: a file, not a folder");
            assertThat(router.transcript().messages()).isEmpty();
        }
    }

    @Test
    void a_folder_that_cannot_be_made_is_a_usage_error() throws IOException {
        out = Files.writeString(home.resolve("file"), "a file").resolve("below");
        try (SimulatedDevice router = SimulatedDevice.start(NAME)) {
            assertThat(pull(router).exitCode()).as(ran.toString()).isEqualTo(1);
            assertThat(ran.err()).contains("below: cannot be written");
        }
    }

    @Test
    void a_router_that_is_not_there_is_unreachable() {
        shell.with("TURNUP_PASSWORD", "x");
        ran = shell.run("models", "pull", "--device", "ssh://a@127.0.0.1:1", "--out", out.toString());
        assertThat(ran.exitCode()).as(ran.toString()).isEqualTo(9);
        assertThat(ran.err()).contains("127.0.0.1:1");
    }

    @Test
    void models_alone_asks_for_a_command() {
        ran = shell.run("models");
        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.err()).contains("a command is missing").contains("turnup models --help");
    }
}

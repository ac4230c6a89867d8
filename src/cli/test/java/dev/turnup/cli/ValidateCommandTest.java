// SPDX-License-Identifier: Apache-2.0
package dev.turnup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnup.cli.Shell.Ran;
import dev.turnup.fixture.OnDevice;
import dev.turnup.fixture.SimulatedDevice;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Documents, checked against models without a device. */
class ValidateCommandTest {
    private static final String GOOD = "Cisco-IOS-XE-native:native:\n  hostname: branch-12\n";

    private static final String SHOP = """
            module shop {
              yang-version 1.1;
              namespace "urn:shop";
              prefix s;
              container shop {
                leaf name { type string { length "1..8"; } mandatory true; }
                leaf open { type boolean; }
                list item {
                  key id;
                  unique slot;
                  max-elements 2;
                  leaf id { type uint8; }
                  leaf slot { type string; }
                  leaf like { type leafref { path "../../item/id"; } }
                  must "not(slot = 'none')" { error-app-tag no-slot; error-message "take a slot"; }
                }
                choice payment {
                  leaf cash { type empty; }
                  leaf card { type string { pattern '[0-9]+' { error-app-tag digits; } } }
                }
                leaf sold { config false; type uint32; }
              }
            }
            """;

    private Shell shell;
    private Path home;
    private Ran ran = new Ran(0, "", "");

    @BeforeEach
    void home(@TempDir Path folder) {
        home = folder;
        shell = new Shell(folder);
    }

    @AfterEach
    void no_stack_trace_and_no_defect() {
        assertThat(ran.out() + ran.err())
                .doesNotContain("\tat ")
                .doesNotContain("Exception")
                .doesNotContain("a defect of Turnup");
    }

    private Path shop() throws IOException {
        Path folder = Files.createDirectories(home.resolve("models"));
        Files.writeString(folder.resolve("shop.yang"), SHOP);
        return folder;
    }

    /** Validates a document of the shop, which stands in a file of that name. */
    private Ran shop(String name, String document, String... more) throws IOException {
        String[] args = {"validate", "--models", shop().toString(), "-f", shell.file(name, document)};
        String[] all = new String[args.length + more.length];
        System.arraycopy(args, 0, all, 0, args.length);
        System.arraycopy(more, 0, all, args.length, more.length);
        ran = shell.run(all);
        return ran;
    }

    private static String xml(String content) {
        return "<shop xmlns=\"urn:shop\">\n  <name>a</name>\n" + content + "</shop>\n";
    }

    @Test
    void a_valid_document_is_called_valid() {
        ran = shell.run("validate", "-f", shell.file("site.yaml", GOOD));
        assertThat(ran.exitCode()).as(ran.toString()).isZero();
        assertThat(ran.out()).endsWith("site.yaml: valid, 2 nodes\n");
        assertThat(ran.err()).isEmpty();
    }

    @Test
    void a_violation_has_all_its_facts() throws IOException {
        shop("a.xml", xml("  <card>12x</card>\n"));
        assertThat(ran.exitCode()).as(ran.toString()).isEqualTo(3);
        assertThat(ran.out()).contains("a.xml: invalid, 3 nodes, 1 violation").containsPattern("""
                        /shop/card
                          rule      pattern \\[0-9]\\+ +shop.yang:19
                          actual    12x
                          hint      .+
                          at        .*a.xml:3:\\d+
                          schema    /shop:shop/payment/card/card
                          error     invalid-value, digits
                        """);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            length    | <name>123456789</name>                                               | /shop/name | use at most 8
            mandatory | <open>true</open>                                                    | /shop/name | data-missing
            boolean   | <name>a</name><open>maybe</open>                                     | /shop/open | invalid-value
            unique    | <name>a</name><item><id>1</id><slot>x</slot></item><item><id>2</id><slot>x</slot></item> | item[id="2"] | data-not-unique
            max       | <name>a</name><item><id>1</id></item><item><id>2</id></item><item><id>3</id></item> | /shop/item | too-many-elements
            leafref   | <name>a</name><item><id>1</id><like>7</like></item>                  | like | instance-required
            must      | <name>a</name><item><id>1</id><slot>none</slot></item>               | item[id="1"] | no-slot
            choice    | <name>a</name><cash/><card>1</card>                                  | /shop/c | bad-element
            key       | <name>a</name><item><slot>x</slot></item>                            | item | missing-element
            twice     | <name>a</name><name>b</name>                                         | /shop/name | bad-element
            operation | <name xmlns:nc="urn:ietf:params:xml:ns:netconf:base:1.0" nc:operation="remove">a</name> | /shop/name | unknown-attribute
            """)
    void each_kind_of_rule_is_checked(String kind, String content, String path, String tag) throws IOException {
        shop("a.xml", "<shop xmlns=\"urn:shop\">" + content + "</shop>");
        assertThat(ran.exitCode()).as(kind + ": " + ran).isEqualTo(3);
        assertThat(ran.out()).as(kind).contains(path).contains(tag);
    }

    @Test
    void the_verdict_is_the_same_in_every_format() throws IOException {
        shop("a.xml", xml("  <open>maybe</open>\n"));
        String xml = ran.out();
        shop("a.json", "{\"shop:shop\": {\n\"name\": \"a\",\n\"open\": \"maybe\"}}");
        String json = ran.out();
        shop("a.yaml", "shop:shop:\n  name: a\n  open: maybe\n");
        assertThat(ran.out()).contains("/shop/open", "a.yaml:3:");
        assertThat(json).contains("/shop/open", "a.json:3:");
        assertThat(xml).contains("/shop/open", "a.xml:3:");
    }

    @Test
    void many_documents_each_have_a_verdict_and_a_bad_one_hides_no_other() throws IOException {
        String good = shell.file("good.xml", xml(""));
        String broken = shell.file("broken.xml", "<shop xmlns=\"urn:shop\">\n<name></shop>");
        String invalid = shell.file("invalid.xml", xml("<open>x</open>"));
        ran = shell.run(
                "validate",
                "--models",
                shop().toString(),
                "-f",
                good,
                broken,
                home + "/absent.xml",
                "-f",
                invalid,
                good);
        assertThat(ran.exitCode()).as(ran.toString()).isEqualTo(3);
        assertThat(ran.out())
                .contains("broken.xml: malformed, 1 violation")
                .containsPattern("at        .*broken.xml:2:\\d+")
                .contains("absent.xml: unreadable: cannot be read (no such file)")
                .contains("invalid.xml: invalid")
                .endsWith("5 documents: 2 valid, 1 invalid, 1 malformed, 1 unreadable\n");
    }

    @Test
    void a_file_that_cannot_be_read_alone_is_a_usage_error() {
        ran = shell.run("validate", "-f", home + "/absent.xml");
        assertThat(ran.exitCode()).as(ran.toString()).isEqualTo(1);
    }

    @Test
    void the_json_form_has_every_fact() throws IOException {
        shop("a.xml", xml("  <card>12x</card>\n"), "--json");
        assertThat(ran.exitCode()).as(ran.toString()).isEqualTo(3);
        assertThat(ran.out())
                .startsWith(
                        "{\"command\":\"validate\",\"outcome\":\"INVALID\",\"exitCode\":3,\"documents\":[{\"file\":\"")
                .contains("\"verdict\":\"INVALID\",\"format\":\"xml\",\"nodes\":3,\"warnings\":[],\"violations\":[{")
                .contains("\"path\":\"/shop/card\",\"schemaPath\":\"/shop:shop/payment/card/card\"")
                .contains("\"rule\":\"pattern [0-9]+\",\"file\":\"shop.yang\",\"line\":19,\"actual\":\"12x\"")
                .contains("\"errorTag\":\"invalid-value\",\"errorAppTag\":\"digits\",\"errorMessage\":null")
                .contains("\"atLine\":3,\"atColumn\":");
    }

    @Test
    void nodes_that_the_models_do_not_know_are_a_warning_a_module() throws IOException {
        String more = xml("  <nam>b</nam><nam>c</nam>\n  <x xmlns=\"urn:x\"/>\n");
        shop("a.xml", more);
        assertThat(ran.exitCode()).as(ran.toString()).isZero();
        assertThat(ran.out())
                .contains("a.xml: valid, 2 nodes")
                .containsPattern("warning +2 nodes of shop not in the schema.*/shop/nam")
                .containsPattern("warning +1 node of urn:x not in the schema");
        shop("a.xml", more, "--refuse-unknown");
        assertThat(ran.exitCode()).as(ran.toString()).isEqualTo(3);
        assertThat(ran.out()).contains("unknown node nam in /shop", "did you mean name");
        shop("a.yaml", "shop:shop:\n  name: a\n  nam: b\nother:x: 1\n");
        assertThat(ran.exitCode()).as(ran.toString()).isZero();
        assertThat(ran.out())
                .contains("a.yaml: valid, 2 nodes")
                .containsPattern("warning +1 node of shop not in the schema.*/shop/nam")
                .containsPattern("warning +1 node of .*other.* not in the schema");
    }

    @Test
    void a_document_of_which_nothing_is_known_is_not_called_valid() {
        ran = shell.run("validate", "-f", shell.file("x.xml", "<x xmlns=\"urn:x\"/>"));
        assertThat(ran.exitCode()).as(ran.toString()).isEqualTo(3);
        assertThat(ran.out()).contains("x.xml: unchecked: nothing in it is of these models");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <config>                                                         | </config>
            <data xmlns="urn:ietf:params:xml:ns:netconf:base:1.0">           | </data>
            <rpc-reply xmlns="urn:ietf:params:xml:ns:netconf:base:1.0" message-id="1"><data> | </data></rpc-reply>
            """)
    void a_document_may_lie_in_what_brought_it(String begin, String end) throws IOException {
        shop("a.xml", begin + xml("<sold>7</sold>") + end);
        assertThat(ran.exitCode()).as(ran.toString()).isZero();
        assertThat(ran.out()).contains("valid, 3 nodes");
    }

    @Test
    void a_reply_without_data_is_not_called_valid() throws IOException {
        shop(
                "a.xml",
                "<rpc-reply xmlns=\"urn:ietf:params:xml:ns:netconf:base:1.0\" message-id=\"1\"><ok/></rpc-reply>");
        assertThat(ran.exitCode()).as(ran.toString()).isEqualTo(3);
        assertThat(ran.out()).contains("this reply holds no data");
    }

    @Test
    void standard_input_is_read_in_any_format() throws IOException {
        for (String document :
                new String[] {xml(""), "\n {\"shop:shop\": {\"name\": \"a\"}}", "shop:shop: {name: a}"}) {
            ran = shell.run(
                    new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)),
                    "validate",
                    "--models",
                    shop().toString(),
                    "-f",
                    "-");
            assertThat(ran.exitCode()).as(document + ran).isZero();
            assertThat(ran.out()).isEqualTo("-: valid, 2 nodes\n");
        }
    }

    @Test
    void a_format_that_is_named_goes_before_the_files_name() throws IOException {
        shop("a.json", "shop:shop:\n  name: a\n", "--format", "yaml");
        assertThat(ran.exitCode()).as(ran.toString()).isZero();
    }

    @Test
    void models_as_they_are_in_a_release_are_taken() {
        String later = shell.file("site.yaml", "Cisco-IOS-XE-native:native:\n  ip:\n    ssh:\n      ssh-version: 2\n");
        ran = shell.run("validate", "--release", "17.12.1", "--refuse-unknown", "-f", later);
        assertThat(ran.exitCode()).as(ran.toString()).isZero();
        ran = shell.run("validate", "--release", "17.3.1", "--refuse-unknown", "-f", later);
        assertThat(ran.exitCode()).as(ran.toString()).isEqualTo(3);
        assertThat(ran.out()).contains("unknown node ssh-version");
    }

    @Test
    void a_secret_is_never_shown() {
        String secret = "s3cret-" + "x".repeat(300);
        ran = shell.run("validate", "-f", shell.file("site.yaml", """
                Cisco-IOS-XE-native:native:
                  username:
                    - name: %s
                      password: {encryption: 99, password: %s}
                """.formatted("n".repeat(80), secret)));
        assertThat(ran.exitCode()).as(ran.toString()).isEqualTo(3);
        assertThat(ran.out()).contains("encryption").doesNotContain("s3cret");
    }

    @Test
    @OnDevice("isr4331-17.12.01")
    void what_get_prints_is_valid_in_every_format(SimulatedDevice router) {
        for (String[] how : new String[][] {
            {"get", "--json"}, {"get", "--format", "xml"}, {"get", "--format", "json"}, {"get", "--format", "yaml"}
        }) {
            Ran got = shell.on(router, how);
            assertThat(got.exitCode()).as(got.toString()).isZero();
            ran = shell.run(
                    new ByteArrayInputStream(got.out().getBytes(StandardCharsets.UTF_8)), "validate", "-f", "-");
            assertThat(ran.exitCode())
                    .as(String.join(" ", how) + ran + got.out())
                    .isZero();
            assertThat(ran.out()).containsPattern("valid, [0-9]{2,} nodes");
        }
    }
}

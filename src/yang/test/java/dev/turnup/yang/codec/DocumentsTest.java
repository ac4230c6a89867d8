// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.codec;

import static dev.turnup.yang.TestSchemas.bool;
import static dev.turnup.yang.TestSchemas.container;
import static dev.turnup.yang.TestSchemas.decimal64;
import static dev.turnup.yang.TestSchemas.empty;
import static dev.turnup.yang.TestSchemas.enumeration;
import static dev.turnup.yang.TestSchemas.identityref;
import static dev.turnup.yang.TestSchemas.leaf;
import static dev.turnup.yang.TestSchemas.leafList;
import static dev.turnup.yang.TestSchemas.list;
import static dev.turnup.yang.TestSchemas.schema;
import static dev.turnup.yang.TestSchemas.string;
import static dev.turnup.yang.TestSchemas.uint16;
import static dev.turnup.yang.TestSchemas.uint64;
import static dev.turnup.yang.TestTrees.tree;
import static org.assertj.core.api.Assertions.assertThat;

import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.data.InstancePath;
import dev.turnup.yang.edit.EditError;
import dev.turnup.yang.edit.EditResult;
import dev.turnup.yang.edit.Operation;
import dev.turnup.yang.schema.Schema;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents of users in three formats. */
class DocumentsTest {
    private static final Schema SCHEMA = schema(container(
            "native",
            leaf("hostname", string()),
            leaf("register", string()),
            leaf("mode", enumeration("on", "off")),
            leaf("enabled", bool()),
            leaf("octets", uint64()),
            leaf("ratio", decimal64(2, "0..100")),
            leaf("kind", identityref("kind", "o:fast")),
            leaf("shutdown", empty()),
            container("voice").presence(),
            leafList("dns", string()).orderedByUser(),
            list("pool", "id", leaf("id", uint16()), leaf("o:mac", string()))));

    private static final DataTree SITE = tree(
            SCHEMA,
            "/native/hostname = r1",
            "/native/register = 0x2102",
            "/native/mode = on",
            "/native/enabled = true",
            "/native/octets = 18446744073709551615",
            "/native/ratio = 2.50",
            "/native/kind = o:fast",
            "/native/shutdown",
            "/native/voice",
            "/native/dns = 192.0.2.1",
            "/native/dns = two words",
            "/native/pool[id='7']/other:mac = 00:11");

    private static DecodedEdit read(String fileName, String text) {
        return Documents.read(SCHEMA, fileName, text.getBytes(StandardCharsets.UTF_8));
    }

    private static DataTree merged(DecodedEdit read) {
        assertThat(read.problems()).isEmpty();
        EditResult result = read.edit().applyTo(DataTree.empty(SCHEMA), Operation.MERGE);
        return ((EditResult.Applied) result).tree();
    }

    private static EditError problem(String fileName, String text) {
        DecodedEdit read = read(fileName, text);
        assertThat(read.problems()).hasSize(1);
        return read.problems().getFirst();
    }

    @Test
    void a_tree_is_written_as_json_as_rfc_7951_says() {
        String json = """
                {
                  "test:native": {
                    "hostname": "r1",
                    "register": "0x2102",
                    "mode": "on",
                    "enabled": true,
                    "octets": "18446744073709551615",
                    "ratio": "2.5",
                    "kind": "other:fast",
                    "shutdown": [null],
                    "voice": {},
                    "dns": ["192.0.2.1", "two words"],
                    "pool": [
                      {
                        "id": 7,
                        "other:mac": "00:11"
                      }
                    ]
                  }
                }
                """;

        assertThat(JsonCodec.write(SITE, Secrets.SHOWN)).isEqualTo(json);
        assertThat(merged(read("site.json", json))).isEqualTo(SITE);
    }

    @Test
    void a_tree_is_written_as_yaml_that_no_reader_takes_for_something_else() {
        String yaml = """
                test:native:
                  hostname: r1
                  register: "0x2102"
                  mode: "on"
                  enabled: true
                  octets: "18446744073709551615"
                  ratio: "2.5"
                  kind: "other:fast"
                  shutdown: [null]
                  voice: {}
                  dns: ["192.0.2.1", "two words"]
                  pool:
                    - id: 7
                      other:mac: "00:11"
                """;

        assertThat(YamlCodec.write(SITE, Secrets.SHOWN)).isEqualTo(yaml);
        assertThat(merged(read("site.yaml", yaml))).isEqualTo(SITE);
    }

    @Test
    void a_plain_scalar_of_yaml_is_typed_by_the_schema_and_never_by_yaml() {
        String yaml = """
                config:
                  test:native:
                    hostname: r1
                    register: 0x2102
                    mode: on
                    enabled: true
                    octets: 18446744073709551615
                    ratio: 2.50
                    kind: other:fast
                    shutdown:
                    voice:
                    dns:
                      - 192.0.2.1
                      - two words
                    pool:
                      - other:mac: 00:11
                        id: 7
                """;

        assertThat(merged(read("site.yml", yaml))).isEqualTo(SITE);
    }

    @Test
    void a_null_is_no_text() {
        assertThat(problem("site.yaml", "test:native:\n  hostname:\n").toString())
                .startsWith("site.yaml:2:12: hostname has no value");
    }

    @Test
    void metadata_states_operations_and_places() {
        DataTree before = tree(
                SCHEMA,
                "/native/hostname = r1",
                "/native/mode = on",
                "/native/dns = a",
                "/native/dns = b",
                "/native/pool[id='7']");
        String json = """
                {"test:native": {
                  "@hostname": {"ietf-netconf:operation": "remove"},
                  "mode": "off",
                  "@mode": {"ietf-netconf:operation": "replace"},
                  "dns": ["c", "a"],
                  "@dns": [{"yang:insert": "before", "yang:value": "b"}, {"ietf-netconf:operation": "delete"}],
                  "pool": [{"id": 7, "@": {"ietf-netconf:operation": "delete"}}]
                }}
                """;

        EditResult result = read("edit.json", json).edit().applyTo(before, Operation.MERGE);

        assertThat(result)
                .isEqualTo(new EditResult.Applied(
                        tree(SCHEMA, "/native/mode = off", "/native/dns = c", "/native/dns = b")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"test:native": {"hostnam": "r1"}}             | site.json:1:18: unknown node hostnam | did you mean hostname
            {"native": {}}                                 | site.json:1:2: native is not the name of a node here | write test:native
            {"test:native": {"pool": [{"id": 1, "mac": "a"}]}} | site.json:1:37: mac is not the name of a node here | write other:mac
            {"test:native": {"pool": {"id": 1}}}           | site.json:1:26: pool is an array of objects, not an object | at    /native/pool
            {"test:native": {"hostname": {"a": 1}}}        | site.json:1:30: hostname is a value, not an object | at    /native/hostname
            {"test:native": {"hostname": "a", "hostname": "b"}} | site.json:1:35: hostname is stated twice |
            {"test:native": {"hostname": "a", "@hostname": {"ietf-netconf:operation": "kill"}}} | there is no operation kill |
            {"test:native": {"hostname": r1}}              | site.json:1:3 |
            {"test:native": {"hostname": "r1"}             | not JSON |
            []                                             | the document is an object of top-level nodes, not an array |
            """)
    void a_fault_in_json_is_a_problem_with_its_line(String json, String message, @Nullable String hint) {
        String problem = problem("site.json", json).toString();

        assertThat(problem).contains(message);
        if (hint != null) {
            assertThat(problem).contains(hint);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "test:native: &a\n  hostname: r1\n",
                "test:native:\n  hostname: *a\n",
                "test:native:\n  hostname: !!str r1\n",
                "--- {}\n--- {}\n",
                "test:native: {hostname: r1\n",
                "test:native:\n\thostname: r1\n",
                "",
                "? [a]\n: b\n"
            })
    void yaml_beyond_plain_documents_is_refused(String yaml) {
        assertThat(problem("site.yaml", yaml).location()).isPresent();
    }

    @Test
    void yaml_that_grows_by_aliases_is_refused_at_once() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
        for (int i = 1; i < 40; i++) {
            bomb.append("a%d: &a%d [*a%d, *a%d]%n".formatted(i, i, i - 1, i - 1));
        }

        assertThat(problem("bomb.yaml", bomb.toString()).message()).contains("anchor");
    }

    @ParameterizedTest
    @ValueSource(strings = {"deep.json", "deep.yaml"})
    void a_document_of_a_thousand_levels_is_refused(String fileName) {
        assertThat(read(fileName, "[".repeat(1000) + "]".repeat(1000)).problems())
                .hasSize(1);
    }

    @Test
    void bytes_that_are_no_utf_8_are_refused() {
        byte[] bytes = {'{', '"', (byte) 0xC3, '"', '}'};

        assertThat(Documents.read(SCHEMA, "site.json", bytes).problems())
                .extracting(EditError::message)
                .containsExactly("not UTF-8");
    }

    @Test
    void malformed_xml_is_one_problem_that_names_its_line() {
        assertThat(problem("site.xml", "<native xmlns='urn:test'>\n<hostname>").toString())
                .startsWith("site.xml:2:");
    }

    @Test
    void a_file_of_another_format_is_named_as_such() {
        assertThat(problem("site.txt", "").hint()).contains("name it .xml, .json, .yaml or .yml");
    }

    @Test
    void a_message_never_shows_what_json_lacks_quotes_for() {
        assertThat(problem("site.json", "{\"test:native\": {\"hostname\": s3cret}}")
                        .toString())
                .doesNotContain("s3cret");
    }

    @Test
    void every_node_of_a_document_has_its_place() {
        DecodedEdit read = read("site.yaml", "test:native:\n  pool:\n    - id: 7\n      other:mac: a\n");

        assertThat(read.locations().get(InstancePath.parse(SCHEMA, "/native/pool[id='7']")))
                .hasToString("site.yaml:3:7");
        assertThat(read.locations().get(InstancePath.parse(SCHEMA, "/native/pool[id='7']/other:mac")))
                .hasToString("site.yaml:4:7");
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.check;

import static dev.turnup.yang.TestSchemas.caseOf;
import static dev.turnup.yang.TestSchemas.choice;
import static dev.turnup.yang.TestSchemas.container;
import static dev.turnup.yang.TestSchemas.empty;
import static dev.turnup.yang.TestSchemas.enumeration;
import static dev.turnup.yang.TestSchemas.leaf;
import static dev.turnup.yang.TestSchemas.leafList;
import static dev.turnup.yang.TestSchemas.leafref;
import static dev.turnup.yang.TestSchemas.list;
import static dev.turnup.yang.TestSchemas.schema;
import static dev.turnup.yang.TestSchemas.string;
import static dev.turnup.yang.TestSchemas.uint16;
import static dev.turnup.yang.TestSchemas.union;
import static dev.turnup.yang.TestTrees.tree;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.turnup.xml.Location;
import dev.turnup.xml.XmlName;
import dev.turnup.yang.Def;
import dev.turnup.yang.TestSchemas;
import dev.turnup.yang.data.DataNode;
import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.data.InstancePath;
import dev.turnup.yang.schema.ErrorText;
import dev.turnup.yang.schema.Pattern;
import dev.turnup.yang.schema.Schema;
import dev.turnup.yang.schema.Type;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ValidatorTest {

    private static List<Violation> check(Schema schema, String... lines) {
        return Validator.of(schema).validate(tree(schema, lines));
    }

    /** Path, rule, actual, hint, tag and app-tag of each violation. */
    private static List<String> facts(Schema schema, String... lines) {
        return check(schema, lines).stream().map(ValidatorTest::fact).toList();
    }

    private static String fact(Violation v) {
        return String.join(
                        "; ",
                        v.dataPath().toString(),
                        v.rule(),
                        v.actual(),
                        v.hint(),
                        v.errorTag(),
                        v.errorAppTag().orElse(""))
                .strip();
    }

    @Test
    void a_violation_reads_as_aligned_facts() {
        Schema schema = schema(container("dot1Q", leaf("vlan-id", uint16("1..4094"))));
        assertThat(check(schema, "/dot1Q/vlan-id = 5000").getFirst()).hasToString("""
                        /dot1Q/vlan-id
                          rule      range 1..4094        test.yang:2
                          actual    5000
                          hint      use at most 4094""");
    }

    @Test
    void a_violation_tells_where_the_users_document_has_the_node_or_the_nearest_above() {
        Schema schema = schema(container("a", leaf("x", uint16()).mandatory()));
        Violation missing = check(schema).getFirst();
        Location line = new Location("site.yaml", 12, 0);
        assertThat(missing.in(Map.of(InstancePath.parse(schema, "/a"), line)).toString())
                .endsWith("hint      state x\n  at        site.yaml:12");
        assertThat(missing.in(Map.of())).isEqualTo(missing);
    }

    @Test
    void what_the_module_says_of_a_broken_restriction_is_told_first() {
        ErrorText says = new ErrorText(Optional.of("No such VLAN."), Optional.of("bad-vlan"));
        Type.Range<BigInteger> range = new Type.Range<>(BigInteger.ONE, BigInteger.valueOf(9));
        Type vlan = new Type.IntegerType(Type.IntegerKind.INT8, List.of(range), says);
        Type name = new Type.StringType(List.of(range), List.of(new Pattern("[a-z]*", false, says)), says);
        Type data = new Type.BinaryType(List.of(range), says);
        Schema schema = schema(
                leaf("vlan", vlan),
                leaf("name", name),
                leaf("long", name),
                leaf("data", data),
                leaf("key", name).secret());

        assertThat(facts(
                        schema,
                        "/vlan = 10",
                        "/name = A",
                        "/long = aaaaaaaaaa",
                        "/data = AAAAAAAAAAAAAAAA",
                        "/key = A"))
                .containsExactly(
                        "/vlan; range 1..9; 10; No such VLAN. (use at most 9); invalid-value; bad-vlan",
                        "/name; pattern [a-z]*; A; No such VLAN. (character 1 does not fit the pattern); invalid-value; bad-vlan",
                        "/long; length 1..9; aaaaaaaaaa; No such VLAN. (use at most 9 characters); invalid-value; bad-vlan",
                        "/data; length 1..9; AAAAAAAAAAAAAAAA; No such VLAN. (use at most 9 octets); invalid-value; bad-vlan",
                        "/key; pattern [a-z]*; (secret); No such VLAN. (use a value that the rule allows); invalid-value; bad-vlan");
    }

    @Test
    void valid_data_has_no_violations() {
        Schema schema = schema(container("dot1Q", leaf("vlan-id", uint16("1..4094"))));
        assertThat(check(schema, "/dot1Q/vlan-id = 4094")).isEmpty();
    }

    @Test
    void all_violations_come_at_once_the_most_specific_first() {
        Schema schema = schema(container(
                "a",
                leaf("m", string()).mandatory(),
                leaf("must", string()).must(". = 'x'"),
                leaf("one", uint16("1..9")),
                leaf("two", uint16("1..9"))));
        assertThat(check(schema, "/a/must = y", "/a/two = 11", "/a/one = 10"))
                .extracting(v -> v.dataPath() + " " + v.rule())
                .containsExactly("/a/one range 1..9", "/a/two range 1..9", "/a/m mandatory", "/a/must must . = 'x'");
    }

    @Test
    void a_tree_of_another_schema_is_a_mistake_of_the_caller() {
        Validator validator = Validator.of(schema(leaf("a", string())));
        assertThatThrownBy(() -> validator.validate(DataTree.empty(schema(leaf("a", string())))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nodes_that_the_schema_does_not_know_are_not_checked() {
        Schema schema = schema(container("a"));
        XmlName unknown = new XmlName("urn:new", "b");
        DataNode.Container root = new DataNode.Container(
                schema.root(), List.of(new DataNode.Opaque(unknown, List.of("<b xmlns='urn:new'/>"))));
        assertThat(Validator.of(schema).validate(new DataTree(schema, root))).isEmpty();
    }

    @Test
    void what_was_wrong_before_does_not_block_an_unrelated_change() {
        Schema schema = schema(leaf("old", uint16("1..9")), leaf("new", uint16("1..9")));
        Validator validator = Validator.of(schema);
        DataTree before = tree(schema, "/old = 10");
        assertThat(validator.validate(before, tree(schema, "/old = 10", "/new = 9")))
                .isEmpty();
        assertThat(validator.validate(before, tree(schema, "/old = 10", "/new = 10")))
                .extracting(v -> v.dataPath().toString())
                .containsExactly("/new");
        assertThat(validator.validate(before, tree(schema, "/old = 11"))).hasSize(1);
    }

    @Nested
    class Secrets {
        private final Schema schema = schema(
                leaf("password", enumeration("hunter2", "swordfish")).secret(),
                leaf("pin", string("", "[0-9]+")).secret().must("starts-with(., '1')"),
                list("community", "name", leaf("name", string()).secret(), leaf("n", uint16("1..9"))),
                leafList("token", string()).secret().max(0),
                leaf("uses", leafref("/community/name", string())));

        @Test
        void are_shown_nowhere() {
            List<Violation> found = check(
                    schema, "/password = hunter3", "/pin = 4711", "/community[name='s3cret']/n = 10", "/uses = s3crex");
            assertThat(found).hasSize(4);
            assertThat(found.toString()).doesNotContain("hunter3", "4711", "s3cret", "did you mean");
            assertThat(fact(found.get(1)))
                    .isEqualTo("/community[name=\"(secret)\"]/n; range 1..9; 10; use at most 9; invalid-value;");
        }

        @Test
        void that_change_from_one_wrong_value_to_another_are_new() {
            Validator validator = Validator.of(schema);
            DataTree before = tree(schema, "/pin = 4711");
            assertThat(validator.validate(before, tree(schema, "/pin = 4712"))).hasSize(1);
            assertThat(validator.validate(before, before)).isEmpty();
        }

        @Test
        void hide_in_paths_of_leaf_lists_too() {
            Schema twice = schema(leafList("token", string("", "[0-9]+")).secret());
            assertThat(check(twice, "/token = abc").toString()).doesNotContain("abc");
        }
    }

    @Nested
    class AMandatoryNode {

        @Test
        void must_be_there_where_its_parent_is() {
            Schema schema =
                    schema(container("a", leaf("x", string()).mandatory()).presence());
            assertThat(facts(schema, "/a")).containsExactly("/a/x; mandatory; nothing; state x; data-missing;");
            assertThat(facts(schema, "/a/x = 1")).isEmpty();
            assertThat(facts(schema)).isEmpty();
        }

        @Test
        void must_be_there_beneath_containers_without_presence_even_when_they_are_not_stated() {
            Schema schema =
                    schema(container("a", container("b", leaf("x", string()).mandatory())));
            assertThat(facts(schema)).containsExactly("/a/b/x; mandatory; nothing; state x; data-missing;");
        }

        @Test
        void must_be_there_in_each_entry() {
            Schema schema = schema(list(
                    "l",
                    "k",
                    leaf("k", string()),
                    container("c", leaf("x", string()).mandatory())));
            assertThat(facts(schema, "/l[k='1']", "/l[k='2']/c/x = y"))
                    .containsExactly("/l[k=\"1\"]/c/x; mandatory; nothing; state x; data-missing;");
            assertThat(facts(schema)).isEmpty();
        }

        @Test
        void of_a_case_must_be_there_only_where_the_case_is_taken() {
            Schema schema = schema(choice(
                    "how", caseOf("one", leaf("x", string()).mandatory(), leaf("y", string())), leaf("z", string())));
            assertThat(facts(schema)).isEmpty();
            assertThat(facts(schema, "/z = 1")).isEmpty();
            assertThat(facts(schema, "/y = 1")).containsExactly("/x; mandatory; nothing; state x; data-missing;");
        }

        @Test
        void need_not_be_there_where_its_when_is_false() {
            Schema schema = schema(
                    leaf("type", string()), leaf("x", string()).mandatory().when("../type = 'voip'"));
            assertThat(facts(schema, "/type = pots")).isEmpty();
            assertThat(facts(schema, "/type = voip")).hasSize(1);
        }

        @Test
        void of_state_is_not_asked_for() {
            assertThat(facts(schema(leaf("x", string()).mandatory().state()))).isEmpty();
        }
    }

    @Nested
    class AChoice {
        private final Schema schema = schema(container(
                        "a",
                        choice("how", caseOf("one", leaf("x", string()), leaf("y", string())), leaf("z", string()))
                                .mandatory())
                .presence());

        @Test
        void that_is_mandatory_needs_a_case() {
            assertThat(facts(schema, "/a"))
                    .containsExactly(
                            "/a; mandatory choice how; nothing; state one of one | z; data-missing; missing-choice");
            assertThat(facts(schema, "/a/z = 1")).isEmpty();
        }

        @Test
        void takes_one_case_only() {
            assertThat(facts(schema, "/a/x = 1", "/a/y = 1")).isEmpty();
            assertThat(facts(schema, "/a/x = 1", "/a/z = 1"))
                    .containsExactly("/a/z; choice how; one and z; keep one of one | z; bad-element;");
        }

        @Test
        void within_a_case_takes_one_case_only_too() {
            Schema nested = schema(choice(
                    "outer",
                    caseOf("in", choice("inner", leaf("p", string()), leaf("q", string()))),
                    leaf("r", string())));
            assertThat(facts(nested, "/p = 1", "/q = 1"))
                    .containsExactly("/q; choice inner; p and q; keep one of p | q; bad-element;");
        }
    }

    @Nested
    class ALeafref {
        private final Schema schema = schema(
                list("pool", "tag", leaf("tag", uint16())),
                leaf("first", leafref("/pool/tag", uint16())),
                leaf("any", union(leafref("/pool/tag", uint16()), enumeration("all"))));

        @Test
        void leads_to_a_value_that_is_there() {
            assertThat(facts(schema, "/pool[tag='10']", "/first = 10")).isEmpty();
            assertThat(facts(schema, "/pool[tag='10']", "/first = 11"))
                    .containsExactly("/first; leafref /pool/tag; 11; did you mean 10; data-missing; instance-required");
            assertThat(facts(schema, "/pool[tag='10']", "/first = 700"))
                    .containsExactly("/first; leafref /pool/tag; 700; use one of 10; data-missing; instance-required");
            assertThat(facts(schema, "/first = 1"))
                    .containsExactly(
                            "/first; leafref /pool/tag; 1; state what it refers to: there is none yet; data-missing;"
                                    + " instance-required");
        }

        @Test
        void within_a_union_gives_way_to_other_members() {
            assertThat(facts(schema, "/any = all")).isEmpty();
            assertThat(facts(schema, "/any = 7")).hasSize(1);
            assertThat(facts(schema, "/pool[tag='7']", "/any = 7")).isEmpty();
        }

        @Test
        void that_requires_no_instance_is_not_followed() {
            Schema loose = schema(leaf("first", new Type.Leafref(TestSchemas.xpath("/nowhere"), false, uint16())));
            assertThat(facts(loose, "/first = 1")).isEmpty();
        }

        @Test
        void whose_value_is_of_the_wrong_type_is_said_to_be_that_alone() {
            assertThat(facts(schema, "/first = x"))
                    .containsExactly("/first; range 0..65535; x; use a whole number; invalid-value;");
        }
    }

    @Nested
    class AMust {
        private final Schema voice = schema(container(
                "register",
                container("global", leaf("max-pool", uint16())),
                list(
                        "pool",
                        "tag",
                        leaf("tag", uint16()).must(". <= ../../global/max-pool"),
                        leaf("mode", enumeration("on", "off")).defaultTo("on").must("../tag < 9 or . = 'off'"))));

        @Test
        void holds_for_the_node_it_stands_on() {
            assertThat(facts(voice, "/register/global/max-pool = 20", "/register/pool[tag='2']"))
                    .isEmpty();
            assertThat(facts(voice, "/register/global/max-pool = 1", "/register/pool[tag='2']"))
                    .containsExactly("/register/pool[tag=\"2\"]/tag; must . <= ../../global/max-pool; 2;"
                            + " change it, or what the condition asks for; operation-failed; must-violation");
        }

        @Test
        void is_asked_of_defaults_in_use() {
            assertThat(facts(voice, "/register/global/max-pool = 20", "/register/pool[tag='9']"))
                    .containsExactly("/register/pool[tag=\"9\"]/mode; must ../tag < 9 or . = 'off'; on;"
                            + " change it, or what the condition asks for; operation-failed; must-violation");
            assertThat(facts(voice, "/register/global/max-pool = 20", "/register/pool[tag='9']/mode = off"))
                    .isEmpty();
        }

        @Test
        void is_asked_of_containers_without_presence_that_are_not_stated() {
            Schema schema = schema(
                    leaf("x", empty()), container("c", leaf("y", empty())).must("not(/x) or y"));
            assertThat(facts(schema)).isEmpty();
            assertThat(facts(schema, "/x"))
                    .containsExactly("/c; must not(/x) or y; the condition is false;"
                            + " change it, or what the condition asks for; operation-failed; must-violation");
        }

        @Test
        void is_not_asked_of_presence_containers_that_are_not_there() {
            Schema schema = schema(container("c").presence().must("false()"));
            assertThat(facts(schema)).isEmpty();
            assertThat(facts(schema, "/c")).hasSize(1);
        }
    }

    @Nested
    class AList {

        @Test
        void has_no_fewer_and_no_more_entries_than_it_may() {
            Schema schema = schema(container(
                            "a",
                            list("l", "k", leaf("k", string())).min(1).max(2),
                            leafList("v", uint16()).max(1))
                    .presence());
            assertThat(facts(schema)).isEmpty();
            assertThat(facts(schema, "/a"))
                    .containsExactly("/a/l; min-elements 1; 0 elements; add 1; operation-failed; too-few-elements");
            assertThat(facts(schema, "/a/l[k='1']", "/a/l[k='2']", "/a/l[k='3']", "/a/v = 1", "/a/v = 2"))
                    .containsExactly(
                            "/a/l; max-elements 2; 3 elements; remove 1; operation-failed; too-many-elements",
                            "/a/v; max-elements 1; 2 elements; remove 1; operation-failed; too-many-elements");
            assertThat(facts(schema, "/a/l[k='1']", "/a/v = 1")).isEmpty();
        }

        @Test
        void of_a_case_not_taken_may_be_empty() {
            Schema schema =
                    schema(choice("c", list("l", "k", leaf("k", string())).min(1), leaf("other", string())));
            assertThat(facts(schema)).isEmpty();
            assertThat(facts(schema, "/other = 1")).isEmpty();
        }

        @Test
        void has_unique_values_where_it_says_so() {
            Def server = list(
                            "server",
                            "name",
                            leaf("name", string()),
                            container("at", leaf("ip", string())),
                            leaf("port", uint16()).defaultTo("80"))
                    .unique("at/ip port");
            Schema schema = schema(server);
            assertThat(facts(
                            schema,
                            "/server[name='a']/at/ip = 10.0.0.1",
                            "/server[name='b']/at/ip = 10.0.0.1",
                            "/server[name='b']/port = 80"))
                    .containsExactly(
                            "/server[name=\"b\"]; unique at/ip port; 10.0.0.1 80; differ from /server[name=\"a\"];"
                                    + " operation-failed; data-not-unique");
            assertThat(facts(
                            schema,
                            "/server[name='a']/at/ip = 10.0.0.1",
                            "/server[name='b']/at/ip = 10.0.0.1",
                            "/server[name='b']/port = 81",
                            "/server[name='c']",
                            "/server[name='d']"))
                    .isEmpty();
        }
    }

    @Test
    void values_of_a_leaf_list_differ() {
        assertThat(facts(schema(leafList("v", uint16())), "/v = 1", "/v = 2", "/v = 01"))
                .containsExactly(
                        "/v[.=\"1\"]; values differ; 1; state the value once; operation-failed; data-not-unique");
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.data;

import static dev.turnup.yang.TestSchemas.caseOf;
import static dev.turnup.yang.TestSchemas.choice;
import static dev.turnup.yang.TestSchemas.container;
import static dev.turnup.yang.TestSchemas.leaf;
import static dev.turnup.yang.TestSchemas.leafList;
import static dev.turnup.yang.TestSchemas.list;
import static dev.turnup.yang.TestSchemas.name;
import static dev.turnup.yang.TestSchemas.schema;
import static dev.turnup.yang.TestSchemas.string;
import static dev.turnup.yang.TestSchemas.uint16;
import static dev.turnup.yang.TestSchemas.union;
import static dev.turnup.yang.TestSchemas.xpath;
import static dev.turnup.yang.TestTrees.tree;
import static org.assertj.core.api.Assertions.assertThat;

import dev.turnup.yang.Def;
import dev.turnup.yang.schema.Schema;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DataCursorTest {

    private static List<String> seen(Schema schema, String... lines) {
        return DataCursor.root(tree(schema, lines)).cursors().stream()
                .map(c -> c + (c.stated() ? "" : " implied") + (c.value().isPresent() ? " " + c.stringValue() : ""))
                .toList();
    }

    @Test
    void children_come_in_order_of_declaration_keys_first() {
        Schema schema = schema(list("l", "k2 k1", leaf("x", string()), leaf("k1", string()), leaf("k2", string())));
        DataCursor entry = DataCursor.root(tree(schema, "/l[k1='a'][k2='b']/x = c"))
                .cursors()
                .getFirst();
        assertThat(entry.cursors()).extracting(c -> c.name().local()).containsExactly("k2", "k1", "x");
    }

    @Test
    void defaults_are_in_use_until_a_value_is_stated() {
        Schema schema = schema(
                leaf("mtu", uint16()).defaultTo("1500"),
                leafList("dns", string()).defaultTo("a").defaultTo("b"));
        assertThat(seen(schema))
                .containsExactly("/mtu implied 1500", "/dns[.=\"a\"] implied a", "/dns[.=\"b\"] implied b");
        assertThat(seen(schema, "/mtu = 9000", "/dns = c")).containsExactly("/mtu 9000", "/dns[.=\"c\"] c");
    }

    @Test
    void containers_without_presence_exist_as_soon_as_their_parent_does() {
        Schema schema =
                schema(container("np", container("deep")), container("p").presence());
        assertThat(seen(schema)).containsExactly("/np implied");
    }

    @Test
    void a_default_in_a_case_is_in_use_where_the_case_is_taken_or_is_the_default_and_none_is_taken() {
        Def how = choice(
                        "how",
                        caseOf("one", leaf("x", uint16()).defaultTo("1")),
                        caseOf("two", leaf("y", uint16()), leaf("z", uint16()).defaultTo("2")))
                .defaultTo("one");
        Schema schema = schema(how);
        assertThat(seen(schema)).containsExactly("/x implied 1");
        assertThat(seen(schema, "/y = 5")).containsExactly("/y 5", "/z implied 2");
    }

    @Test
    void a_default_whose_when_is_false_is_not_in_use() {
        Schema schema = schema(
                leaf("on", string()),
                leaf("x", uint16()).defaultTo("1").when("../on"),
                leaf("y", uint16()).defaultTo("2").when(". = '' or true()"));
        assertThat(seen(schema)).containsExactly("/y implied 2");
        assertThat(seen(schema, "/on = 1")).containsExactly("/on 1", "/x implied 1", "/y implied 2");
    }

    @Test
    void whens_in_a_circle_end() {
        Schema schema = schema(
                leaf("x", uint16()).defaultTo("1").when("../y"),
                leaf("y", uint16()).defaultTo("2").when("../x"));
        assertThat(seen(schema)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 1", "02, 0", "9, 0", "x, 0"})
    void entries_are_looked_up_by_the_text_of_their_key(String key, int found) {
        Schema plain = schema(list("l", "k", leaf("k", uint16())));
        Schema scanned = schema(list("l", "k", leaf("k", union(uint16(), string()))));
        for (Schema schema : List.of(plain, scanned)) {
            DataCursor root = DataCursor.root(tree(schema, "/l[k='1']", "/l[k='2']"));
            assertThat(xpath("l[k='%s']".formatted(key)).select(root)).hasSize(found);
        }
    }

    @Test
    void entries_are_found_by_one_of_two_keys_or_by_no_key_at_all() {
        Schema schema = schema(list("l", "a b", leaf("a", uint16()), leaf("b", uint16()), leaf("c", uint16())));
        DataCursor root =
                DataCursor.root(tree(schema, "/l[a='1'][b='1']/c = 3", "/l[a='1'][b='2']", "/l[a='2'][b='1']/c = 3"));
        assertThat(xpath("l[a='1']").select(root)).hasSize(2);
        assertThat(xpath("l[b='1'][a='2']").select(root))
                .extracting(Object::toString)
                .containsExactly("/l[a=\"2\"][b=\"1\"]");
        assertThat(xpath("l[c='3']").select(root)).hasSize(2);
    }

    @Test
    void each_instance_has_one_cursor() {
        Schema schema = schema(list("l", "k", leaf("k", uint16())));
        DataCursor root = DataCursor.root(tree(schema, "/l[k='1']"));
        DataCursor entry = root.cursors(name("l")).getFirst();
        assertThat(root.find(InstancePath.parse(schema, "/l[k='1']"))).containsSame(entry);
        assertThat(xpath("l[k='1']").select(root)).first().isSameAs(entry);
        assertThat(entry.parent()).containsSame(root);
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.data;

import static dev.turnup.yang.TestSchemas.container;
import static dev.turnup.yang.TestSchemas.leaf;
import static dev.turnup.yang.TestSchemas.leafList;
import static dev.turnup.yang.TestSchemas.list;
import static dev.turnup.yang.TestSchemas.schema;
import static dev.turnup.yang.TestSchemas.string;
import static dev.turnup.yang.TestSchemas.uint16;
import static dev.turnup.yang.TestTrees.tree;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.turnup.yang.schema.Schema;
import dev.turnup.yang.value.XPathLiteral;
import dev.turnup.yang.xpath.XPathSyntaxException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DataTreeTest {
    private static final Schema SCHEMA = schema(container(
            "native",
            list(
                    "port",
                    "name",
                    leaf("name", string()),
                    leaf("mtu", uint16()).defaultTo("1500"),
                    leaf("o:speed", uint16()),
                    leafList("dns", string()),
                    list("seen", "", leaf("by", string()).state()).state())));
    private static final DataTree TREE = tree(
            SCHEMA,
            "/native/port[name='0/0/1.20']/mtu = 9000",
            "/native/port[name='0/0/1.20']/speed = 10",
            "/native/port[name='b']");

    @Test
    void aPathAsPeopleWriteItGivesTheNode() {
        assertThat(TREE.get("/native/port[name='0/0/1.20']/mtu").orElseThrow().toString())
                .contains("9000");
        assertThat(TREE.get("/native/port[name='none']/mtu")).isEmpty();
        assertThat(TREE.get("/native/port[name='b']/mtu")).isEmpty();
    }

    @Test
    void aStepThatDoesNotExistNamesWhatIsNear() {
        assertThatThrownBy(() -> TREE.get("/native/prot[name='b']")).hasMessageContaining("did you mean port");
    }

    @Test
    void anEntryOfAListWithoutKeysIsToldByItsPlace() {
        assertThat(InstancePath.parse(SCHEMA, "/native/port[name='b']/seen[2]/by"))
                .hasToString("/native/port[name=\"b\"]/seen[2]/by");
        assertThatThrownBy(() -> TREE.get("/native/port[1]")).hasMessageContaining("told by its key");
    }

    @Test
    void anExpressionSelectsNodesDefaultsInUseAmongThem() {
        assertThat(TREE.select("/native/port[mtu > 1000]/mtu").stream().map(c -> c.path() + " " + c.stated()))
                .containsExactly("/native/port[name=\"0/0/1.20\"]/mtu true", "/native/port[name=\"b\"]/mtu false");
        assertThat(TREE.select("//port[o:speed = 10]")).hasSize(1);
        assertThat(TREE.select("/test:native/test:port[other:speed = 10]")).hasSize(1);
    }

    @Test
    void theFirstStepSaysOfWhichModuleThoseAreThatNameNone() {
        Schema two =
                schema(container("native", leaf("name", string())), container("o:state", leaf("o:name", string())));
        DataTree tree = tree(two, "/native/name = a", "/state/name = b");

        assertThat(tree.select("/other:state/name").stream().map(DataCursor::stringValue))
                .containsExactly("b");
        assertThat(tree.select("/test:native/name").stream().map(DataCursor::stringValue))
                .containsExactly("a");
        assertThat(tree.select("//test:name[. = /other:state/other:name]")).isEmpty();
        assertThatThrownBy(() -> tree.select("//name/other:none")).hasMessageContaining("write the module");
    }

    @Test
    void whatIsNoExpressionOrSelectsNoNodesIsRefused() {
        assertThatThrownBy(() -> TREE.select("/native/[")).isInstanceOf(XPathSyntaxException.class);
        assertThatThrownBy(() -> TREE.select("count(/native)")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void oneValueOfALeafListIsThatValueAlone() {
        DataTree tree = tree(SCHEMA, "/native/port[name='a']/dns[.='1']", "/native/port[name='a']/dns[.='2']");

        assertThat(tree.get("/native/port[name='a']/dns[.='2']").orElseThrow()).hasToString("dns=[2]");
        assertThat(tree.get("/native/port[name='a']/dns[.='3']")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0/0/1.20", "it's", "say \"x\"", "'\"'", "a[1]", "] and [", "a b", " ", "", "a:b", "/x"})
    void aKeyMayHoldAnyCharacter(String key) {
        String path = "/native/port[name=" + XPathLiteral.of(key) + "]/mtu";
        DataTree tree = tree(SCHEMA, path + " = 9000", "/native/port[name='other']/mtu = 1400");

        assertThat(tree.get(path).orElseThrow()).hasToString("mtu=9000");
        assertThat(tree.select(path).stream().map(DataCursor::value))
                .containsExactly(tree.get(path).map(mtu -> ((DataNode.Leaf) mtu).value()));
    }

    @Test
    void aTreeIsCutDownToWhatIsAtPathsWithTheKeysThatLeadThere() {
        DataTree tree = tree(
                SCHEMA,
                "/native/port[name='a']/mtu = 9000",
                "/native/port[name='a']/speed = 10",
                "/native/port[name='a']/dns[.='1']",
                "/native/port[name='a']/dns[.='2']",
                "/native/port[name='b']/mtu = 1400",
                "/native/port[name='c']/mtu = 1400");

        assertThat(only(tree, "/native/port[name='a']/mtu", "/native/port[name='a']/dns[.='2']"))
                .isEqualTo(tree(SCHEMA, "/native/port[name='a']/mtu = 9000", "/native/port[name='a']/dns[.='2']"));
        assertThat(only(tree, "/native/port[name='c']", "/native/port[name='b']/mtu"))
                .isEqualTo(tree(SCHEMA, "/native/port[name='b']/mtu = 1400", "/native/port[name='c']/mtu = 1400"));
        assertThat(only(tree, "/native/port[name='b']/speed", "/native/port[name='d']/mtu"))
                .isEqualTo(DataTree.empty(SCHEMA));
        assertThat(only(tree, "/native/port[name='a']/mtu", "/native/port")).isEqualTo(tree);
        assertThat(only(tree, "/")).isEqualTo(tree);
    }

    private static DataTree only(DataTree tree, String... paths) {
        return tree.only(Arrays.stream(paths)
                .map(path -> InstancePath.parse(SCHEMA, path))
                .toList());
    }
}

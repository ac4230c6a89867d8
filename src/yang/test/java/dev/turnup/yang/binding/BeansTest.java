// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.binding;

import static dev.turnup.yang.TestSchemas.container;
import static dev.turnup.yang.TestSchemas.empty;
import static dev.turnup.yang.TestSchemas.leaf;
import static dev.turnup.yang.TestSchemas.list;
import static dev.turnup.yang.TestSchemas.schema;
import static dev.turnup.yang.TestSchemas.string;
import static dev.turnup.yang.TestSchemas.uint16;
import static dev.turnup.yang.TestTrees.tree;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.turnup.yang.TestSchemas;
import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.schema.Schema;
import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BeansTest {
    private static final Schema SCHEMA = schema(container(
            "router",
            leaf("hostname", string("1..8")),
            leaf("shutdown", empty()),
            list("pool", "id", leaf("id", uint16()), leaf("o:mode", string()))));

    /** A bean as the generator makes them: fields alone, absent ones null. */
    @XmlRootElement(name = "router", namespace = TestSchemas.TEST)
    @XmlAccessorType(XmlAccessType.FIELD)
    static final class Router {
        @XmlElement(namespace = TestSchemas.TEST)
        @Nullable
        String hostname;

        @XmlElement(namespace = TestSchemas.TEST)
        @Nullable
        Empty shutdown;

        @XmlElement(name = "pool", namespace = TestSchemas.TEST)
        List<Pool> pools = new ArrayList<>();
    }

    @XmlAccessorType(XmlAccessType.FIELD)
    static final class Pool {
        @XmlElement(namespace = TestSchemas.TEST)
        int id;

        @XmlElement(namespace = TestSchemas.OTHER)
        @Nullable
        String mode;
    }

    /** A bean of no top-level node of the schema. */
    @XmlRootElement(name = "switch", namespace = TestSchemas.TEST)
    static final class Switch {}

    private final Beans beans = Beans.of(SCHEMA);
    private final DataTree tree = tree(
            SCHEMA,
            "/router/hostname = r1",
            "/router/shutdown",
            "/router/pool[id='7']/other:mode = a < b",
            "/router/pool[id='8']");

    private static Router router() {
        Router router = new Router();
        router.hostname = "r1";
        router.shutdown = Empty.PRESENT;
        Pool seven = new Pool();
        seven.id = 7;
        seven.mode = "a < b";
        Pool eight = new Pool();
        eight.id = 8;
        router.pools.addAll(List.of(seven, eight));
        return router;
    }

    @Test
    void a_bean_becomes_the_tree_it_states() {
        assertThat(beans.tree(router())).isEqualTo(tree);
    }

    @Test
    void a_bean_becomes_an_edit_that_merges_and_names_no_document() {
        assertThat(beans.edit(router()).nodes()).singleElement().satisfies(node -> {
            assertThat(node.operation()).isEmpty();
            assertThat(node.location()).isEmpty();
        });
    }

    @Test
    void a_tree_becomes_a_bean() {
        Router read = beans.bean(tree, Router.class).orElseThrow();

        assertThat(read.hostname).isEqualTo("r1");
        assertThat(read.shutdown).isEqualTo(Empty.PRESENT);
        assertThat(read.pools).extracting(p -> p.id).containsExactly(7, 8);
        assertThat(read.pools.getFirst().mode).isEqualTo("a < b");
    }

    @Test
    void a_node_that_is_not_there_is_no_bean() {
        assertThat(beans.bean(DataTree.empty(SCHEMA), Router.class)).isEmpty();
    }

    @Test
    void a_bean_that_the_schema_does_not_know_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> beans.edit(new Switch()))
                .withMessageContaining("unknown node switch");
    }

    @Test
    void a_text_that_xml_cannot_carry_is_refused() {
        Router router = router();
        router.hostname = "a\u0001b";

        assertThatIllegalArgumentException()
                .isThrownBy(() -> beans.edit(router))
                .withMessageContaining("XML cannot carry");
    }
}

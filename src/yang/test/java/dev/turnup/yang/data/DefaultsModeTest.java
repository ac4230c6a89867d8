// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.data;

import static dev.turnup.yang.TestSchemas.caseOf;
import static dev.turnup.yang.TestSchemas.choice;
import static dev.turnup.yang.TestSchemas.container;
import static dev.turnup.yang.TestSchemas.leaf;
import static dev.turnup.yang.TestSchemas.leafList;
import static dev.turnup.yang.TestSchemas.list;
import static dev.turnup.yang.TestSchemas.schema;
import static dev.turnup.yang.TestSchemas.string;
import static dev.turnup.yang.TestSchemas.uint16;
import static dev.turnup.yang.TestTrees.tree;
import static org.assertj.core.api.Assertions.assertThat;

import dev.turnup.yang.RandomSchemas;
import dev.turnup.yang.RandomTrees;
import dev.turnup.yang.schema.Schema;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DefaultsModeTest {
    private static final Schema SCHEMA = schema(
            list(
                    "port",
                    "name",
                    leaf("name", string()).defaultTo("a"),
                    leaf("mtu", uint16()).defaultTo("1500")),
            container(
                    "ip",
                    leafList("dns", string()).defaultTo("x"),
                    leaf("ttl", uint16()).defaultTo("64")),
            container("voice", leaf("n", uint16()).defaultTo("4")).presence(),
            leaf("fast", string()),
            leaf("rate", uint16()).defaultTo("7").when("../fast"),
            leaf("seen", uint16()).defaultTo("1").state(),
            choice(
                            "source",
                            caseOf("dhcp", leaf("lease", uint16()).defaultTo("60")),
                            caseOf("static", leaf("address", string()).defaultTo("any"), leaf("mask", string())))
                    .defaultTo("dhcp"));

    @Test
    void allDefaultsInUseAreReported() {
        DataTree stated = tree(SCHEMA, "/port[name='b']", "/mask = m", "/fast = yes");

        assertThat(DefaultsMode.REPORT_ALL.in(stated))
                .isEqualTo(tree(
                        SCHEMA,
                        "/port[name='b']/mtu = 1500",
                        "/ip/dns = x",
                        "/ip/ttl = 64",
                        "/mask = m",
                        "/address = any",
                        "/fast = yes",
                        "/rate = 7"));
        assertThat(DefaultsMode.REPORT_ALL.in(DataTree.empty(SCHEMA)))
                .isEqualTo(tree(SCHEMA, "/ip/dns = x", "/ip/ttl = 64", "/lease = 60"));
    }

    @Test
    void nodesThatHaveTheirDefaultAreTrimmedButForKeys() {
        DataTree stated = tree(
                SCHEMA,
                "/port[name='a']/mtu = 1500",
                "/port[name='b']/mtu = 9000",
                "/ip/dns = x",
                "/ip/ttl = 64",
                "/voice/n = 4",
                "/lease = 60");

        assertThat(DefaultsMode.TRIM.in(stated))
                .isEqualTo(tree(SCHEMA, "/port[name='a']", "/port[name='b']/mtu = 9000", "/voice"));
    }

    @Test
    void aLeafListWithMoreThanItsDefaultsIsNoDefault() {
        DataTree more = tree(SCHEMA, "/ip/dns = x", "/ip/dns = y");

        assertThat(DefaultsMode.TRIM.in(more)).isEqualTo(more);
    }

    static LongStream seeds() {
        String seed = System.getProperty("turnup.seed", "");
        return seed.isEmpty() ? LongStream.range(0, 100) : LongStream.of(Long.parseLong(seed));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void twiceIsOnceAndWhatIsImpliedIsTrimmed(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 10; i++) {
            Schema schema = random.nextBoolean() ? RandomSchemas.schema(random) : RandomSchemas.constrained(random);
            DataTree tree = RandomTrees.like(RandomTrees.tree(schema, random), random, true);
            DataTree all = DefaultsMode.REPORT_ALL.in(tree);
            DataTree few = DefaultsMode.TRIM.in(tree);

            assertThat(DefaultsMode.EXPLICIT.in(tree)).isEqualTo(tree);
            assertThat(DefaultsMode.REPORT_ALL.in(all)).isEqualTo(all);
            assertThat(DefaultsMode.TRIM.in(few)).isEqualTo(few);
            assertThat(DefaultsMode.TRIM.in(all))
                    .as("%s with all defaults %s", tree, all)
                    .isEqualTo(few);
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnup.xml.Location;
import dev.turnup.yang.RandomSchemas;
import dev.turnup.yang.RandomTrees;
import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.data.InstancePath;
import dev.turnup.yang.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is told of a change is what checking both trees as a whole tells, on random edits of random trees of random schemas
 * with musts, whens, leafrefs, unique, mandatory, defaults and numbers of elements; {@code -Dturnup.seed=N} repeats one run.
 */
@DisplayName("An incremental check")
class IncrementalTest {
    private static final int SCHEMAS = 15;
    private static final int EDITS = 12;

    private record Identity(InstancePath path, String schemaPath, Location declared, String rule, String actual) {
        static Identity of(Violation v) {
            return new Identity(v.dataPath(), v.schemaPath(), v.declared(), v.rule(), v.actual());
        }
    }

    static LongStream seeds() {
        String seed = System.getProperty("turnup.seed", "");
        return seed.isEmpty() ? LongStream.range(0, 40) : LongStream.of(Long.parseLong(seed));
    }

    @ParameterizedTest(name = "equals a full one, seed {0}")
    @MethodSource("seeds")
    void tells_what_a_full_check_of_both_trees_tells(long seed) {
        Random random = new Random(seed);
        List<Violation> all = new ArrayList<>();
        for (int i = 0; i < SCHEMAS; i++) {
            Schema schema = RandomSchemas.constrained(random);
            Validator validator = Validator.of(schema);
            DataTree before = RandomTrees.tree(schema, random);
            for (int edit = 0; edit < EDITS; edit++) {
                DataTree after = random.nextInt(4) == 0
                        ? RandomTrees.like(before, random, false)
                        : RandomTrees.edited(before, random);

                List<Violation> told = validator.validate(before, after);

                assertThat(told)
                        .as("schema %d, edit %d: from %s%nto %s", i, edit, before.root(), after.root())
                        .isEqualTo(difference(validator, before, after));
                all.addAll(told);
                before = after;
            }
        }
        // Of so many edits many break something.
        assertThat(all).hasSizeGreaterThan(20);
    }

    private static List<Violation> difference(Validator validator, DataTree before, DataTree after) {
        Set<Identity> old =
                validator.validate(before).stream().map(Identity::of).collect(Collectors.toSet());
        return validator.validate(after).stream()
                .filter(violation -> !old.contains(Identity.of(violation)))
                .toList();
    }
}

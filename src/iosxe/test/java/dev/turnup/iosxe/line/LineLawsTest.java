// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.line;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnup.yang.check.Validator;
import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.edit.Diff;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The laws of lines on sites at random: a script leads a router to the other site, the script back leads it to just the
 * lines that it had, those that nobody knows among them. {@code -Dturnup.seed=N} repeats one run.
 */
class LineLawsTest {
    private static final int ROUNDS = 25;
    private static final Validator VALIDATOR = Validator.of(Telephony.SCHEMA);
    private static final String UNKNOWN = " url service http://10.1.1.1/\n";

    @TestFactory
    Stream<DynamicTest> a_script_leads_there_and_the_script_back_leads_home() {
        Long chosen = Long.getLong("turnup.seed");
        return (chosen == null ? LongStream.rangeClosed(1, 20) : LongStream.of(chosen))
                .mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed, () -> {
                    Random random = new Random(seed);
                    for (int round = 0; round < ROUNDS; round++) {
                        thereAndBack(random, random.nextBoolean());
                    }
                }));
    }

    private static void thereAndBack(Random random, boolean modeTakesAll) {
        LineSyntax syntax = Telephony.syntax(modeTakesAll ? "16.9.3" : "16.4.1");
        DataTree one = site(syntax, random);
        TextRouter router = new TextRouter(modeTakesAll);
        router.load(withUnknown(syntax.print(one), random));
        Set<String> lines = router.content();

        DataTree before = syntax.read(router.running()).tree();
        DataTree after = Diff.between(before, site(syntax, random)).after();
        Script there = syntax.script(before, after);
        router.enter(there);

        DataTree made = syntax.read(router.running()).tree();
        assertThat(Diff.exact(after, made).changes())
                .as("there: %s\n%s", there, Diff.exact(before, after))
                .isEmpty();
        Script home = syntax.script(made, before);
        router.enter(home);
        assertThat(router.content()).as("home: %s", home).isEqualTo(lines);
        assertThat(syntax.script(before, before).isEmpty()).isTrue();
    }

    private static DataTree site(LineSyntax syntax, Random random) {
        String yaml = RandomSite.yaml(random);
        DataTree site = syntax.normal(Telephony.tree(yaml));
        assertThat(VALIDATOR.validate(site)).as(yaml).isEmpty();
        assertThat(syntax.violations(site)).as(yaml).isEmpty();
        return site;
    }

    private static String withUnknown(String text, Random random) {
        StringBuilder lines = new StringBuilder();
        for (String line : text.lines().toList()) {
            lines.append(line).append('\n');
            if (!line.startsWith(" ") && !line.equals("!") && random.nextInt(3) == 0) {
                lines.append(UNKNOWN);
                if (random.nextBoolean()) {
                    lines.append(" presence call-list\n");
                }
            }
        }
        return lines.toString();
    }
}

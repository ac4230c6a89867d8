// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.preflight;

import static dev.turnup.iosxe.TestTrees.site;
import static org.assertj.core.api.Assertions.assertThat;

import dev.turnup.yang.check.Violation;
import org.junit.jupiter.api.Test;

class ReleaseNodesTest {
    private static final Preflight PREFLIGHT = Preflight.of(Access.UNKNOWN);
    private static final String ORDERED = "<boot><system><bootfile><filename-list-ordered-by-user>"
            + "<filename>bootflash:a.bin</filename></filename-list-ordered-by-user></bootfile></system></boot>";

    @Test
    void a_node_that_the_release_has_passes() {
        assertThat(PREFLIGHT.of(site("<version>17.7</version>"), site("<version>17.7</version>" + ORDERED)))
                .isEmpty();
    }

    @Test
    void a_node_that_came_later_is_refused() {
        assertThat(PREFLIGHT.of(site("<version>17.6</version>"), site("<version>17.6</version>" + ORDERED)))
                .singleElement()
                .extracting(v -> v.dataPath().toString(), Violation::rule, Violation::actual, Violation::hint)
                .containsExactly(
                        "/native/boot/system/bootfile/filename-list-ordered-by-user",
                        "from 17.7.1 on",
                        "the device runs 17.6.1",
                        "use /native/boot/system/bootfile/filename-list, which says the same there");
    }

    @Test
    void what_is_stated_deepest_tells_what_stands_for_it() {
        String name =
                "<ip><domain><name-container><name-no-vrf>example.com</name-no-vrf></name-container></domain></ip>";

        assertThat(PREFLIGHT.of(site("<version>17.12</version>"), site("<version>17.12</version>" + name)))
                .singleElement()
                .extracting(v -> v.dataPath().toString(), Violation::hint)
                .containsExactly(
                        "/native/ip/domain/name-container", "use /native/ip/domain/name, which says the same there");
    }

    @Test
    void a_node_that_went_is_refused() {
        String name = "<ip><domain-name>example.com</domain-name></ip>";

        assertThat(PREFLIGHT.of(site("<version>17.12</version>"), site("<version>17.12</version>" + name)))
                .singleElement()
                .extracting(Violation::rule)
                .isEqualTo("until 16.10.1");
    }

    @Test
    void what_the_device_itself_shows_is_not_judged() {
        String both = "<version>17.6</version>" + ORDERED;

        assertThat(PREFLIGHT.of(site(both), site(both + "<hostname>r1</hostname>")))
                .isEmpty();
    }

    @Test
    void without_a_known_release_nothing_is_judged() {
        assertThat(PREFLIGHT.of(site(""), site(ORDERED))).isEmpty();
    }
}

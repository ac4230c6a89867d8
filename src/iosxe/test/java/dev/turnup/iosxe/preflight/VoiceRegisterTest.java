// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.preflight;

import static dev.turnup.iosxe.TestTrees.site;
import static org.assertj.core.api.Assertions.assertThat;

import dev.turnup.yang.check.Violation;
import dev.turnup.yang.data.DataTree;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VoiceRegisterTest {
    private static final Preflight PREFLIGHT = Preflight.of(Access.UNKNOWN);
    private static final DataTree BEFORE = voice(global("20") + pool(1) + pool(2));

    @Test
    void what_only_grows_passes() {
        DataTree after = voice(global("40") + pool(1) + pool(2) + pool(3));

        assertThat(PREFLIGHT.of(BEFORE, after)).isEmpty();
        assertThat(PREFLIGHT.of(site(""), BEFORE)).isEmpty();
    }

    @Test
    void voice_register_global_is_not_taken_away() {
        assertThat(PREFLIGHT.of(voice(global("20")), site("")))
                .singleElement()
                .extracting(v -> v.dataPath().toString(), Violation::rule)
                .containsExactly("/native/voice/register/global", "voice register global stays");
    }

    @Test
    void a_whole_pool_is_not_taken_away() {
        assertThat(PREFLIGHT.of(BEFORE, voice(global("20") + pool(2))))
                .singleElement()
                .extracting(v -> v.dataPath().toString(), Violation::rule)
                .containsExactly("/native/voice/register/pool[pool-tag=\"1\"]", "a pool stays");
    }

    @Test
    void fewer_numbers_could_cut_off_some_that_nobody_sees() {
        assertThat(PREFLIGHT.of(BEFORE, voice(global("10") + pool(1) + pool(2))))
                .singleElement()
                .extracting(Violation::rule, Violation::actual)
                .containsExactly("max-dn does not shrink", "20 becomes 10");
    }

    @Test
    void who_knows_that_no_cme_is_there_may_allow_it() {
        assertThat(PREFLIGHT.allowing(Set.of("voice-register")).of(BEFORE, site("")))
                .isEmpty();
    }

    private static DataTree voice(String register) {
        return site("<voice xmlns=\"http://cisco.com/ns/yang/Cisco-IOS-XE-voice\"><register>" + register
                + "</register></voice>");
    }

    private static String global(String maxDn) {
        return "<global><max-dn>" + maxDn + "</max-dn><max-pool>10</max-pool></global>";
    }

    private static String pool(int tag) {
        return "<pool><pool-tag>" + tag + "</pool-tag></pool>";
    }
}

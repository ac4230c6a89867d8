// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.preflight;

import static dev.turnup.iosxe.TestTrees.site;
import static org.assertj.core.api.Assertions.assertThat;

import dev.turnup.yang.check.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigRegisterTest {
    private static final Preflight PREFLIGHT = Preflight.of(Access.UNKNOWN);

    @ParameterizedTest
    @ValueSource(strings = {"0x2102", "0x102", "0X2101", "0x2002"})
    void a_register_that_boots_and_reads_startup_passes(String register) {
        assertThat(PREFLIGHT.of(site(register(register)))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "0x0,     boot field (bits 0-3) not 0,       use 0x2102: with 0 the router stops in ROMMON",
        "0x2100,  boot field (bits 0-3) not 0,       use 0x2102: with 0 the router stops in ROMMON",
        "0x2142,  bit 6 (0x0040) not set,            use 0x2102: bit 6 is for password recovery",
        "0x0142,  bit 6 (0x0040) not set,            use 0x0102: bit 6 is for password recovery",
        "0x21022, 0x and 1 to 4 hexadecimal digits,  use 0x2102",
        "2102,    0x and 1 to 4 hexadecimal digits,  use 0x2102",
        "fast,    0x and 1 to 4 hexadecimal digits,  use 0x2102"
    })
    void any_other_register_is_refused(String register, String rule, String hint) {
        assertThat(PREFLIGHT.of(site(register(register))))
                .singleElement()
                .extracting(v -> v.dataPath().toString(), Violation::rule, Violation::actual, Violation::hint)
                .containsExactly("/native/config-register", rule, register, hint);
    }

    @Test
    void password_recovery_that_goes_on_is_not_this_changes_fault() {
        assertThat(PREFLIGHT.of(site(register("0x2142")), site(register("0x2142") + "<hostname>r1</hostname>")))
                .isEmpty();
    }

    private static String register(String value) {
        return "<config-register>" + value + "</config-register>";
    }
}

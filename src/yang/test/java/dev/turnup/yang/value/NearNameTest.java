// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearNameTest {
    private static final List<String> KNOWN = List.of("bootflash:", "usb0:", "hostname", "GigabitEthernet", "Vlan");

    @ParameterizedTest(name = "{0} was meant to be {1}")
    @CsvSource({
        "flash:, bootflash:",
        "hostnmae, hostname",
        "gigabitethernet, GigabitEthernet",
        "Gigabit, GigabitEthernet",
        "usb1:, usb0:"
    })
    void a_slip_finds_its_name(String wrong, String meant) {
        assertThat(NearName.of(wrong, KNOWN)).contains(meant);
    }

    @Test
    void two_letters_that_changed_places_are_one_slip() {
        assertThat(NearName.of("7481", List.of("7911", "7841"))).contains("7841");
    }

    @ParameterizedTest
    @CsvSource({"''", "xyz", "interface", "a"})
    void something_else_finds_none(String wrong) {
        assertThat(NearName.of(wrong, KNOWN)).isEmpty();
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.preflight;

import static dev.turnup.iosxe.TestTrees.site;
import static org.assertj.core.api.Assertions.assertThat;

import dev.turnup.yang.check.Violation;
import org.junit.jupiter.api.Test;

class SessionAccessTest {
    private static final Preflight PREFLIGHT = Preflight.of(new Access("admin", "192.0.2.1"));

    @Test
    void another_user_may_go() {
        assertThat(PREFLIGHT.of(site(user("admin", 15) + user("guest", 1)), site(user("admin", 15))))
                .isEmpty();
    }

    @Test
    void the_user_of_the_session_stays() {
        assertThat(PREFLIGHT.of(site(user("admin", 15)), site("<hostname>r1</hostname>")))
                .singleElement()
                .extracting(v -> v.dataPath().toString(), Violation::rule)
                .containsExactly("/native/username[name=\"admin\"]", "the session's user stays");
    }

    @Test
    void the_user_of_the_session_keeps_the_privilege_that_netconf_needs() {
        assertThat(PREFLIGHT.of(site(user("admin", 15)), site(user("admin", 7))))
                .singleElement()
                .extracting(Violation::rule)
                .isEqualTo("the session's user keeps privilege 15");
    }

    @Test
    void a_user_whom_the_configuration_does_not_know_is_not_judged() {
        assertThat(PREFLIGHT.of(site(user("guest", 1)), site("<hostname>r1</hostname>")))
                .isEmpty();
    }

    @Test
    void the_address_of_the_session_may_move_to_another_interface() {
        assertThat(PREFLIGHT.of(site(port("0/0/0", "192.0.2.1", "")), site(port("0/0/1", "192.0.2.1", ""))))
                .isEmpty();
    }

    @Test
    void the_address_of_the_session_does_not_change() {
        assertThat(PREFLIGHT.of(site(port("0/0/0", "192.0.2.1", "")), site(port("0/0/0", "192.0.2.2", ""))))
                .singleElement()
                .extracting(v -> v.dataPath().toString(), Violation::actual)
                .containsExactly("/native/interface/GigabitEthernet[name=\"0/0/0\"]", "192.0.2.1 removed or shut down");
    }

    @Test
    void the_interface_of_the_session_is_not_shut_down() {
        assertThat(PREFLIGHT.of(site(port("0/0/0", "192.0.2.1", "")), site(port("0/0/0", "192.0.2.1", "<shutdown/>"))))
                .hasSize(1);
    }

    private static String user(String name, int privilege) {
        return "<username><name>" + name + "</name><privilege>" + privilege + "</privilege></username>";
    }

    private static String port(String name, String address, String more) {
        return "<interface><GigabitEthernet><name>" + name + "</name>" + more + "<ip><address><primary><address>"
                + address
                + "</address><mask>255.255.255.0</mask></primary></address></ip></GigabitEthernet></interface>";
    }
}

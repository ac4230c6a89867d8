// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SshTargetTest {

    @ParameterizedTest
    @CsvSource({
        "ssh://admin@127.0.0.1:8300,      admin, 127.0.0.1,   8300",
        "ssh://admin@router_1,            admin, router_1,    830",
        "ssh://admin@router1/,            admin, router1,     830",
        "ssh://admin@[2001:db8::1]:22,    admin, 2001:db8::1, 22",
    })
    void a_target_is_read(String text, String user, String host, int port) {
        assertThat(SshTarget.parse(text)).isEqualTo(new SshTarget(user, host, port));
    }

    @Test
    void a_target_is_written_as_it_is_read() {
        SshTarget target = new SshTarget("admin", "2001:db8::1", 830);
        assertThat(target).hasToString("ssh://admin@[2001:db8::1]:830");
        assertThat(SshTarget.parse(target.toString())).isEqualTo(target);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "ssh://127.0.0.1",
                "ssh://admin@",
                "ssh://admin:s3cret@127.0.0.1",
                "https://admin@127.0.0.1",
                "ssh://admin@127.0.0.1:0",
                "ssh://admin@127.0.0.1:65536",
                "ssh://admin@127.0.0.1/path",
            })
    void anything_else_is_refused_without_being_repeated(String text) {
        assertThatThrownBy(() -> SshTarget.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void credentials_do_not_show_their_secret() {
        assertThat(Credentials.password("s3cret")).hasToString("a password");
    }
}

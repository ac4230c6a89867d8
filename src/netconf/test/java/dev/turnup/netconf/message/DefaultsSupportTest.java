// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DefaultsSupportTest {

    @Test
    void theBasicModeAndTheOthersAreReadFromTheHello() {
        assertThat(DefaultsSupport.of(hello("?basic-mode=explicit&also-supported=report-all-tagged,report-all")))
                .contains(new DefaultsSupport(
                        WithDefaults.EXPLICIT, Set.of(WithDefaults.REPORT_ALL, WithDefaults.REPORT_ALL_TAGGED)));
        assertThat(DefaultsSupport.of(hello("?basic-mode=report-all")))
                .contains(new DefaultsSupport(WithDefaults.REPORT_ALL, Set.of()));
        assertThat(DefaultsSupport.of(hello("?also-supported=trim,unheard-of,trim&basic-mode=trim")))
                .contains(new DefaultsSupport(WithDefaults.TRIM, Set.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?basic-mode=unheard-of", "?also-supported=trim", "?basic-mode=report-all-tagged"})
    void aDeviceThatNamesNoBasicModeSupportsNone(String parameters) {
        assertThat(DefaultsSupport.of(hello(parameters))).isEmpty();
        assertThat(DefaultsSupport.of(Capabilities.of(Capability.BASE_1_1))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"REPORT_ALL, true", "REPORT_ALL_TAGGED, true", "TRIM, false", "EXPLICIT, true"})
    void aRequestForAModeIsSentOnlyWhereTheDeviceHasIt(WithDefaults mode, boolean has) {
        Capabilities iosXe = hello("?basic-mode=explicit&also-supported=report-all-tagged,report-all");
        assertThat(new Rpc.Get().with(mode).unmetBy(iosXe).isEmpty()).isEqualTo(has);
        assertThat(new Rpc.GetConfig(Datastore.RUNNING)
                        .with(mode)
                        .unmetBy(iosXe)
                        .isEmpty())
                .isEqualTo(has);
        if (!has) {
            assertThat(new Rpc.Get().with(mode).unmetBy(iosXe).orElseThrow())
                    .hasToString(":with-defaults with the mode trim");
        }
        assertThat(new Rpc.Get().with(mode).unmetBy(Capabilities.of(Capability.BASE_1_1)))
                .contains(Need.of(Capability.WITH_DEFAULTS));
    }

    @Test
    void taggingIsNoBasicMode() {
        assertThatThrownBy(() -> new DefaultsSupport(WithDefaults.REPORT_ALL_TAGGED, Set.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("RFC 6243");
    }

    @ParameterizedTest
    @CsvSource({
        "?scheme=http%2Cftp%2Cfile, ftp://h/x, true",
        "'?scheme=http,ftp,file', FTP://h/x, true",
        "'?scheme=http,ftp,file', sftp://h/x, false",
        "'', sftp://h/x, true",
    })
    void aUrlIsUsedOnlyWhereTheDeviceHasItsScheme(String parameters, String url, boolean has) {
        Capabilities device = Capabilities.of(
                List.of(Capability.URL.uri() + parameters, Capability.VALIDATE_1_1.uri(), Capability.STARTUP.uri()));
        assertThat(new Rpc.Validate(new ConfigSource.Url(url)).unmetBy(device).isEmpty())
                .isEqualTo(has);
        if (!has) {
            assertThat(new Rpc.DeleteConfig(new ConfigSource.Url(url))
                            .unmetBy(device)
                            .orElseThrow())
                    .hasToString(":url with the scheme sftp");
        }
    }

    @Test
    void aUrlShowsNoPasswordAndBeginsWithAScheme() {
        assertThat(new ConfigSource.Url("sftp://fred:hunter2@192.0.2.1/x"))
                .hasToString("sftp://fred:********@192.0.2.1/x");
        assertThat(new ConfigSource.Url("https://192.0.2.1:8443/a:b@c")).hasToString("https://192.0.2.1:8443/a:b@c");
        assertThatThrownBy(() -> new ConfigSource.Url("/checkpoint.conf")).isInstanceOf(IllegalArgumentException.class);
    }

    private static Capabilities hello(String parameters) {
        return Capabilities.of(List.of(Capability.BASE_1_1.uri(), Capability.WITH_DEFAULTS.uri() + parameters));
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnup.iosxe.IosXe;
import dev.turnup.transaction.Ledger;
import dev.turnup.transaction.secret.ConfidentialText;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What stands on a router is the same after it was written and read. */
class ServiceLedgerTest {
    private static final ServiceLedger LEDGER = ServiceLedger.of(Services.of(IosXe.documents()));
    private static final String SITE = """
        turnup-boot:boot: {image: [{file: 'bootflash:a.bin'}]}
        turnup-router-on-a-stick:router-on-a-stick:
        - {name: data, trunk: 0/0/1, vlan: [{id: 10, name: 'a < b & "c"', address: 10.10.10.1/24}]}
        turnup-cme-site:cme-site:
          source-address: 10.10.10.1
          in-place-of-srst: true
          line: [{tag: 1, number: '2001'}]
          phone: [{tag: 1, mac: 0012.7f57.ab42, model: '8841', username: u, password: s3cret-one,
                   button: [{index: 1, line: 1}]}]
        """;

    private final Site site = Site.of("""
        Cisco-IOS-XE-native:native:
          boot: {system: {bootfile: {filename-list-ordered-by-user: [{filename: 'bootflash:b.bin'}]}}}
        """).with(SITE);

    @Test
    void records_come_back_as_they_were() {
        ConfidentialText text = LEDGER.write(site.records());

        assertThat(LEDGER.read(text.whole().orElseThrow())).isEqualTo(site.records());
    }

    @Test
    void secrets_are_masked_beside_the_whole_text() {
        ConfidentialText text = LEDGER.write(site.records());

        assertThat(text.whole().orElseThrow()).contains("s3cret-one");
        assertThat(text.masked()).doesNotContain("s3cret-one").contains("********");
    }

    @Test
    void nothing_that_stands_is_the_empty_ledger() {
        assertThat(LEDGER.write(Map.of())).isEqualTo(Ledger.EMPTY);
        assertThat(LEDGER.read(Ledger.EMPTY.masked())).isEmpty();
    }
}

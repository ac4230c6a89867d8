// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnup.fixture.OnDevice;
import dev.turnup.fixture.SimulatedDevice;
import dev.turnup.transaction.Plan;
import dev.turnup.transaction.journal.SqliteJournal;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sites with what people get wrong: each is told in the words of the document, with its line, before anything is sent. */
@OnDevice("isr4331-17.12.01")
class BadlyStatedSiteTest {
    private static final String SITE = """
        turnup-cme-site:cme-site:
          source-address: 192.0.2.1
          in-place-of-srst: true
          line:
            - {tag: 1, number: '2001', name: Reception, label: 2001 Reception}
            - {tag: 2, number: '2002'}
          phone:
            - {tag: 1, mac: 0012.7f57.ab42, model: '8841', button: [{index: 1, line: 1}]}
            - {tag: 2, mac: 0012.7f57.ab43, model: '7841', codec: g722-64k, button: [{index: 1, line: 2}]}
        """;

    private SqliteJournal journal;
    private IosXeDevice router;

    @BeforeEach
    void connect(SimulatedDevice device, @TempDir Path folder) {
        journal = Routers.journal(folder);
        router = Routers.connectBeside(device, IosXeOptions.of(journal));
    }

    @AfterEach
    void close() {
        router.close();
        journal.close();
    }

    @Test
    void the_site_as_it_should_be_is_planned() {
        assertThat(lines(SITE)).contains("codec  g722r64", "id/mac  0012.7f57.ab42");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0012.7f57.ab42", "00:12:7f:57:ab:42", "00-12-7F-57-AB-42", "00127F57AB42", "'00127f57ab42'"})
    void a_mac_is_the_same_in_any_spelling(String spelling) {
        assertThat(lines(SITE.replace("0012.7f57.ab42", spelling))).isEqualTo(lines(SITE));
    }

    @Test
    void one_mac_in_two_spellings_is_one_mac() {
        refused(SITE.replace("0012.7f57.ab43", "00:12:7F:57:AB:42"), "unique mac", "site.yaml:");
    }

    @Test
    void an_extension_is_given_once() {
        refused(SITE.replace("'2002'", "'2001'"), "unique number", "site.yaml:");
    }

    @Test
    void a_model_with_a_typo_is_told_with_the_nearest_and_its_line() {
        refused(SITE.replace("'8841'", "8841x"), "8841x", "did you mean 8841?", "site.yaml:8:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345678901234567", "+1234567890123456", "20 01", "2001;x"})
    void a_number_is_one_of_e164(String number) {
        refused(SITE.replace("'2001'", "'" + number + "'"), "as E.164 has at most", "site.yaml:5:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a < b", "100 %", "a & b", "say \\\"hi\\\""})
    void a_label_is_what_a_phone_can_show(String label) {
        refused(SITE.replace("2001 Reception", "\"" + label + "\""), "phones cannot show", "site.yaml:5:");
    }

    @Test
    void a_line_that_no_button_can_have_is_told() {
        refused(SITE.replace("line: 2}]", "line: 7}]"), "site.yaml:9:");
    }

    @Test
    void survivability_stays_where_nobody_says_that_it_goes() {
        refused(SITE.replace("  in-place-of-srst: true\n", ""), "never both", "in-place-of-srst");
    }

    private void refused(String document, String... words) {
        Plan plan = router.plan(Routers.document(router, document));
        assertThat(plan).as(plan.toString()).isInstanceOf(Plan.Invalid.class);
        assertThat(plan.toString()).contains(words);
    }

    private String lines(String document) {
        Plan plan = router.plan(Routers.document(router, document));
        assertThat(plan).as(plan.toString()).isInstanceOf(Plan.Ready.class);
        return ((Plan.Ready) plan).remainder().orElseThrow().difference().toString();
    }
}

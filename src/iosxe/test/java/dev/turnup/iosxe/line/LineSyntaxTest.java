// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.line;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnup.yang.check.Validator;
import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.edit.Diff;
import org.junit.jupiter.api.Test;

class LineSyntaxTest {
    private final LineSyntax syntax = Telephony.syntax("16.9.3");

    static final String SITE = """
            voice-register:
              global:
                mode: cme
                source-address: {address: 10.10.20.1, port: 5060}
                max-dn: 40
                max-pool: 20
                load: [{phone-type: 8841, file: sip88xx.12-1-1SR1-4}]
                authenticate: {register: [null], realm: branch}
                tftp-path: "flash:"
                timezone: 23
              pool-type:
                - name: 8841
                  reference-pooltype: 8961
                  num-lines: 24
                  transport: udp
                  gsm-support: true
                  telnet-support: false
                  xml-config: {maxNumCalls: 200, busyTrigger: 200}
              template:
                - tag: 1
                  softkeys: [{state: idle, key: [Redial, Newcall]}]
              dn:
                - tag: 1
                  number: {pattern: "2001", preference: 1, huntstop: [null]}
                  name: Reception
                  label: Front desk
                  call-forward: {b2bua: {busy: "2002", noan: {number: "2002", timeout: 12}}}
                  allow-watch: [null]
              pool:
                - tag: 1
                  id: {mac: "00:12:7F:57:AB:42"}
                  type: "8841"
                  addon-1: CKEM
                  number: [{index: 1, dn: 1}, {index: 2, pattern: "2050"}]
                  template: 1
                  credentials: {username: p1, password: secret1}
                  dtmf-relay: {rtp-nte: [null], sip-notify: [null]}
                  codec: g711ulaw
                  session-transport: udp
                  description: Reception, ground floor
            """;

    private static final String LINES = """
            voice register global
             mode cme
             source-address 10.10.20.1
             max-dn 40
             max-pool 20
             load 8841 sip88xx.12-1-1SR1-4
             authenticate register
             authenticate realm branch
             tftp-path flash:
             timezone 23
            !
            voice register pool-type 8841
             reference-pooltype 8961
             num-lines 24
             transport udp
             gsm-support
             no telnet-support
             xml-config maxNumCalls 200
             xml-config busyTrigger 200
            !
            voice register template 1
             softkeys idle Redial Newcall
            !
            voice register dn 1
             number 2001 preference 1 huntstop
             call-forward b2bua busy 2002
             call-forward b2bua noan 2002 timeout 12
             name Reception
             label Front desk
             allow watch
            !
            voice register pool 1
             id mac 0012.7f57.ab42
             type 8841 addon 1 CKEM
             number 1 dn 1
             number 2 2050
             template 1
             username p1 password secret1
             dtmf-relay rtp-nte sip-notify
             codec g711ulaw
             session-transport udp
             description Reception, ground floor
            !
            """;

    @Test
    void a_site_is_written_as_ios_prints_it() {
        assertThat(syntax.print(syntax.normal(Telephony.tree(SITE)))).isEqualTo(LINES);
    }

    @Test
    void what_ios_prints_is_read_as_the_site() {
        DataTree read = syntax.read(LINES).tree();

        assertThat(Diff.exact(read, syntax.normal(Telephony.tree(SITE))).changes())
                .isEmpty();
        assertThat(Validator.of(Telephony.SCHEMA).validate(read)).isEmpty();
    }

    @Test
    void every_node_of_the_model_has_a_line() {
        assertThat(syntax.violations(Telephony.tree(SITE))).isEmpty();
    }

    @Test
    void from_16_11_1_on_the_type_of_a_password_is_always_said() {
        DataTree site = syntax.normal(Telephony.tree(SITE));

        assertThat(Telephony.syntax("16.11.1").print(site)).contains(" username p1 password 0 secret1\n");
        assertThat(Telephony.syntax("16.11.1")
                        .read(" x\nvoice register pool 1\n username p1 password 6 abc")
                        .tree())
                .hasToString(
                        "[telephony[voice-register[[pool[tag=1, credentials[username=p1, encryption=6, password=********]]]]]]");
    }

    @Test
    void what_changes_by_itself_is_passed_over_and_what_nobody_knows_is_kept() {
        Configured read = syntax.read("""
                hostname r1
                voice register global
                 mode cme
                 create profile sync 0004625832149157
                 url service http://10.1.1.1/
                 max-dn 40
                voice register pool  3
                 id mac 0012.7F57.AB42
                 presence call-list
                 password 0 hidden
                  something beneath
                """);

        assertThat(read.unknown())
                .extracting(UnknownLine::toString)
                .containsExactly(
                        "line 5: url service http://10.1.1.1/  (in /telephony/voice-register/global)",
                        "line 9: presence call-list  (in /telephony/voice-register/pool[tag=\"3\"])",
                        "line 10: password ********  (in /telephony/voice-register/pool[tag=\"3\"])");
        assertThat(syntax.print(read.tree())).isEqualTo("""
                voice register global
                 mode cme
                 max-dn 40
                 url service http://10.1.1.1/
                !
                voice register pool 3
                 id mac 0012.7f57.ab42
                 presence call-list
                 password 0 hidden
                  something beneath
                !
                """);
    }

    @Test
    void a_value_that_would_be_taken_for_something_else_is_told() {
        assertThat(syntax.violations(Telephony.tree("""
                voice-register:
                  pool-type: [{name: "7 8", description: "a ! b"}]
                  dn: [{tag: 1, number: {preference: 3}}]
                """)))
                .extracting(violation -> violation.dataPath() + ": " + violation.hint())
                .containsExactly(
                        "/telephony/voice-register/pool-type[name=\"7 8\"]: IOS would take the line for another, or not at all",
                        "/telephony/voice-register/dn[tag=\"1\"]/number: state what the line has in braces");
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnup.bindings.turnup.Facts;
import dev.turnup.iosxe.IosXe;
import dev.turnup.iosxe.line.LineSyntax;
import dev.turnup.iosxe.line.Script;
import dev.turnup.yang.check.Validator;
import dev.turnup.yang.codec.DecodedEdit;
import dev.turnup.yang.codec.Documents;
import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.edit.Diff;
import dev.turnup.yang.edit.EditResult;
import dev.turnup.yang.edit.Operation;
import dev.turnup.yang.schema.Release;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No text of a site becomes a line of its own: it is told, or it stands in the line that it was stated for. */
class HostileSiteTest {
    private static final String PLACE = "@@";
    private static final String SITE = """
        turnup-router-on-a-stick:router-on-a-stick:
        - name: lan
          trunk: "@@0/0/1@@"
          description: "@@to the switch@@"
          vrf: [{name: guests, rd: "@@65000:1@@"}]
          vlan:
          - id: 10
            name: "@@data@@"
            address: "@@10.10.10.1/24@@"
            dhcp: {pool: "@@data@@", domain-name: "@@example.net@@", dns-server: ["@@10.1.1.53@@"]}
        turnup-boot:boot: {image: [{file: "@@bootflash:a.bin@@"}], config-register: "@@0x2102@@"}
        turnup-cme-site:cme-site:
          source-address: 10.10.10.1
          message: "@@Branch@@"
          tftp-path: "@@flash:phones@@"
          authentication: {realm: "@@branch@@"}
          load: [{phone-type: "@@7841@@", file: "@@sip78xx@@"}]
          phone-type: [{name: "@@8841@@", reference: "@@8961@@", description: "@@fast@@"}]
          line:
          - {tag: 1, number: "@@2001@@", name: "@@Reception@@", label: "@@2001@@", forward: {all: "@@2002@@"}}
          phone:
          - tag: 1
            mac: "@@0012.7f57.ab42@@"
            model: "@@7841@@"
            description: "@@desk@@"
            username: "@@p2001@@"
            password: "@@Reg-2001@@"
            button: [{index: 1, line: 1}]
          dial-peer:
          - {tag: 100, description: "@@out@@", destination-pattern: "@@9T@@", pots: {port: "@@0/1/0:15@@", prefix: "@@9@@"}}
          - {tag: 200, incoming-called-number: "@@2...@@", voip: {target: "@@ipv4:10.1.1.5@@"}}
        """;
    private static final Services SERVICES = Services.of(IosXe.documents());
    private static final Validator VALIDATOR = Validator.of(IosXe.documents());
    private static final LineSyntax SYNTAX = LineSyntax.of(IosXe.documents(), Release.parse("17.12.1"), any -> true);
    private static final Facts FACTS = Facts.builder().release("17.12.1").build();

    @ParameterizedTest
    @MethodSource("dev.turnup.iosxe.line.HostileTexts#all")
    void is_told_or_stands_in_its_own_line(String hostile) {
        String[] parts = SITE.split(PLACE, -1);
        long places = parts.length / 2;
        assertThat(places).isGreaterThan(30);
        assertThat(script(SITE.replace(PLACE, "")).isEmpty()).isFalse();
        IntStream.range(0, parts.length / 2).forEach(place -> {
            StringBuilder document = new StringBuilder();
            for (int i = 0; i < parts.length; i++) {
                document.append(i == 2 * place + 1 ? escaped(hostile) : parts[i]);
            }
            DecodedEdit read = read(document.toString());
            if (read.problems().isEmpty()
                    && read.edit().applyTo(DataTree.empty(IosXe.documents()), Operation.MERGE)
                            instanceof EditResult.Applied applied
                    && VALIDATOR.validate(applied.tree()).isEmpty()
                    && made(applied.tree()) instanceof Services.Fitting made
                    && SYNTAX.violations(DataTree.empty(IosXe.documents()), made.tree())
                            .isEmpty()) {
                Script script = SYNTAX.script(DataTree.empty(IosXe.documents()), SYNTAX.normal(made.tree()));
                assertThat(script.text().lines()).hasSameSizeAs(script.commands());
                assertThat(script.text()).matches("[ -~\n&&[^?]]+");
                assertThat(Diff.exact(SYNTAX.read(SYNTAX.print(made.tree())).tree(), SYNTAX.normal(made.tree()))
                                .changes())
                        .as("%s in place %d", hostile, place)
                        .isEmpty();
            }
        });
    }

    private static Script script(String document) {
        EditResult stated = read(document).edit().applyTo(DataTree.empty(IosXe.documents()), Operation.MERGE);
        DataTree tree = ((EditResult.Applied) stated).tree();
        assertThat(VALIDATOR.validate(tree)).isEmpty();
        return SYNTAX.script(DataTree.empty(IosXe.documents()), SYNTAX.normal(((Services.Fitting) made(tree)).tree()));
    }

    private static Services.Result made(DataTree stated) {
        return SERVICES.on(DataTree.empty(IosXe.documents()), Map.of(), stated, List.of(), FACTS);
    }

    private static DecodedEdit read(String document) {
        return Documents.read(IosXe.documents(), "site.yaml", document.getBytes(StandardCharsets.UTF_8));
    }

    /** As a double-quoted scalar of YAML has it. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.chars().forEach(c -> {
            if (c < ' ' || c > '~' || c == '"' || c == '\\') {
                escaped.append("\\u%04x".formatted(c));
            } else {
                escaped.append((char) c);
            }
        });
        return escaped.toString();
    }
}

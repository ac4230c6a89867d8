// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.release;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnup.iosxe.IosXe;
import dev.turnup.yang.check.Validator;
import dev.turnup.yang.codec.Documents;
import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.edit.EditResult;
import dev.turnup.yang.edit.Operation;
import dev.turnup.yang.schema.Release;
import dev.turnup.yang.schema.Schema;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From 17.6.1 on the models say what IOS has always said: a subinterface has its tag before it has an address. */
class TagOfAddressTest {
    private static final String ADDRESS = """
        Cisco-IOS-XE-native:native:
          interface:
            GigabitEthernet:
              - {name: 0/0/1.10, TAG ip: {address: {primary: {address: 10.10.10.1, mask: 255.255.255.0}}}}
        """;

    @ParameterizedTest
    @CsvSource({"16.9.3, 0", "17.3.1, 0", "17.6.1, 1", "17.12.1, 1", "26.1.1, 1"})
    void an_address_without_a_tag_is_invalid_from_there_on(String release, int violations) {
        Schema schema = IosXe.schema().at(Release.parse(release));

        assertThat(Validator.of(schema).validate(tree(schema, ""))).hasSize(violations);
        assertThat(Validator.of(schema).validate(tree(schema, "encapsulation: {dot1Q: {vlan-id: 10}},")))
                .isEmpty();
    }

    private static DataTree tree(Schema schema, String tag) {
        byte[] document = ADDRESS.replace("TAG", tag).getBytes(StandardCharsets.UTF_8);
        EditResult stated =
                Documents.read(schema, "site.yaml", document).edit().applyTo(DataTree.empty(schema), Operation.MERGE);
        return ((EditResult.Applied) stated).tree();
    }
}

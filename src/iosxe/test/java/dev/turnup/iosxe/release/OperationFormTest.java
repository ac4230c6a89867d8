// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.turnup.bindings.Copy;
import dev.turnup.bindings.Crypto;
import dev.turnup.bindings.Delete;
import dev.turnup.bindings.Native;
import dev.turnup.bindings.Reload;
import dev.turnup.iosxe.IosXe;
import dev.turnup.iosxe.release.OperationForm.Request;
import dev.turnup.yang.binding.Bean;
import dev.turnup.yang.schema.Release;
import org.junit.jupiter.api.Test;

/** Requests of operations whose leafs were renamed or moved. */
class OperationFormTest {
    private static final String NS = " xmlns=\"http://cisco.com/ns/yang/Cisco-IOS-XE-rpc\"";

    @Test
    void copy_and_delete_have_other_leafs_before_16_12_1() {
        Bean copy = Copy.builder()
                .sourceDropNodeName("bootflash:a.cfg")
                .destinationDropNodeName("running-config")
                .build();
        Bean delete = Delete.builder().filenameDropNodeName("bootflash:a.cfg").build();

        assertThat(sent("16.11.1", copy))
                .isEqualTo("<_source" + NS + ">bootflash:a.cfg</_source><_destination" + NS
                        + ">running-config</_destination>");
        assertThat(sent("16.12.1", copy))
                .isEqualTo("<source-drop-node-name" + NS + ">bootflash:a.cfg</source-drop-node-name>"
                        + "<destination-drop-node-name" + NS + ">running-config</destination-drop-node-name>");
        assertThat(sent("16.9.3", delete)).isEqualTo("<_filename" + NS + ">bootflash:a.cfg</_filename>");
        assertThat(sent("17.3.1", delete))
                .isEqualTo("<filename-drop-node-name" + NS + ">bootflash:a.cfg</filename-drop-node-name>");
    }

    @Test
    void a_key_is_made_in_two_places() {
        Bean key = Crypto.builder()
                .key(k -> k.generate(g -> g.rsa(rsa -> rsa.label("ssh").modulus(2048))))
                .build();

        assertThat(sent("26.1.1", key))
                .isEqualTo("<key" + NS
                        + "><generate><rsa><label>ssh</label><modulus>2048</modulus></rsa></generate></key>");
        assertThat(sent("17.12.1", key))
                .isEqualTo("<generate" + NS + "><rsa><label>ssh</label><modulus>2048</modulus></rsa></generate>");
    }

    @Test
    void what_no_operation_of_the_release_can_do_is_told() {
        Bean key = Crypto.builder()
                .key(k -> k.generate(g -> g.rsa(rsa -> rsa.modulus(2048))))
                .build();

        Request request = form("17.1.1").of(key);

        assertThat(request.unsaid())
                .extracting(unsaid -> unsaid.path() + " is there " + unsaid.availability())
                .containsExactly("/crypto/input/key/generate/rsa/modulus is there in every release");
        assertThat(form("16.4.1").of(Reload.builder().force(true).build()).unsaid())
                .isNotEmpty();
    }

    @Test
    void a_request_without_input_is_one() {
        assertThat(sent("17.3.1", Reload.builder().build())).isEmpty();
    }

    @Test
    void a_bean_of_no_operation_is_a_mistake() {
        assertThatThrownBy(() -> form("17.3.1").of(Native.builder().build()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("no request of an operation of the schema: [");
    }

    private static OperationForm form(String release) {
        return OperationForm.of(IosXe.schema(), Release.parse(release));
    }

    private static String sent(String release, Bean input) {
        Request request = form(release).of(input);
        assertThat(request.unsaid()).isEmpty();
        return request.rpc().input().toXml();
    }
}

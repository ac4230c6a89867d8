// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.turnup.yang.binding.Beans;
import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.edit.EditResult;
import dev.turnup.yang.edit.Operation;
import dev.turnup.yang.schema.Release;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BootListTest {
    private static final String ORDERED = "filename-list-ordered-by-user";
    private static final String UNORDERED = "filename-list";
    private static final Beans BEANS = Beans.of(IosXe.schema());

    @Test
    void from_17_7_1_on_the_list_keeps_its_order() {
        assertThat(applied(BootList.of("bootflash:b.bin", "bootflash:a.bin"), "17.7.1", boot(ORDERED, "a", "old")))
                .isEqualTo(TestTrees.site(boot(ORDERED, "b", "a")));
    }

    @Test
    void before_17_7_1_there_is_only_the_other_list() {
        assertThat(applied(BootList.of("bootflash:a.bin"), "16.09.03", boot(UNORDERED, "old")))
                .isEqualTo(TestTrees.site(boot(UNORDERED, "a")));
    }

    @Test
    void images_are_there_and_differ() {
        assertThatThrownBy(BootList::of).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> BootList.of("bootflash:a.bin", "bootflash:a.bin"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static DataTree applied(BootList list, String release, String before) {
        EditResult result = list.on(Release.parse(release))
                .edit(IosXe.schema(), BEANS)
                .applyTo(TestTrees.site(before), Operation.MERGE);
        assertThat(result).isInstanceOf(EditResult.Applied.class);
        return ((EditResult.Applied) result).tree();
    }

    private static String boot(String list, String... images) {
        return Stream.of(images)
                .map(image -> "<" + list + "><filename>bootflash:" + image + ".bin</filename></" + list + ">")
                .collect(Collectors.joining("", "<boot><system><bootfile>", "</bootfile></system></boot>"));
    }
}

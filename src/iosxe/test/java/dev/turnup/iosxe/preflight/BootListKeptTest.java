// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.preflight;

import static dev.turnup.iosxe.TestTrees.site;
import static org.assertj.core.api.Assertions.assertThat;

import dev.turnup.yang.check.Violation;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BootListKeptTest {
    private static final Preflight PREFLIGHT = Preflight.of(Access.UNKNOWN);
    private static final String NEW = "17.12";
    private static final String OLD = "16.9";

    @Test
    void a_list_may_change_as_long_as_an_image_is_left() {
        assertThat(PREFLIGHT.of(site(ordered(NEW, "a", "b")), site(ordered(NEW, "b"))))
                .isEmpty();
    }

    @Test
    void a_list_is_not_emptied() {
        assertThat(PREFLIGHT.of(site(ordered(NEW, "a", "b")), site(ordered(NEW))))
                .singleElement()
                .extracting(Violation::rule, Violation::actual)
                .containsExactly("at least one image to boot", "none left of bootflash:a.bin, bootflash:b.bin");
    }

    @Test
    void a_router_without_a_list_may_stay_without_one() {
        assertThat(PREFLIGHT.of(site(ordered(NEW)), site(ordered(NEW) + "<hostname>r1</hostname>")))
                .isEmpty();
    }

    @Test
    void from_17_7_1_on_new_images_go_where_their_order_is_kept() {
        assertThat(PREFLIGHT.of(site(unordered(NEW, "a")), site(unordered(NEW, "a", "b"))))
                .singleElement()
                .extracting(v -> v.dataPath().toString(), Violation::hint)
                .containsExactly(
                        "/native/boot/system/bootfile/filename-list[filename=\"bootflash:b.bin\"]",
                        "put it into filename-list-ordered-by-user");
    }

    @Test
    void before_17_7_1_one_image_needs_no_order() {
        assertThat(PREFLIGHT.of(site(unordered(OLD, "a")), site(unordered(OLD, "b"))))
                .isEmpty();
    }

    @Test
    void before_17_7_1_two_images_have_no_order_that_could_be_promised() {
        assertThat(PREFLIGHT.of(site(unordered(OLD, "a")), site(unordered(OLD, "a", "b"))))
                .singleElement()
                .extracting(Violation::rule)
                .isEqualTo("one image before 17.7.1, whose model keeps no order");
    }

    private static String ordered(String version, String... images) {
        return boot(version, "filename-list-ordered-by-user", images);
    }

    private static String unordered(String version, String... images) {
        return boot(version, "filename-list", images);
    }

    private static String boot(String version, String list, String... images) {
        return "<version>" + version + "</version><boot><system><bootfile>"
                + Stream.of(images)
                        .map(image -> "<" + list + "><filename>bootflash:" + image + ".bin</filename></" + list + ">")
                        .collect(Collectors.joining())
                + "</bootfile></system></boot>";
    }
}

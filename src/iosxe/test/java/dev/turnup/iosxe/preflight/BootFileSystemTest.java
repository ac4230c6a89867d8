// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.preflight;

import static dev.turnup.iosxe.TestTrees.site;
import static org.assertj.core.api.Assertions.assertThat;

import dev.turnup.yang.check.Violation;
import dev.turnup.yang.data.DataTree;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BootFileSystemTest {
    private static final Preflight PREFLIGHT = Preflight.of(Access.UNKNOWN);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bootflash:isr4300-universalk9.17.12.01.SPA.bin",
                "bootflash:images/isr4300-universalk9.17.12.01.SPA.bin",
                "bootflash:packages.conf",
                "harddisk:isr4300.bin",
                "usb0:isr4300.bin",
                "tftp://192.0.2.9/isr4300"
            })
    void an_image_that_is_there_at_boot_time_passes(String entry) {
        assertThat(PREFLIGHT.of(files(entry))).isEmpty();
        assertThat(PREFLIGHT.of(flash(entry))).isEmpty();
    }

    @Test
    void flash_without_an_image_name_is_refused_with_all_facts() {
        assertThat(PREFLIGHT.of(files("flash:.bin"))).singleElement().hasToString("""
                /native/boot/system/bootfile/filename-list-ordered-by-user[filename="flash:.bin"]/filename
                  rule      image on bootflash:  Turnup rule boot-file-system (ISR 4300: at boot time there is no flash:, \
                only bootflash:)
                  actual    flash:.bin
                  hint      use bootflash:<image>""");
    }

    @ParameterizedTest
    @CsvSource({
        "flash:isr4300.bin,       image on bootflash:,                 use bootflash:isr4300.bin",
        "FLASH:isr4300.bin,       image on bootflash:,                 use bootflash:isr4300.bin",
        "disk7:isr4300.bin,       image on bootflash:,                 use bootflash:isr4300.bin",
        "isr4300.bin,             image on bootflash:,                 use bootflash:isr4300.bin",
        "bootflash:.bin,          image named *.bin or packages.conf,  'use bootflash:<image>, such as isr4300-universalk9.17.12.01.SPA.bin'",
        "bootflash:,              image named *.bin or packages.conf,  'use bootflash:<image>, such as isr4300-universalk9.17.12.01.SPA.bin'",
        "bootflash:site.cfg,      image named *.bin or packages.conf,  'use bootflash:<image>, such as isr4300-universalk9.17.12.01.SPA.bin'"
    })
    void what_is_not_there_at_boot_time_is_refused(String entry, String rule, String hint) {
        for (DataTree tree : List.of(files(entry), flash(entry))) {
            assertThat(PREFLIGHT.of(tree))
                    .singleElement()
                    .extracting(Violation::rule, Violation::actual, Violation::hint)
                    .containsExactly(rule, entry, hint);
        }
    }

    @Test
    void what_was_there_before_is_left_alone() {
        DataTree before = files("flash:old.bin");
        DataTree after = site("<hostname>r1</hostname>" + boot("flash:old.bin"));

        assertThat(PREFLIGHT.of(before, after)).isEmpty();
        assertThat(PREFLIGHT.of(site("<hostname>r1</hostname>"), after)).hasSize(1);
    }

    @Test
    void the_rule_can_be_allowed() {
        assertThat(PREFLIGHT.allowing(Set.of("boot-file-system")).of(files("flash:a.bin")))
                .isEmpty();
    }

    private static DataTree files(String entry) {
        return site(boot(entry));
    }

    private static String boot(String entry) {
        return "<boot><system><bootfile><filename-list-ordered-by-user><filename>" + entry
                + "</filename></filename-list-ordered-by-user></bootfile></system></boot>";
    }

    private static DataTree flash(String entry) {
        return site("<boot><system><flash><flash-list-ordered-by-user><flash-leaf>" + entry
                + "</flash-leaf></flash-list-ordered-by-user></flash></system></boot>");
    }
}

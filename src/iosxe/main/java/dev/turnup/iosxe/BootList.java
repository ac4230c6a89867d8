// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe;

import dev.turnup.bindings.Bootfile;
import dev.turnup.bindings.FilenameList;
import dev.turnup.bindings.FilenameListOrderedByUser;
import dev.turnup.bindings.Native;
import dev.turnup.iosxe.release.Releases;
import dev.turnup.yang.schema.Release;
import java.util.Arrays;
import java.util.List;

/**
 * The images that a router tries at its next start, first to last.
 *
 * <pre>{@code
 * BootList.of("bootflash:new.bin", "bootflash:old.bin").on(Release.parse("17.12.1"));
 * }</pre>
 *
 * @param images each with its file system, such as {@code bootflash:isr4300-universalk9.17.12.01.SPA.bin}
 */
public record BootList(List<String> images) {
    private static final String PATH = "/native/boot/system";

    /** @throws IllegalArgumentException where there is no image, or one twice */
    public BootList {
        images = List.copyOf(images);
        if (images.isEmpty() || images.stream().distinct().count() < images.size()) {
            throw new IllegalArgumentException("a boot list has at least one image, and none twice: " + images);
        }
    }

    /** These images, first to last. */
    public static BootList of(String... images) {
        return new BootList(Arrays.asList(images));
    }

    /**
     * That these images, and no others, are what a router of that release boots. Before {@link Releases#ORDERED_BOOT_LIST}
     * the model keeps no order: the rule {@code boot-list} then refuses more than one image.
     */
    public Intent on(Release release) {
        boolean ordered = !release.isBefore(Releases.ORDERED_BOOT_LIST);
        return Intent.of(Native.builder()
                        .boot(boot -> boot.system(system -> system.bootfile(ordered ? inOrder() : unordered())))
                        .build())
                .exactly(PATH);
    }

    private Bootfile.Builder inOrder() {
        return Bootfile.builder()
                .filenameListOrderedByUser(images.stream()
                        .map(image -> FilenameListOrderedByUser.builder()
                                .filename(image)
                                .build())
                        .toList());
    }

    @SuppressWarnings("deprecation") // what the older releases have
    private Bootfile.Builder unordered() {
        return Bootfile.builder()
                .filenameList(images.stream()
                        .map(image -> FilenameList.builder().filename(image).build())
                        .toList());
    }
}

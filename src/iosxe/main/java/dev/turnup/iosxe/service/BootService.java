// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.service;

import dev.turnup.bindings.FilenameListOrderedByUser;
import dev.turnup.bindings.Native;
import dev.turnup.bindings.Paths;
import dev.turnup.bindings.turnup.Boot;
import dev.turnup.bindings.turnup.Facts;
import dev.turnup.yang.binding.DataPath;
import java.util.List;
import java.util.Optional;

/** The images that a router tries at its next start, first to last, and nothing else; and the register it starts by. */
public final class BootService implements Service<Boot> {
    private static final String USUAL = "0x2102";

    @Override
    public DataPath<Optional<Boot>> at(List<String> keys) {
        return dev.turnup.bindings.turnup.Paths.boot();
    }

    @Override
    public Made make(Boot stated, Facts facts) {
        return Made.Configuration.of(Native.builder()
                        .boot(boot -> boot.system(system ->
                                system.bootfile(files -> files.filenameListOrderedByUser(stated.image().stream()
                                        .map(image -> FilenameListOrderedByUser.builder()
                                                .filename(image.file())
                                                .build())
                                        .toList()))))
                        .configRegister(stated.configRegister().orElse(USUAL))
                        .build())
                .exactly(Paths.native_().boot().system());
    }
}

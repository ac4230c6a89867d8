// SPDX-License-Identifier: Apache-2.0
package dev.turnup.netconf.library;

import java.util.List;
import java.util.Optional;

/**
 * What a module's text says of itself before its body (RFC 7950, section 7.1).
 *
 * @param module its name and newest revision
 * @param submodule whether it is a submodule
 * @param namespace its namespace; empty for a submodule
 * @param yang11 whether it is written in YANG 1.1, so that a hello does not announce it
 * @param includes the submodules that it includes
 * @param imports the modules that it imports
 */
public record ModuleHeader(
        ModuleId module,
        boolean submodule,
        String namespace,
        boolean yang11,
        List<ModuleId> includes,
        List<ModuleId> imports) {
    public ModuleHeader {
        includes = List.copyOf(includes);
        imports = List.copyOf(imports);
    }

    /** Reads as far as the body; what follows may be anything. Empty where the text is no module. */
    public static Optional<ModuleHeader> of(String text) {
        return new HeaderScan(text).header();
    }
}

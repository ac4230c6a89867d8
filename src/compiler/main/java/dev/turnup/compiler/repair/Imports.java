// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.repair;

import dev.turnup.compiler.statement.Cursor;
import dev.turnup.compiler.statement.ModuleTree;
import java.util.Optional;
import org.opendaylight.yangtools.yang.ir.IRStatement;

/** Imports and includes of what is not there, or not in that revision, and imports under a prefix that is taken. */
final class Imports implements Rule {

    @Override
    public void judge(Cursor at, Names names, Remedies remedies) {
        Cursor above = at.above();
        if (above == null) {
            return;
        }
        switch (at.keyword()) {
            case "import" -> {
                if (names.module(at.text()).isEmpty()) {
                    remedies.drop(
                            at,
                            "there is no module " + at.text(),
                            "left out, and each statement that uses its prefix set aside",
                            "");
                } else {
                    at.first("prefix")
                            .flatMap(prefix -> owner(above, at.statement(), prefix))
                            .ifPresent(owner ->
                                    remedies.drop(at, "its prefix stands for " + owner + " already", "left out", ""));
                }
            }
            case "include" -> {
                Optional<String> owner = names.submodule(at.text()).map(Names::owner);
                if (!owner.equals(Optional.of(Names.owner(at.module())))) {
                    remedies.drop(
                            at,
                            "there is no submodule " + at.text() + " of " + Names.owner(at.module()),
                            "what it defines");
                }
            }
            case "revision-date" -> {
                Optional<ModuleTree> needed =
                        above.keyword().equals("include") ? names.submodule(above.text()) : names.module(above.text());
                needed.filter(tree -> !revision(tree).equals(at.text()))
                        .ifPresent(tree -> remedies.drop(
                                at,
                                "revision " + at.text() + " of " + tree.name() + " is not among the modules",
                                "revision " + revision(tree) + " is taken",
                                ""));
            }
            default -> {}
        }
    }

    /** The module that a prefix stands for before an import: the module's own, or that of an import above (section 7.1.4). */
    @SuppressWarnings("ReferenceEquality") // two equal imports are two statements
    private static Optional<String> owner(Cursor module, IRStatement before, String prefix) {
        if (module.first("prefix").equals(Optional.of(prefix))) {
            return Optional.of(module.text());
        }
        return module.all("import")
                .takeWhile(other -> other != before)
                .map(module::below)
                .filter(other -> other.first("prefix").equals(Optional.of(prefix)))
                .map(Cursor::text)
                .findFirst();
    }

    private static String revision(ModuleTree tree) {
        return Optional.ofNullable(tree.id().revision()).map(Object::toString).orElse("none");
    }
}

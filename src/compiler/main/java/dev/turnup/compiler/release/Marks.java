// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.release;

import dev.turnup.compiler.source.CompilerException;
import dev.turnup.compiler.statement.ModuleTree;
import dev.turnup.yang.schema.Release;
import java.util.Optional;
import org.opendaylight.yangtools.yang.ir.IRStatement;

/**
 * The marks in one module.
 *
 * @param prefix what the module calls {@code turnup-extensions}; empty where it does not import it
 */
record Marks(ModuleTree module, Optional<String> prefix) {
    private static final String EXTENSIONS = "turnup-extensions";

    static Marks in(ModuleTree module) {
        return new Marks(
                module,
                module.root().statements().stream()
                        .filter(s -> s.keyword().identifier().equals("import")
                                && ModuleTree.text(s).equals(EXTENSIONS))
                        .flatMap(s -> s.statements().stream())
                        .filter(s -> s.keyword().identifier().equals("prefix"))
                        .map(ModuleTree::text)
                        .findFirst());
    }

    /** Which mark a statement is; empty where it is none. */
    Optional<String> name(IRStatement statement) {
        String of = statement.keyword().prefix();
        return of != null && prefix.filter(of::equals).isPresent()
                ? Optional.of(statement.keyword().identifier())
                : Optional.empty();
    }

    /** The mark of that name on a statement. */
    Optional<IRStatement> find(IRStatement statement, String name) {
        for (IRStatement sub : statement.statements()) {
            if (name(sub).filter(name::equals).isPresent()) {
                return Optional.of(sub);
            }
        }
        return Optional.empty();
    }

    /** The release that a mark on a statement names. */
    Optional<Release> release(IRStatement statement, String name) {
        return find(statement, name).map(this::release);
    }

    Release release(IRStatement mark) {
        String text = ModuleTree.text(mark);
        return Release.read(text)
                .orElseThrow(() -> new CompilerException(
                        module.at(mark), "'" + text + "' is no release: expected numbers such as 17.12.1"));
    }
}

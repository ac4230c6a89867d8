// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.statement;

import dev.turnup.xml.Location;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opendaylight.yangtools.yang.ir.IRStatement;

/**
 * A statement, with the statements that it stands in.
 *
 * @param module the file's tree
 * @param above where the statement that it stands in is; none for the module itself
 */
public record Cursor(ModuleTree module, @Nullable Cursor above, IRStatement statement) {

    /** The module or submodule statement of a tree. */
    public static Cursor top(ModuleTree module) {
        return new Cursor(module, null, module.root());
    }

    /** Goes through this statement and all in it, outside first. */
    public void walk(Consumer<Cursor> each) {
        each.accept(this);
        for (IRStatement child : statement.statements()) {
            below(child).walk(each);
        }
    }

    /** A substatement of this one. */
    public Cursor below(IRStatement child) {
        return new Cursor(module, this, child);
    }

    /** The keyword as written, with its prefix. */
    public String keyword() {
        return statement.keyword().asStringDeclaration();
    }

    /** The argument; empty where there is none. */
    public String text() {
        return ModuleTree.text(statement);
    }

    /** The keyword of the statement above; empty at the top. */
    public String parent() {
        Cursor over = above;
        return over == null ? "" : over.keyword();
    }

    public Location at() {
        return module.at(statement);
    }

    /** The substatements of a keyword. */
    public Stream<? extends IRStatement> all(String keyword) {
        return statement.statements().stream()
                .filter(s -> s.keyword().asStringDeclaration().equals(keyword));
    }

    /** The argument of the first substatement of a keyword. */
    public Optional<String> first(String keyword) {
        return all(keyword).findFirst().map(ModuleTree::text);
    }

    /** The keyword and the argument, cut where it is long; for messages. */
    @Override
    public String toString() {
        return shown(keyword(), text());
    }

    private static String shown(String keyword, String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return (keyword + " " + (line.length() <= 60 ? line : line.substring(0, 60) + "...")).strip();
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.repair;

import dev.turnup.compiler.statement.Cursor;
import dev.turnup.compiler.statement.ModuleTree;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.opendaylight.yangtools.yang.ir.IRStatement;

/** What the modules of a compilation are called, what their prefixes mean, and what they define at the top. */
final class Names {
    private static final Set<String> DEFINING = Set.of("typedef", "grouping", "identity", "feature", "extension");

    private final Map<String, ModuleTree> modules = new HashMap<>();
    private final Map<String, ModuleTree> submodules = new HashMap<>();
    private final Map<String, Map<String, String>> prefixes = new HashMap<>();
    private final Map<String, Map<String, Cursor>> defined = new HashMap<>();

    Names(List<ModuleTree> trees) {
        for (ModuleTree tree : trees) {
            (owner(tree).equals(tree.name()) ? modules : submodules).put(tree.name(), tree);
            prefixes.put(tree.file(), prefixes(tree));
            Map<String, Cursor> names = defined.computeIfAbsent(owner(tree), m -> new HashMap<>());
            Cursor top = Cursor.top(tree);
            for (IRStatement statement : tree.root().statements()) {
                String keyword = statement.keyword().asStringDeclaration();
                if (DEFINING.contains(keyword)) {
                    names.putIfAbsent(keyword + " " + ModuleTree.text(statement), top.below(statement));
                }
            }
        }
    }

    private static Map<String, String> prefixes(ModuleTree tree) {
        Cursor top = Cursor.top(tree);
        Map<String, String> found = new HashMap<>();
        top.first("prefix").ifPresent(own -> found.put(own, tree.name()));
        top.all("belongs-to")
                .forEach(s -> top.below(s).first("prefix").ifPresent(p -> found.put(p, ModuleTree.text(s))));
        top.all("import")
                .forEach(s -> top.below(s).first("prefix").ifPresent(p -> found.putIfAbsent(p, ModuleTree.text(s))));
        return found;
    }

    /** The module that a tree is, or is a part of. */
    static String owner(ModuleTree tree) {
        return Cursor.top(tree).first("belongs-to").orElseGet(tree::name);
    }

    Optional<ModuleTree> module(String name) {
        return Optional.ofNullable(modules.get(name));
    }

    Optional<ModuleTree> submodule(String name) {
        return Optional.ofNullable(submodules.get(name));
    }

    /** The prefixes of a file, each with the name of its module. */
    Map<String, String> prefixes(Cursor at) {
        return prefixes.getOrDefault(at.module().file(), Map.of());
    }

    /**
     * Why a name of something defined elsewhere leads nowhere; nothing where it leads somewhere.
     *
     * @param keyword of the definition, such as {@code typedef}
     * @param name as written where the cursor is, with or without a prefix
     */
    Optional<String> lost(Cursor at, String keyword, String name) {
        Optional<String> module = module(at, name);
        if (module.isEmpty()) {
            return Optional.of("no import declares the prefix of " + name);
        }
        return definition(at, keyword, name).isPresent()
                ? Optional.empty()
                : Optional.of("there is no " + keyword + " " + local(name) + " in " + module.get());
    }

    /** Where a name is defined; empty where it is lost. */
    Optional<Cursor> definition(Cursor at, String keyword, String name) {
        Optional<String> module = module(at, name);
        Optional<Cursor> nested =
                module.equals(Optional.of(owner(at.module()))) ? nested(at, keyword, local(name)) : Optional.empty();
        return nested.or(() -> module.map(m -> defined.getOrDefault(m, Map.of()).get(keyword + " " + local(name))));
    }

    private Optional<String> module(Cursor at, String name) {
        int colon = name.indexOf(':');
        return colon < 0
                ? Optional.of(owner(at.module()))
                : Optional.ofNullable(prefixes(at).get(name.substring(0, colon)));
    }

    private static String local(String name) {
        return name.substring(name.indexOf(':') + 1);
    }

    /** Typedefs and groupings also stand in the statements around. */
    private static Optional<Cursor> nested(Cursor at, String keyword, String local) {
        for (Cursor c = at.above(); c != null; c = c.above()) {
            for (IRStatement sub : c.statement().statements()) {
                if (sub.keyword().asStringDeclaration().equals(keyword)
                        && ModuleTree.text(sub).equals(local)) {
                    return Optional.of(c.below(sub));
                }
            }
        }
        return Optional.empty();
    }
}

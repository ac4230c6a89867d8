// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.mutation;

import dev.turnup.compiler.source.YangSource;
import dev.turnup.compiler.statement.ModuleTree;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opendaylight.yangtools.yang.ir.IRStatement;

/** A statement that can be changed and written as YANG again, one statement a line. */
final class Text {
    private final String keyword;
    private final boolean hasArgument;
    private String argument;
    private @Nullable String raw;
    private final List<Text> children = new ArrayList<>();

    private Text(String keyword, boolean hasArgument, String argument) {
        this.keyword = keyword;
        this.hasArgument = hasArgument;
        this.argument = argument;
    }

    static Text of(YangSource source) {
        return of(ModuleTree.parse(source).root());
    }

    private static Text of(IRStatement statement) {
        Text text = new Text(
                statement.keyword().asStringDeclaration(), statement.argument() != null, ModuleTree.text(statement));
        statement.statements().forEach(sub -> text.children.add(of(sub)));
        return text;
    }

    String keyword() {
        return keyword;
    }

    String argument() {
        return argument;
    }

    void argument(String now) {
        argument = now;
    }

    void raw(String stranger) {
        raw = stranger;
    }

    String head() {
        String shown = argument.length() > 60 ? argument.substring(0, 60) + "..." : argument;
        return keyword + " '" + shown.replaceAll("\\s+", " ") + "'";
    }

    void statements(List<Text> into) {
        into.add(this);
        children.forEach(c -> c.statements(into));
    }

    void replace(Text one, List<Text> by) {
        for (int i = 0; i < children.size(); i++) {
            if (children.get(i) == one) {
                children.remove(i);
                children.addAll(i, by);
                return;
            }
            children.get(i).replace(one, by);
        }
    }

    YangSource source() {
        StringBuilder out = new StringBuilder();
        write(out, 0);
        return new YangSource(argument + ".yang", out.toString());
    }

    private void write(StringBuilder out, int depth) {
        out.append("  ".repeat(depth)).append(keyword);
        if (hasArgument) {
            out.append(" \"")
                    .append(argument.replace("\\", "\\\\")
                            .replace("\"", "\\\"")
                            .replace("\n", "\\n")
                            .replace("\t", "\\t"))
                    .append('"');
        }
        if (children.isEmpty() && raw == null) {
            out.append(";\n");
            return;
        }
        out.append(" {\n");
        if (raw != null) {
            out.append(raw).append('\n');
        }
        children.forEach(c -> c.write(out, depth + 1));
        out.append("  ".repeat(depth)).append("}\n");
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.line;

import dev.turnup.xml.XmlName;
import dev.turnup.yang.check.Violation;
import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.schema.Release;
import dev.turnup.yang.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * How the nodes of a schema are written as lines of IOS, and read from them, in one release: as {@code turnup:line} and
 * its kin note it on the nodes. Immutable.
 */
public final class LineSyntax {
    private final Schema schema;
    private final Mode top;
    private final SyntaxCompiler notes;
    private final Canonical canonical;

    private LineSyntax(Schema schema, Release release, Predicate<List<XmlName>> wanted) {
        this.schema = schema;
        this.notes = new SyntaxCompiler(release, wanted);
        this.top = notes.top(schema.root());
        this.canonical = new Canonical(wanted);
    }

    /**
     * The syntax of some of a schema's nodes.
     *
     * @param wanted which nodes, by the names on the way to each, asked from the top down; the others are as if they were
     *     not there
     * @throws IllegalStateException where a note makes no sense; the message names the statement
     */
    public static LineSyntax of(Schema schema, Release release, Predicate<List<XmlName>> wanted) {
        return new LineSyntax(schema, release, wanted);
    }

    /** What a running configuration says; lines outside the models' modes are passed over. */
    public Configured read(String runningConfig) {
        Configured read = ConfigReader.read(schema, top, runningConfig);
        return new Configured(normal(read.tree()), read.unknown());
    }

    /**
     * A tree as it is read again once it was written: without what has its default or what the device writes by itself, and
     * with one spelling of every value. Applied twice it does the same.
     */
    public DataTree normal(DataTree tree) {
        return canonical.of(tree);
    }

    /** What a tree states that no line says, or none can say safely. */
    public List<Violation> violations(DataTree tree) {
        return violations(tree, BlockWriter.write(top, tree));
    }

    private List<Violation> violations(DataTree tree, BlockWriter.Written written) {
        List<Violation> violations = new ArrayList<>(Lineless.in(tree, notes.lineless()));
        violations.addAll(written.problems());
        return violations;
    }

    /** What stands against going from one tree to another, and back, by lines. */
    public List<Violation> violations(DataTree before, DataTree after) {
        BlockWriter.Written written = BlockWriter.write(top, after);
        List<Violation> violations = violations(after, written);
        violations.addAll(Permanence.violations(outline(before), Outline.of(written.top())));
        return violations;
    }

    /** The lines of a tree, in order, as a running configuration has them; secrets are in them. */
    public String print(DataTree tree) {
        return Printer.print(BlockWriter.write(top, tree).top());
    }

    /** The lines that lead from one tree to another; both without violations. */
    public Script script(DataTree before, DataTree after) {
        return ScriptWriter.write(outline(before), outline(after), notes.activations(), after);
    }

    /** Whether a router asks whether a line that takes something away is meant. */
    public boolean asks(String line) {
        return top.asks(line.strip());
    }

    private Outline outline(DataTree tree) {
        return Outline.of(BlockWriter.write(top, tree).top());
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.check;

import dev.turnup.xml.XmlName;
import dev.turnup.yang.data.DataCursor;
import dev.turnup.yang.data.DataNode;
import dev.turnup.yang.schema.SchemaNode.Case;
import dev.turnup.yang.schema.SchemaNode.Choice;
import dev.turnup.yang.xpath.Reach;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** At most one case of each choice has nodes (RFC 7950, section 7.9). */
record Choices(List<Choice> choices) implements Check {
    @Override
    public Kind kind() {
        return Kind.CHOICE;
    }

    @Override
    public List<Reach> reads() {
        return choices.stream()
                .flatMap(choice -> Wanting.cases(choice).stream())
                .toList();
    }

    @Override
    public void run(DataCursor node, Consumer<Broken> found) {
        if (!(node.node() instanceof DataNode.Inner inner) || !mayBreak(inner)) {
            return;
        }
        for (Choice choice : choices) {
            List<Case> taken = node.existence().casesWithData(choice);
            if (taken.size() > 1) {
                found.accept(broken(node, inner, choice, taken));
            }
        }
    }

    /** Whether two children stand in cases at all: in most nodes none do. */
    private static boolean mayBreak(DataNode.Inner inner) {
        int within = 0;
        for (XmlName name : inner.children().keySet()) {
            within += inner.schema()
                            .index()
                            .find(name)
                            .filter(child -> !child.choices().isEmpty())
                            .isPresent()
                    ? 1
                    : 0;
        }
        return within > 1;
    }

    private static Broken broken(DataCursor node, DataNode.Inner inner, Choice choice, List<Case> taken) {
        return new Broken(
                Kind.CHOICE,
                node,
                first(inner, taken.get(1)),
                new Broken.Says(
                        choice.declaration().declared(),
                        "choice " + choice.name().local(),
                        Facts.locals(taken.stream().map(Case::name), " and "),
                        "keep one of " + Facts.locals(taken.stream().map(Case::name), " | "),
                        "bad-element",
                        ""),
                taken.stream().map(Case::name).toList());
    }

    /** The first stated node of a case. */
    private static Optional<XmlName> first(DataNode.Inner inner, Case one) {
        return one.index().all().stream()
                .map(child -> child.node().name())
                .filter(name -> inner.child(name).isPresent())
                .findFirst();
    }
}

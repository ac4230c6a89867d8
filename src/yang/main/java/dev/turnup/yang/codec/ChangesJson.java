// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.codec;

import dev.turnup.xml.Location;
import dev.turnup.yang.data.DataNode;
import dev.turnup.yang.data.InstancePath;
import dev.turnup.yang.edit.Change;
import dev.turnup.yang.edit.Counts;
import dev.turnup.yang.edit.Diff;
import dev.turnup.yang.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** A diff for machines. */
public final class ChangesJson {
    private static final Location NOWHERE = Location.of("diff");

    private ChangesJson() {}

    /**
     * One JSON object: {@code counts} with {@code add}, {@code change}, {@code delete} and {@code move}, and {@code
     * changes}, each with {@code op} (one of these four), {@code path}, and what the operation needs: {@code value} for
     * what is added, {@code old} for what is deleted, both for a change, {@code after} for a move (the keys of the entry
     * before it; none for the first place). Values are as in RFC 7951; secret ones, also within paths, as {@code secrets} says.
     */
    public static String write(Diff diff, Secrets secrets) {
        StructuredEncoder encoder = new StructuredEncoder(diff.before().schema(), secrets);
        List<Structured> changes = new ArrayList<>();
        UnaryOperator<InstancePath> shown = path ->
                secrets == Secrets.MASKED ? path.masked(diff.before().schema().root(), Secrets.MASK) : path;
        diff.changes().forEach(change -> changes.add(change(change, encoder, shown)));
        Counts counts = diff.counts();
        return JsonText.write(object(
                member(
                        "counts",
                        object(
                                member("add", number(counts.add())),
                                member("change", number(counts.change())),
                                member("delete", number(counts.delete())),
                                member("move", number(counts.move())))),
                member("changes", new Structured.Sequence(changes, NOWHERE))));
    }

    private static Structured change(Change change, StructuredEncoder encoder, UnaryOperator<InstancePath> shown) {
        Structured.Member path = member("path", text(shown.apply(change.path()).shown()));
        return switch (change) {
            case Change.Added c -> object(op("add"), path, member("value", single(c.subtree(), encoder)));
            case Change.Removed c -> object(op("delete"), path, member("old", single(c.subtree(), encoder)));
            case Change.Changed c ->
                object(
                        op("change"),
                        path,
                        member("old", single(c.old(), encoder)),
                        member("value", single(c.now(), encoder)));
            case Change.Moved c ->
                object(
                        op("move"),
                        path,
                        member(
                                "after",
                                new Structured.Sequence(
                                        c
                                                .after()
                                                .map(key -> shown.apply(c.path().sibling(key))
                                                        .steps()
                                                        .getLast()
                                                        .key()
                                                        .values())
                                                .orElse(List.of())
                                                .stream()
                                                .map(Value::canonical)
                                                .map(ChangesJson::text)
                                                .toList(),
                                        NOWHERE)));
        };
    }

    /** A change of a leaf-list is of one value, so the array around it says nothing. */
    private static Structured single(DataNode node, StructuredEncoder encoder) {
        Structured value = encoder.data(node);
        return node instanceof DataNode.LeafList && value instanceof Structured.Sequence sequence
                ? sequence.items().getFirst()
                : value;
    }

    private static Structured.Member op(String name) {
        return member("op", text(name));
    }

    private static Structured.Mapping object(Structured.Member... members) {
        return new Structured.Mapping(List.of(members), NOWHERE);
    }

    private static Structured.Member member(String name, Structured value) {
        return new Structured.Member(name, value, NOWHERE);
    }

    private static Structured text(String text) {
        return new Structured.Scalar(text, Structured.Form.TEXT, NOWHERE);
    }

    private static Structured number(int number) {
        return new Structured.Scalar(Integer.toString(number), Structured.Form.PLAIN, NOWHERE);
    }
}

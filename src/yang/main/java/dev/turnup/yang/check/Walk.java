// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.check;

import dev.turnup.yang.check.Shape.Member;
import dev.turnup.yang.data.DataCursor;
import dev.turnup.yang.data.DataNode;
import dev.turnup.yang.value.Value;
import java.util.function.BiConsumer;

/**
 * Looks at all there is to be looked at in a tree, or in a part of it: what is stated, and of what is implied that which may
 * break a rule. Cursors are made for what has checks only.
 */
final class Walk {
    private final Scope scope;
    private final BiConsumer<Check, DataCursor> run;
    private boolean passedOver;

    /** @param run takes each check and the node that it is to be run at */
    Walk(Scope scope, BiConsumer<Check, DataCursor> run) {
        this.scope = scope;
        this.run = run;
    }

    /** Whether there was something that this scope does not look at. */
    boolean passedOver() {
        return passedOver;
    }

    /** A node and all beneath; the conditions for it to be there are its parent's to ask. */
    void visit(DataCursor node, Shape shape) {
        for (Check check : shape.checks(scope)) {
            run.accept(check, node);
        }
        passedOver |= scope == Scope.CONFIGURATION && shape.isMixed();
        if (!(node.node() instanceof DataNode.Inner inner)) {
            return;
        }
        for (DataNode child : inner.children().values()) {
            if (!(child instanceof DataNode.Opaque)) {
                Member member = shape.members().get(child.name());
                if (member != null && scope.enters(member.child().node())) {
                    stated(node, child, member);
                } else if (member != null) {
                    passedOver = true;
                }
            }
        }
        for (Member member : shape.asked()) {
            if (isAsked(member, shape) && inner.child(member.name()).isEmpty()) {
                for (DataCursor implied : node.cursors(member.name())) {
                    visit(implied, member.shape());
                }
            }
        }
    }

    /** Of configuration that is not stated all is said already, and state beneath it is asked for where it is stated only. */
    private boolean isAsked(Member member, Shape shape) {
        return switch (scope) {
            case CONFIGURATION -> scope.has(member.child().node());
            case STATE -> scope.has(shape.schema());
        };
    }

    /** A child that is stated. */
    void stated(DataCursor parent, DataNode child, Member member) {
        if (member.isSilent() && !hasInvalid(child)) {
            return;
        }
        for (DataCursor cursor : parent.cursors(child.name())) {
            one(cursor, member);
        }
    }

    /** One instance that is stated or implied, the conditions for it to be there included. */
    void one(DataCursor cursor, Member member) {
        if (scope.has(member.child().node())) {
            run.accept(Types.CHECK, cursor);
        }
        for (Check when : member.whens(scope)) {
            run.accept(when, cursor);
        }
        visit(cursor, member.shape());
    }

    /** Whether there is a value that its type refused. */
    private static boolean hasInvalid(DataNode node) {
        return switch (node) {
            case DataNode.Leaf leaf -> leaf.value() instanceof Value.Invalid;
            case DataNode.LeafList list -> list.values().stream().anyMatch(Value.Invalid.class::isInstance);
            case DataNode.Inner inner -> inner.children().values().stream().anyMatch(Walk::hasInvalid);
            case DataNode.ListData list -> list.entries().values().stream().anyMatch(Walk::hasInvalid);
            case DataNode.AnyData none -> false;
            case DataNode.Opaque none -> false;
        };
    }
}

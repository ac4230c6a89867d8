// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.check;

import dev.turnup.xml.XmlName;
import dev.turnup.yang.check.Shape.Member;
import dev.turnup.yang.data.DataCursor;
import dev.turnup.yang.data.DataNode;
import dev.turnup.yang.data.DataNode.Entry;
import dev.turnup.yang.data.DataNode.Inner;
import dev.turnup.yang.data.DataNode.ListData;
import dev.turnup.yang.data.Unshared;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds what differs between two trees, passing over what they share, and tells it to those who find out what follows. */
final class Delta {
    private final Affected affected;
    private final Scope scope;

    Delta(Affected affected, Scope scope) {
        this.affected = affected;
        this.scope = scope;
    }

    /** The children of a node that both trees state; the cursor is that of the newer. */
    void compare(Inner was, Inner is, DataCursor at, Shape shape) {
        if (isOne(was, is)) {
            return;
        }
        Set<XmlName> names = new LinkedHashSet<>(was.children().keySet());
        names.addAll(is.children().keySet());
        for (XmlName name : names) {
            @Nullable Member member = shape.members().get(name);
            Optional<DataNode> then = was.child(name);
            Optional<DataNode> now = is.child(name);
            boolean shared = then.isPresent() && now.isPresent() && isOne(then.get(), now.get());
            if (member != null && !shared && scope.enters(member.child().node())) {
                child(then, now, at, member);
            }
        }
    }

    /** Whether both trees share the very object; comparing content here, and then again further down, would cost too much. */
    @SuppressWarnings("ReferenceEquality")
    private static boolean isOne(Object was, Object is) {
        return was == is;
    }

    private void child(Optional<DataNode> then, Optional<DataNode> now, DataCursor at, Member member) {
        if (then.isEmpty() || now.isEmpty()) {
            whole(at, member);
            return;
        }
        switch (now.get()) {
            case DataNode.Container is
            when then.get() instanceof DataNode.Container was ->
                compare(was, is, at.cursors(is.name()).getFirst(), member.shape());
            case ListData is
            when then.get() instanceof ListData was && !is.schema().keys().isEmpty() -> entries(was, is, at, member);
            case DataNode.Leaf is
            when then.get() instanceof DataNode.Leaf was && was.value().equals(is.value()) -> {}
            case DataNode.LeafList is
            when then.get() instanceof DataNode.LeafList was && was.values().equals(is.values()) -> {}
            case DataNode.Opaque unknown when then.get() instanceof DataNode.Opaque -> {}
            case DataNode.Container other -> whole(at, member);
            case ListData other -> whole(at, member);
            case DataNode.Leaf other -> whole(at, member);
            case DataNode.LeafList other -> whole(at, member);
            case DataNode.AnyData other -> whole(at, member);
            case DataNode.Opaque other -> whole(at, member);
            case Entry never -> throw new IllegalStateException("an entry outside its list: " + never);
        }
    }

    private void whole(DataCursor at, Member member) {
        affected.changed(at, member.name());
        affected.visit(at, member);
    }

    private void entries(ListData was, ListData is, DataCursor at, Member member) {
        if (!is.hasOrderOf(was)) {
            affected.changed(at, member.name());
        }
        for (Entry entry : Unshared.of(was, is).after()) {
            DataCursor cursor = at.entry(is, entry.key()).orElseThrow();
            Optional<Entry> old = was.entry(entry.key());
            if (old.isPresent()) {
                compare(old.get(), entry, cursor, member.shape());
            } else {
                affected.visit(member, cursor);
            }
        }
    }
}

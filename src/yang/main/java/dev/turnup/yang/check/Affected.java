// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.check;

import dev.turnup.xml.XmlName;
import dev.turnup.yang.check.Shape.Member;
import dev.turnup.yang.data.DataCursor;
import dev.turnup.yang.data.DataNode;
import dev.turnup.yang.xpath.Reach;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Runs the checks that a change can have affected, and no others: those of what is new, and those that read what has
 * changed. What is in use without being stated may change with it, and is then a change like any other.
 */
final class Affected {
    /** The children of one name beneath a node have changed. */
    private record Event(DataCursor parent, XmlName child) {}

    /** A check that is run at a node. */
    record Run(Check check, DataCursor node) {}

    private final Shapes shapes;
    private final Scope scope;
    private final DataCursor before;
    private final List<Run> runs = new ArrayList<>();
    private final IdentityHashMap<DataCursor, Set<Check>> done = new IdentityHashMap<>();
    private final Deque<Event> events = new ArrayDeque<>();
    private final Set<Event> known = new HashSet<>();
    private final Walk walk;
    private final Map<Place, List<Member>> reading = new HashMap<>();

    /** A shape, and how far above its instances the path of a change begins. */
    private record Place(Shape shape, int up) {}

    Affected(Shapes shapes, Scope scope, DataCursor before) {
        this.shapes = shapes;
        this.scope = scope;
        this.before = before;
        this.walk = new Walk(scope, this::run);
    }

    /** The checks to be run, each at its node in the newer tree; some may be there that nothing has affected. */
    List<Run> runs() {
        return runs;
    }

    private void run(Check check, DataCursor node) {
        if (isLookedAt(node)
                && done.computeIfAbsent(node, n -> Collections.newSetFromMap(new IdentityHashMap<>()))
                        .add(check)) {
            runs.add(new Run(check, node));
        }
    }

    /** State that nothing states is not looked at, unless it is beneath state that is. */
    static boolean isLookedAt(DataCursor node) {
        DataCursor at = node;
        for (Optional<DataCursor> above = at.above(); above.isPresent(); above = at.above()) {
            if (!at.stated()
                    && !at.schema().declaration().config()
                    && above.get().schema().declaration().config()) {
                return false;
            }
            at = above.get();
        }
        return true;
    }

    /** A child has come, gone, or has another value or order; what is there now is looked at as a whole. */
    void changed(DataCursor parent, XmlName child) {
        if (known.add(new Event(parent, child))) {
            events.add(new Event(parent, child));
        }
    }

    /** All instances of a child that are there now, stated or implied. */
    void visit(DataCursor parent, Member member) {
        boolean isStated = parent.node() instanceof DataNode.Inner inner
                && inner.child(member.name()).isPresent();
        if (isStated || member.asked()) {
            parent.cursors(member.name()).forEach(instance -> walk.one(instance, member));
        }
    }

    /** One instance of a child and all beneath. */
    void visit(Member member, DataCursor instance) {
        walk.one(instance, member);
    }

    /** Follows each change to those who read it, until nothing more changes. */
    void settle() {
        for (Event event = events.poll(); event != null; event = events.poll()) {
            List<DataCursor> above = above(event.parent);
            List<XmlName> path = new ArrayList<>();
            above.stream().skip(1).forEach(node -> path.add(node.schema().name()));
            path.add(event.child);
            for (int i = 0; i < above.size(); i++) {
                from(above.get(i), 0, path.subList(i, path.size()));
            }
            from(above.getFirst(), Reach.ROOT, path);
        }
    }

    private static List<DataCursor> above(DataCursor node) {
        List<DataCursor> up = new ArrayList<>();
        for (Optional<DataCursor> at = Optional.of(node);
                at.isPresent();
                at = at.get().above()) {
            up.add(at.get());
        }
        return up.reversed();
    }

    private void from(DataCursor pivot, int up, List<XmlName> changed) {
        if (up == 0 && pivot.above().isPresent()) {
            Shape above = shapes.of(pivot.above().get().schema());
            for (Check when : above.member(pivot.schema().name()).whens(scope)) {
                if (shapes.reads(when, up, changed)) {
                    run(when, pivot);
                }
            }
        }
        Shape shape = shapes.of(pivot.schema());
        if (shape.meets(up, changed)) {
            reading.clear();
            descend(pivot, shape, up, changed);
        }
    }

    /** To all who read the change from here on down. */
    private void descend(DataCursor node, Shape shape, int up, List<XmlName> changed) {
        for (Check check : shape.checks(scope)) {
            if (shapes.reads(check, up, changed)) {
                run(check, node);
            }
        }
        for (Implied implied : shape.implied()) {
            if (Shapes.meets(implied.reads(), up, changed)) {
                compare(node, implied.member());
            }
        }
        int deeper = up == Reach.ROOT ? up : up + 1;
        for (Member member : readers(shape, deeper, changed)) {
            for (DataCursor child : node.cursors(member.name())) {
                for (Check when : member.whens(scope)) {
                    if (shapes.reads(when, deeper, changed)) {
                        run(when, child);
                    }
                }
                if (member.shape().meets(deeper, changed) && mayRead(child, member.shape(), deeper, changed)) {
                    descend(child, member.shape(), deeper, changed);
                }
            }
        }
    }

    private List<Member> readers(Shape shape, int up, List<XmlName> changed) {
        return reading.computeIfAbsent(
                new Place(shape, up),
                p -> shape.members().values().stream()
                        .filter(member -> member.meets(up, changed))
                        .toList());
    }

    /** Whether an instance has what could read the change: of thousands of entries few may. */
    private boolean mayRead(DataCursor node, Shape shape, int up, List<XmlName> changed) {
        if (!(node.node() instanceof DataNode.Inner inner)
                || shape.checks(scope).stream().anyMatch(check -> shapes.reads(check, up, changed))
                || shape.implied().stream().anyMatch(implied -> Shapes.meets(implied.reads(), up, changed))) {
            return true;
        }
        int deeper = up == Reach.ROOT ? up : up + 1;
        for (Member member : readers(shape, deeper, changed)) {
            if (Implied.mayBe(member.child()) || inner.child(member.name()).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** Whether a child that nothing states has come into use or gone out of it. */
    private void compare(DataCursor parent, Member member) {
        boolean isStated = stated(parent, member.name());
        Optional<DataCursor> then = before.find(parent.path());
        if (isStated || then.isEmpty() || stated(then.get(), member.name())) {
            return;
        }
        boolean was = !then.get().cursors(member.name()).isEmpty();
        boolean is = !parent.cursors(member.name()).isEmpty();
        if (was != is) {
            changed(parent, member.name());
            visit(parent, member);
        }
    }

    private static boolean stated(DataCursor parent, XmlName child) {
        return parent.node() instanceof DataNode.Inner inner
                && inner.child(child).isPresent();
    }
}

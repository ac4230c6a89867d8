// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.bean;

import dev.turnup.compiler.source.CompilerException;
import dev.turnup.xml.Location;
import dev.turnup.yang.schema.ChildIndex;
import dev.turnup.yang.schema.Declaration;
import dev.turnup.yang.schema.Notification;
import dev.turnup.yang.schema.Operation;
import dev.turnup.yang.schema.Schema;
import dev.turnup.yang.schema.SchemaNode;
import dev.turnup.yang.schema.SchemaNode.DataDefinition;
import dev.turnup.yang.value.NearName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One path of a selection, and what it leads to. */
record SelectedPath(Schema schema, String path, Location at, boolean state) {

    /** The operation or notification that the path names, if it names one. */
    List<Message> messages() {
        int end = path.lastIndexOf('/');
        List<Message> messages = new ArrayList<>();
        if (end == 0) {
            String step = path.substring(1);
            add(schema.operations().values(), schema.notifications().values(), step, messages);
        } else if (end > 0) {
            Optional<DataDefinition> above = schema.find(path.substring(0, end));
            if (above.isPresent() && above.get() instanceof SchemaNode.Parent parent) {
                add(parent.actions(), parent.notifications(), path.substring(end + 1), messages);
            }
        }
        return messages;
    }

    private void add(
            Collection<Operation> operations,
            Collection<Notification> notifications,
            String step,
            List<Message> messages) {
        operations.stream()
                .filter(operation -> isNamed(operation.declaration(), step))
                .sorted(Comparator.comparing(Operation::module))
                .forEach(operation -> messages.addAll(Message.of(operation, path)));
        notifications.stream()
                .filter(notification -> isNamed(notification.declaration(), step))
                .sorted(Comparator.comparing(
                        notification -> notification.declaration().module()))
                .forEach(notification -> messages.add(Message.of(notification, path)));
    }

    private static boolean isNamed(Declaration declaration, String step) {
        String local = declaration.name().local();
        return step.equals(local) || step.equals(declaration.module() + ":" + local);
    }

    /**
     * The nodes on the way to each node that the path names, from the top.
     *
     * @throws CompilerException where there is none
     */
    List<List<DataDefinition>> chains() {
        if (!path.startsWith("/")) {
            throw new CompilerException(at, "a path begins with a slash: /" + path);
        }
        List<List<DataDefinition>> chains = List.of(List.of(schema.root()));
        for (String step : path.substring(1).split("/", -1)) {
            List<List<DataDefinition>> longer = new ArrayList<>();
            for (List<DataDefinition> chain : chains) {
                matching(chain.getLast(), step).forEach(node -> longer.add(with(chain, node)));
            }
            if (longer.isEmpty()) {
                throw unknown(step, chains);
            }
            chains = longer;
        }
        List<List<DataDefinition>> selected = chains.stream()
                .filter(chain -> state || chain.getLast().declaration().config())
                .map(chain -> chain.subList(1, chain.size()))
                .toList();
        if (selected.isEmpty()) {
            throw new CompilerException(
                    at, path + " is state data, which gets classes where state is asked for (--state)");
        }
        return selected;
    }

    private List<DataDefinition> matching(DataDefinition node, String step) {
        if (!(node instanceof SchemaNode.Parent parent)) {
            return List.of();
        }
        if (!step.contains("*")) {
            return schema.child(parent, step).stream().toList();
        }
        String regex = Stream.of(step.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
        return parent.index().all().stream()
                .map(ChildIndex.Child::node)
                .filter(child -> child.name().local().matches(regex))
                .toList();
    }

    private static List<DataDefinition> with(List<DataDefinition> chain, DataDefinition node) {
        List<DataDefinition> longer = new ArrayList<>(chain);
        longer.add(node);
        return longer;
    }

    private CompilerException unknown(String step, List<List<DataDefinition>> chains) {
        for (int end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
            String above = path.substring(0, end);
            if (!new SelectedPath(schema, above, at, state).messages().isEmpty()) {
                return new CompilerException(
                        at, path + ": an operation or a notification gets classes as a whole; write " + above);
            }
        }
        List<DataDefinition> children = chains.stream()
                .map(List::getLast)
                .flatMap(node -> node instanceof SchemaNode.Parent parent ? Stream.of(parent) : Stream.empty())
                .map(parent -> parent.index().all())
                .flatMap(Collection::stream)
                .map(ChildIndex.Child::node)
                .toList();
        List<String> modules = children.stream()
                .filter(node -> node.name().local().equals(step))
                .map(node -> node.declaration().module())
                .distinct()
                .sorted()
                .toList();
        if (modules.size() > 1) {
            return new CompilerException(
                    at,
                    path + ": modules " + String.join(" and ", modules) + " have a node " + step + " there; write "
                            + modules.getFirst() + ":" + step);
        }
        Optional<String> near = NearName.of(
                step,
                children.stream().map(node -> node.name().local()).distinct().toList());
        return new CompilerException(
                at,
                "no module has " + path + ": no node " + step
                        + near.map(n -> "; is it " + n + "?").orElse(""));
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.schema;

import dev.turnup.xml.Location;
import dev.turnup.xml.XmlName;
import dev.turnup.yang.schema.SchemaNode.Container;
import dev.turnup.yang.schema.SchemaNode.DataDefinition;
import dev.turnup.yang.schema.SchemaNode.Parent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Compiled YANG modules: the modules themselves, one tree of configuration and state, the RPCs and the notifications.
 * Immutable.
 */
public final class Schema {
    /** The name of the artificial container that holds the top-level nodes of all modules. */
    public static final XmlName ROOT = XmlName.local("");

    private static final Declaration TOP = new Declaration(
            ROOT,
            "",
            true,
            Declaration.Status.CURRENT,
            List.of(),
            List.of(),
            Availability.ALWAYS,
            false,
            Optional.empty(),
            Location.of("the schema's root"));

    /**
     * A module (RFC 7950, section 7.1).
     *
     * @param name its name
     * @param revision its newest revision, empty where it states none
     * @param namespace its namespace URI
     * @param prefix its own prefix
     * @param features the features that are supported
     */
    public record Module(
            String name, Optional<String> revision, String namespace, String prefix, List<String> features) {
        public Module {
            features = List.copyOf(features);
        }
    }

    /**
     * The schema of a span of releases.
     *
     * @param from the first of them; the last is the one before the next epoch
     */
    public record Epoch(Release from, Schema schema) {}

    private final List<Module> modules;
    private final Container root;
    private final Map<XmlName, Operation> operations;
    private final Map<XmlName, Notification> notifications;
    private final List<Epoch> epochs;
    private final Map<String, Module> byName = new HashMap<>();
    private final Map<String, Module> byNamespace = new HashMap<>();

    /**
     * A schema.
     *
     * @param modules in order of name
     * @param topLevel the data nodes at the top, of all modules
     * @param operations the RPCs of all modules
     * @param notifications those at the top of all modules
     */
    public Schema(
            List<Module> modules,
            List<SchemaNode> topLevel,
            List<Operation> operations,
            List<Notification> notifications) {
        this(modules, new Container(TOP, false, topLevel), operations, notifications, List.of());
    }

    Schema(
            List<Module> modules,
            Container root,
            Collection<Operation> operations,
            Collection<Notification> notifications,
            List<Epoch> epochs) {
        this.modules = List.copyOf(modules);
        this.root = root;
        this.epochs = List.copyOf(epochs);
        Map<XmlName, Operation> byOperation = new HashMap<>();
        operations.forEach(o -> byOperation.put(o.name(), o));
        this.operations = Map.copyOf(byOperation);
        Map<XmlName, Notification> byNotification = new HashMap<>();
        notifications.forEach(n -> byNotification.put(n.name(), n));
        this.notifications = Map.copyOf(byNotification);
        for (Module module : modules) {
            byName.put(module.name(), module);
            byNamespace.put(module.namespace(), module);
        }
    }

    /** All modules, in order of name. */
    public List<Module> modules() {
        return modules;
    }

    /** The module of that name. */
    public Optional<Module> module(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The module that owns a namespace. */
    public Optional<Module> moduleOf(String namespace) {
        return Optional.ofNullable(byNamespace.get(namespace));
    }

    /** The container that holds the top-level nodes of all modules. */
    public Container root() {
        return root;
    }

    /** The RPCs by name; the actions are at the data nodes that they belong to. */
    public Map<XmlName, Operation> operations() {
        return operations;
    }

    /** The notifications of the whole server by name; the others are at the data nodes that they belong to. */
    public Map<XmlName, Notification> notifications() {
        return notifications;
    }

    /** The same schema with epochs: what it is in each span of releases, oldest first. */
    public Schema withEpochs(List<Epoch> spans) {
        return new Schema(modules, root, operations.values(), notifications.values(), spans);
    }

    /**
     * What is in this schema and what is in another: the nodes are the same objects, so that data of each is data of both. A
     * module that both have counts once.
     *
     * @throws IllegalArgumentException where both have a node of one name at the top
     */
    public Schema and(Schema other) {
        Map<String, Module> all = new TreeMap<>();
        modules.forEach(module -> all.put(module.name(), module));
        other.modules.forEach(module -> all.putIfAbsent(module.name(), module));
        List<SchemaNode> topLevel = joined(root.children(), other.root.children());
        if (topLevel.stream().map(SchemaNode::name).distinct().count() < topLevel.size()) {
            throw new IllegalArgumentException(
                    "two schemas with a node of one name at the top: " + names(root) + " and " + names(other.root));
        }
        SortedSet<Release> begins = new TreeSet<>();
        Stream.of(epochs, other.epochs).flatMap(List::stream).forEach(epoch -> begins.add(epoch.from()));
        return new Schema(
                List.copyOf(all.values()),
                new Container(TOP, false, topLevel),
                joined(operations.values(), other.operations.values()),
                joined(notifications.values(), other.notifications.values()),
                begins.stream()
                        .map(from -> new Epoch(from, at(from).and(other.at(from))))
                        .toList());
    }

    private static List<String> names(Container root) {
        return root.children().stream().map(node -> node.name().local()).toList();
    }

    private static <T> List<T> joined(Collection<T> some, Collection<T> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    /** What the schema is in each span of releases, oldest first; none where it is the same in all. */
    public List<Epoch> epochs() {
        return epochs;
    }

    /**
     * The schema of one release, such as {@code 16.9.3} or {@code 17.12.01a}: nodes, types, defaults and conditions as that
     * release has them. A schema without epochs answers itself.
     *
     * @throws IllegalArgumentException where the text is no release
     */
    public Schema at(String release) {
        return at(Release.parse(release));
    }

    /** As {@link #at(String)}. */
    public Schema at(Release release) {
        Schema found = this;
        for (Epoch epoch : epochs) {
            if (epoch.from().isBefore(release) || epoch.from().equals(release)) {
                found = epoch.schema();
            }
        }
        return found;
    }

    /**
     * Whether a release has the node at a schema path; where it does not, which releases do, and what stands for it. This is
     * asked of the schema of all releases, not of one that {@link #at} gave.
     *
     * @param path as {@link #find} takes it
     */
    public InRelease availability(String path, Release release) {
        List<DataDefinition> nodes = new ArrayList<>();
        String unknown = along(path, nodes);
        if (!unknown.isEmpty()) {
            return new InRelease.Unknown(unknown);
        }
        Optional<DataDefinition> absent =
                nodes.stream().filter(node -> !has(release, node)).findFirst();
        if (absent.isEmpty()) {
            return new InRelease.There(nodes.isEmpty() ? root : nodes.getLast());
        }
        String lacked = nodes.subList(0, nodes.indexOf(absent.get()) + 1).stream()
                .map(node -> "/" + node.name().local())
                .collect(Collectors.joining());
        // The deepest says most exactly what stands for it.
        Optional<String> counterpart = nodes.reversed().stream()
                .filter(node -> node.declaration().availability().counterpart().isPresent())
                .findFirst()
                .flatMap(node -> counterparts(node).stream()
                        .filter(other -> has(release, other))
                        .findFirst());
        return new InRelease.Absent(lacked, release, absent.get().declaration().availability(), counterpart);
    }

    /**
     * What says the same as a node in releases without it, as {@code turnup:counterpart} has it: the path of its counterpart,
     * then of that one's, until one comes again.
     */
    public List<String> counterparts(DataDefinition node) {
        List<String> ring = new ArrayList<>();
        Optional<DataDefinition> at = Optional.of(node);
        while (at.isPresent()) {
            Optional<String> next = at.get().declaration().availability().counterpart();
            at = next.flatMap(this::find)
                    .filter(found -> !found.declaration().equals(node.declaration()))
                    .filter(found -> !ring.contains(next.get()));
            if (at.isPresent()) {
                ring.add(next.get());
            }
        }
        return List.copyOf(ring);
    }

    /** As the other, for a path of names. */
    public InRelease availability(List<XmlName> path, Release release) {
        String steps = path.stream()
                .map(name -> "/"
                        + moduleOf(name.namespace()).map(m -> m.name() + ":").orElse("") + name.local())
                .collect(Collectors.joining());
        return availability(steps, release);
    }

    private boolean has(Release release, String path) {
        List<DataDefinition> nodes = new ArrayList<>();
        return along(path, nodes).isEmpty() && nodes.stream().allMatch(node -> has(release, node));
    }

    private static boolean has(Release release, DataDefinition node) {
        return node.declaration().availability().in(release);
    }

    /** Adds the nodes of a path; answers the path to the first that is not there, empty where all are. */
    private String along(String path, List<DataDefinition> nodes) {
        DataDefinition at = root;
        String walked = "";
        for (String step : path.split("/", -1)) {
            if (step.isEmpty()) {
                continue;
            }
            walked = walked + "/" + step;
            Optional<DataDefinition> child = at instanceof Parent parent ? child(parent, step) : Optional.empty();
            if (child.isEmpty()) {
                return walked;
            }
            at = child.get();
            nodes.add(at);
        }
        return "";
    }

    /**
     * The data node at a schema path such as {@code /native/interface/GigabitEthernet/name}. A step may carry its
     * module's name ({@code Cisco-IOS-XE-native:native}) and must where two modules have a child of that name there.
     */
    public Optional<DataDefinition> find(String path) {
        List<DataDefinition> nodes = new ArrayList<>();
        if (!along(path, nodes).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(nodes.isEmpty() ? root : nodes.getLast());
    }

    /** The child of a parent by a step of a path: a local name that is unique there, or {@code module:name}. */
    public Optional<DataDefinition> child(Parent parent, String step) {
        int colon = step.indexOf(':');
        if (colon < 0) {
            List<ChildIndex.Child> found = parent.index().findLocal(step);
            return found.size() == 1 ? Optional.of(found.getFirst().node()) : Optional.empty();
        }
        return module(step.substring(0, colon))
                .map(m -> new XmlName(m.namespace(), step.substring(colon + 1)))
                .flatMap(name -> parent.index().find(name))
                .map(ChildIndex.Child::node);
    }

    /** How many modules there are; a schema is too large to print. */
    @Override
    public String toString() {
        return "schema of " + modules.size() + " modules";
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.service;

import dev.turnup.bindings.turnup.Facts;
import dev.turnup.iosxe.release.Places;
import dev.turnup.iosxe.release.ReleaseForm;
import dev.turnup.xml.Location;
import dev.turnup.xml.XmlName;
import dev.turnup.yang.binding.Bean;
import dev.turnup.yang.binding.Beans;
import dev.turnup.yang.check.Violation;
import dev.turnup.yang.data.DataNode;
import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.data.InstancePath;
import dev.turnup.yang.data.InstancePath.Step;
import dev.turnup.yang.edit.EditResult;
import dev.turnup.yang.edit.Operation;
import dev.turnup.yang.schema.Availability;
import dev.turnup.yang.schema.ChildIndex;
import dev.turnup.yang.schema.Release;
import dev.turnup.yang.schema.Schema;
import dev.turnup.yang.schema.SchemaNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The services that there are, and what they make of a router's configuration. Immutable. */
public final class Services {
    /** What came of it. */
    public sealed interface Result {}

    /**
     * Everything fits.
     *
     * @param tree the configuration as it shall be
     * @param records the instances that stand on the router then, by their places
     * @param notes what was left as it is, one sentence each
     */
    public record Fitting(DataTree tree, Map<InstancePath, ServiceRecord> records, List<String> notes)
            implements Result {
        public Fitting {
            records = Map.copyOf(records);
            notes = List.copyOf(notes);
        }
    }

    /** Something does not. */
    public record Refused(List<Violation> violations) implements Result {
        public Refused {
            violations = List.copyOf(violations);
        }
    }

    private final Schema schema;
    private final Beans beans;
    private final List<Service<?>> services;
    private final boolean byRelease;

    private Services(Schema schema, List<Service<?>> services, boolean byRelease) {
        this.schema = schema;
        this.beans = Beans.of(schema);
        this.services = List.copyOf(services);
        this.byRelease = byRelease;
    }

    /**
     * The services that Turnup brings along.
     *
     * @param schema of the services, of what they make, and of nothing less
     */
    public static Services of(Schema schema) {
        return new Services(
                schema,
                List.of(new RouterOnAStickService(), new CmeSiteService(), new SrstSiteService(), new BootService()),
                true);
    }

    /** The same, for a router that is written in lines: what says a line is the same node whatever the release. */
    public Services inLines() {
        return new Services(schema, services, false);
    }

    /** These and another. */
    public Services and(Service<?> other) {
        return new Services(
                schema,
                Stream.<Service<?>>concat(services.stream(), Stream.of(other)).toList(),
                byRelease);
    }

    /** As the other, where nothing that a release lacks goes in another way. */
    public Result on(
            DataTree now,
            Map<InstancePath, ServiceRecord> before,
            DataTree stated,
            Collection<InstancePath> gone,
            Facts facts) {
        return on(now, before, stated, gone, facts, Places.NONE);
    }

    /**
     * Works services into a configuration. What stands there and is neither stated nor gone is left as the router has it,
     * and keeps what it owns.
     *
     * @param now what the router holds
     * @param before the instances that stand on it, by their places
     * @param stated the instances that are stated, each whole; valid by their models
     * @param gone the places of those that shall not stand on it any more
     * @param facts what is known of the router; by its release the nodes are chosen
     * @param asLines what goes as lines beside NETCONF: that has the same nodes whatever the release
     */
    public Result on(
            DataTree now,
            Map<InstancePath, ServiceRecord> before,
            DataTree stated,
            Collection<InstancePath> gone,
            Facts facts,
            Places asLines) {
        Map<InstancePath, Weave.Wanted> wanted = new LinkedHashMap<>();
        List<Violation> violations = new ArrayList<>();
        Optional<ReleaseForm> form = facts.release()
                .filter(release -> byRelease)
                .flatMap(Release::read)
                .map(release -> ReleaseForm.of(schema, release));
        for (InstancePath instance : instances(stated)) {
            DataTree alone = stated.only(List.of(instance));
            Service<?> service = service(instance);
            switch (make(service, instance, alone, facts)) {
                case Made.Impossible impossible ->
                    impossible.problems().forEach(problem -> violations.add(violation(problem)));
                case Made.Configuration made -> {
                    ReleaseForm.Said said = form.map(f -> said(f, tree(made), asLines))
                            .orElseGet(() -> new ReleaseForm.Said(tree(made), List.of()));
                    said.unsaid().forEach(unsaid -> violations.add(violation(instance, unsaid, facts)));
                    wanted.put(
                            instance,
                            new Weave.Wanted(
                                    alone,
                                    said.tree(),
                                    made.exactly().stream()
                                            .map(place -> place.toInstancePath().in(schema))
                                            .toList()));
                }
            }
        }
        if (!violations.isEmpty()) {
            return new Refused(violations);
        }
        Woven woven = Weave.of(now, before, gone, wanted);
        return woven.meetings().isEmpty()
                ? new Fitting(woven.tree(), woven.records(), woven.notes())
                : new Refused(woven.meetings().stream().map(Services::violation).toList());
    }

    /**
     * Where a configuration has not what services make, though the one that they were worked into has it.
     *
     * @param woven the configuration with the services
     * @param changed the same with further changes
     * @param records the services that stand there
     */
    public static List<Violation> overridden(
            DataTree woven, DataTree changed, Map<InstancePath, ServiceRecord> records) {
        List<Violation> found = new ArrayList<>();
        records.forEach((instance, record) -> Holding.of(record.made()).places().forEach((path, held) -> {
            Optional<Held> is = Holding.at(changed, path);
            if (!is.equals(Optional.of(held)) && !is.equals(Holding.at(woven, path))) {
                found.add(violation(
                        path,
                        "no service and another statement in one node",
                        Weave.name(instance) + " makes it " + Weave.text(Optional.of(held))
                                + ", and beside that it is stated as " + Weave.text(is),
                        "let one of the two leave it out"));
            }
        }));
        return found;
    }

    /** What was stated of all instances that stand on a router. */
    public DataTree standing(Map<InstancePath, ServiceRecord> records) {
        DataTree tree = DataTree.empty(schema);
        for (ServiceRecord record : records.values()) {
            tree = Weave.merged(tree, record.stated());
        }
        return tree;
    }

    /** What these are services and configurations of. */
    public Schema schema() {
        return schema;
    }

    /** Whether a node at the top states a service. */
    public boolean isService(XmlName name) {
        return services.stream().anyMatch(service -> root(service).name().equals(name));
    }

    /** Whether what a service makes is written as lines in part, on every router. */
    public boolean makesLines(XmlName name) {
        return services.stream().anyMatch(service -> root(service).name().equals(name) && service.makesLines());
    }

    /** Where the instances of a tree are. */
    public List<InstancePath> instances(DataTree stated) {
        List<InstancePath> instances = new ArrayList<>();
        for (DataNode node : stated.root().children().values()) {
            if (isService(node.name())) {
                if (node instanceof DataNode.ListData list) {
                    list.entries().values().forEach(entry -> instances.add(new InstancePath(List.of(step(entry)))));
                } else {
                    instances.add(InstancePath.ROOT.then(node.name()));
                }
            }
        }
        return instances;
    }

    private static Step step(DataNode.Entry entry) {
        List<InstancePath.KeyValue> keys = new ArrayList<>();
        for (int i = 0; i < entry.schema().keys().size(); i++) {
            keys.add(InstancePath.KeyValue.of(
                    entry.schema(),
                    entry.schema().keys().get(i),
                    entry.key().values().get(i)));
        }
        return new Step(entry.name(), keys);
    }

    private static ReleaseForm.Said said(ReleaseForm form, DataTree made, Places asLines) {
        ReleaseForm.Said said = form.of(asLines.without(made));
        return new ReleaseForm.Said(Weave.merged(said.tree(), asLines.only(made)), said.unsaid());
    }

    private Service<?> service(InstancePath instance) {
        return services.stream()
                .filter(service ->
                        root(service).name().equals(instance.steps().getFirst().name()))
                .findFirst()
                .orElseThrow();
    }

    /** The step to a service's instances; the keys mean nothing. */
    private static Step root(Service<?> service) {
        return service.at(List.of("-")).toInstancePath().steps().getFirst();
    }

    private <T extends Bean> Made make(Service<T> service, InstancePath instance, DataTree alone, Facts facts) {
        List<String> keys = instance.steps().getFirst().keys().stream()
                .map(key -> key.value().canonical())
                .toList();
        return service.make(beans.read(alone, service.at(keys)).orElseThrow(), facts);
    }

    private DataTree tree(Made.Configuration made) {
        DataTree tree = DataTree.empty(schema);
        for (Bean bean : made.beans()) {
            tree = switch (beans.edit(bean).applyTo(tree, Operation.MERGE)) {
                case EditResult.Applied applied -> applied.tree();
                case EditResult.Rejected rejected ->
                    throw new IllegalStateException("a service makes what is no configuration: " + rejected.errors());
            };
        }
        return tree;
    }

    private Violation violation(Made.Problem problem) {
        InstancePath path = problem.path().toInstancePath().in(schema);
        return violation(path, problem.rule(), problem.actual(), problem.hint());
    }

    private Violation violation(InstancePath instance, ReleaseForm.Unsaid unsaid, Facts facts) {
        return violation(
                instance,
                unsaid.path() + " is in the models " + availability(unsaid, facts),
                "the router runs " + facts.release().orElse("another release"),
                "state it in lines (--lines), which have it whatever the release; or upgrade the router, or leave out what"
                        + " needs it");
    }

    /** Which releases have a node: those that have the first on the way to it that this one lacks. */
    private Availability availability(ReleaseForm.Unsaid unsaid, Facts facts) {
        Optional<Release> release = facts.release().flatMap(Release::read);
        Optional<SchemaNode> at = Optional.of(schema.root());
        for (Step step : unsaid.path().steps()) {
            at = at.filter(SchemaNode.Parent.class::isInstance)
                    .flatMap(parent -> ((SchemaNode.Parent) parent).index().find(step.name()))
                    .map(ChildIndex.Child::node);
            Optional<Availability> lacks = at.map(node -> node.declaration().availability())
                    .filter(availability -> release.filter(availability::in).isEmpty());
            if (lacks.isPresent()) {
                return lacks.get();
            }
        }
        return unsaid.availability();
    }

    private static Violation violation(Woven.Meeting meeting) {
        return violation(
                meeting.second(),
                "no two services in one node: " + meeting.node(),
                Weave.name(meeting.second()) + " makes it " + meeting.others() + ", " + Weave.name(meeting.first())
                        + " makes it " + meeting.its(),
                "let one of the two leave it out");
    }

    private static Violation violation(InstancePath path, String rule, String actual, String hint) {
        return new Violation(
                path,
                Location.of("Turnup service " + path.steps().getFirst().name().local()),
                rule,
                actual,
                hint,
                "operation-failed",
                Optional.of("turnup:service"),
                Optional.empty());
    }
}

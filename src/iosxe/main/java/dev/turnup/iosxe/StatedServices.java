// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe;

import dev.turnup.bindings.turnup.Facts;
import dev.turnup.iosxe.release.Places;
import dev.turnup.iosxe.release.Unmodelled;
import dev.turnup.iosxe.service.ServiceLedger;
import dev.turnup.iosxe.service.ServiceRecord;
import dev.turnup.iosxe.service.Services;
import dev.turnup.transaction.EditViolations;
import dev.turnup.transaction.Refusal;
import dev.turnup.transaction.Revision;
import dev.turnup.xml.XmlName;
import dev.turnup.yang.check.Validator;
import dev.turnup.yang.check.Violation;
import dev.turnup.yang.codec.DecodedEdit;
import dev.turnup.yang.data.DataNode;
import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.data.InstancePath;
import dev.turnup.yang.edit.EditError;
import dev.turnup.yang.edit.EditNode;
import dev.turnup.yang.edit.EditResult;
import dev.turnup.yang.edit.Operation;
import dev.turnup.yang.schema.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A document that states services, perhaps beside nodes of the router's own models: worked out of what the router holds and
 * of the services that stand on it. Each instance is stated whole; one that has the operation {@code remove} or {@code
 * delete} goes, and those that the document does not name stay as they are.
 */
final class StatedServices implements Revision {

    /**
     * What all documents for a router have in common.
     *
     * @param services the services, in the models of the router and in these
     * @param unmodelled what goes as lines beside NETCONF on older releases; nothing where there is no such way
     * @param validator of the same models
     * @param facts what is known of a router that holds that
     * @param remarks what is to be said of a change of what it holds
     */
    record Setting(
            Services services,
            Unmodelled unmodelled,
            Validator validator,
            Function<DataTree, Facts> facts,
            Remarks remarks) {}

    /** What is to be said of a change, one sentence each. */
    @FunctionalInterface
    interface Remarks {
        List<String> of(Facts facts, DataTree before, DataTree after);
    }

    private final Setting setting;
    private final Schema schema;
    private final DecodedEdit document;
    private final StatedNodes nodes;
    private final EditResult alone;
    private final DataTree stated;
    private Map<InstancePath, ServiceRecord> records = Map.of();

    StatedServices(Setting setting, DecodedEdit document) {
        this.setting = setting;
        this.document = document;
        this.schema = document.edit().schema();
        this.nodes = StatedNodes.of(document.edit(), setting.services());
        this.alone = nodes.alone();
        this.stated = alone instanceof EditResult.Applied applied ? applied.tree() : DataTree.empty(schema);
    }

    private static boolean isIn(DecodedEdit document, Services services) {
        return document.edit().nodes().stream().anyMatch(node -> services.isService(node.name()));
    }

    /** Violations with their places in the document, where it is the cause of them. */
    List<Violation> placed(List<Violation> violations) {
        return new Causes(document.locations(), records, stated).of(violations);
    }

    @Override
    public List<Violation> offline() {
        List<Violation> found = new ArrayList<>(nodes.parts());
        switch (alone) {
            case EditResult.Rejected rejected -> found.addAll(violations(rejected.errors()));
            case EditResult.Applied applied -> found.addAll(setting.validator().validate(applied.tree()));
        }
        return found;
    }

    @Override
    public List<EditNode> others() {
        return nodes.others().nodes();
    }

    @Override
    public boolean reachesBeside() {
        return needsLines(document, setting.services())
                || (!setting.unmodelled().ever().isEmpty() && workedOut(document, setting));
    }

    /** Whether a document is worked out of what the router holds: it states services, or what older releases have as lines. */
    static boolean workedOut(DecodedEdit document, Setting setting) {
        Places places = setting.unmodelled().ever();
        return isIn(document, setting.services())
                || document.edit().nodes().stream().anyMatch(node -> reaches(places, List.of(node.name()), node));
    }

    /** A node that leads to a place reaches it with something in it, or with an operation of its own. */
    private static boolean reaches(Places places, List<XmlName> path, EditNode node) {
        if (places.have(path)) {
            return true;
        }
        return places.touch(path)
                && (node.operation().isPresent()
                        || (node instanceof EditNode.Inner inner
                                && inner.children().stream()
                                        .anyMatch(child -> reaches(
                                                places,
                                                Stream.concat(path.stream(), Stream.of(child.name()))
                                                        .toList(),
                                                child))));
    }

    /** Whether a document states what is written as lines on every router. */
    static boolean needsLines(DecodedEdit document, Services services) {
        return document.edit().nodes().stream()
                .map(EditNode::name)
                .anyMatch(name -> services.isService(name)
                        ? services.makesLines(name)
                        : IosXe.models().root().index().find(name).isPresent());
    }

    @Override
    public Result of(Basis basis) {
        Optional<String> ledger = basis.ledger().whole();
        if (ledger.isEmpty()) {
            return new Impossible(new Refusal.NotReadable("the journal has the services that stand on the router"
                    + " without their secrets, or sealed with a key that is not here; name the key"));
        }
        Map<InstancePath, ServiceRecord> before =
                ServiceLedger.of(setting.services()).read(ledger.get());
        return switch (nodes.replacing().applyTo(setting.services().standing(before), Operation.MERGE)) {
            case EditResult.Rejected rejected -> new Wrong(violations(rejected.errors()));
            case EditResult.Applied applied -> woven(basis, before, applied.tree());
        };
    }

    private Result woven(Basis basis, Map<InstancePath, ServiceRecord> before, DataTree after) {
        List<String> notes = new ArrayList<>();
        Set<InstancePath> gone = new LinkedHashSet<>(before.keySet());
        setting.services().instances(after).forEach(gone::remove);
        Takeover.of(stated, before, setting.services()).forEach((gives, takes) -> {
            gone.add(gives);
            notes.add(gives + " goes: " + takes + " takes its place");
        });
        DataTree now = joined(basis);
        Facts facts = setting.facts().apply(now);
        Places lacking = basis.beside().isPresent() ? setting.unmodelled().in(basis.running()) : Places.NONE;
        if (lacking.isEmpty()
                && basis.beside().filter(StatedServices::hasNative).isPresent()) {
            return new Impossible(new Refusal.NotReadable("the router does not say in /native/version which release it"
                    + " runs, so that nobody can tell what of it NETCONF carries"));
        }
        return switch (setting.services().on(now, before, stated, gone, facts, lacking)) {
            case Services.Refused refused -> new Wrong(refused.violations());
            case Services.Fitting fitting -> {
                notes.addAll(fitting.notes());
                records = fitting.records();
                yield besideOthers(basis, now, facts, fitting, lacking, notes);
            }
        };
    }

    private static boolean hasNative(DataTree lines) {
        return lines.root().children().keySet().stream()
                .anyMatch(name -> IosXe.models().root().index().find(name).isEmpty());
    }

    /** What the router holds, in the models of all. */
    private DataTree joined(Basis basis) {
        DataNode.Container running = new DataNode.Container(
                schema.root(), basis.running().root().children().values());
        return new DataTree(
                schema,
                basis.beside().map(beside -> joined(running, beside.root())).orElse(running));
    }

    /** What one of them has: where both have a container, what is in either. */
    private static DataNode.Container joined(DataNode.Container one, DataNode.Container other) {
        Map<XmlName, DataNode> children = new LinkedHashMap<>(one.children());
        other.children()
                .forEach((name, node) -> children.merge(
                        name,
                        node,
                        (mine, its) ->
                                mine instanceof DataNode.Container first && its instanceof DataNode.Container second
                                        ? joined(first, second)
                                        : its));
        return one.withChildren(children.values());
    }

    /** What the document states beside services comes on top, and must not say of their nodes anything else. */
    private Result besideOthers(
            Basis basis, DataTree now, Facts facts, Services.Fitting fitting, Places lacking, List<String> notes) {
        return switch (nodes.others().applyTo(fitting.tree(), Operation.MERGE)) {
            case EditResult.Rejected rejected -> new Wrong(violations(rejected.errors()));
            case EditResult.Applied applied -> {
                List<Violation> meetings = nodes.others().isEmpty()
                        ? List.of()
                        : Services.overridden(fitting.tree(), applied.tree(), fitting.records());
                if (!meetings.isEmpty()) {
                    yield new Wrong(meetings);
                }
                notes.addAll(setting.remarks().of(facts, now, applied.tree()));
                DataTree whole = applied.tree();
                yield new Wanted(
                        part(
                                lacking.without(whole),
                                basis.running().schema(),
                                basis.running().schema()),
                        basis.beside()
                                .map(beside -> joined(
                                        part(whole, IosXe.models(), beside.schema()),
                                        part(
                                                lacking.only(whole),
                                                basis.running().schema(),
                                                beside.schema()))),
                        ServiceLedger.of(setting.services()).write(fitting.records()),
                        notes);
            }
        };
    }

    /** What is of some models, as a tree of those that it is kept in. */
    private static DataTree part(DataTree whole, Schema models, Schema as) {
        List<DataNode> children = whole.root().children().values().stream()
                .filter(node -> models.root().index().find(node.name()).isPresent())
                .toList();
        return new DataTree(as, new DataNode.Container(as.root(), children));
    }

    private static DataTree joined(DataTree one, DataTree other) {
        return new DataTree(one.schema(), joined(one.root(), other.root()));
    }

    private static List<Violation> violations(List<EditError> errors) {
        return EditViolations.of(errors, "state what fits the services that stand on the router");
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe;

import dev.turnup.bindings.turnup.Facts;
import dev.turnup.iosxe.service.ServiceLedger;
import dev.turnup.iosxe.service.ServiceRecord;
import dev.turnup.iosxe.service.Services;
import dev.turnup.transaction.EditViolations;
import dev.turnup.transaction.Refusal;
import dev.turnup.transaction.Revision;
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
import java.util.Collection;
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
     * @param validator of the same models
     * @param facts what is known of a router that holds that
     * @param remarks what is to be said of a change of what it holds
     */
    record Setting(Services services, Validator validator, Function<DataTree, Facts> facts, Remarks remarks) {}

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

    /** Whether a document states services. */
    static boolean isIn(DecodedEdit document, Services services) {
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
        return needsLines(document, setting.services());
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
        return switch (setting.services().on(now, before, stated, gone, facts)) {
            case Services.Refused refused -> new Wrong(refused.violations());
            case Services.Fitting fitting -> {
                notes.addAll(fitting.notes());
                records = fitting.records();
                yield besideOthers(basis, now, facts, fitting, notes);
            }
        };
    }

    /** What the router holds, in the models of all. */
    private DataTree joined(Basis basis) {
        Collection<DataNode> children = Stream.concat(Stream.of(basis.running()), basis.beside().stream())
                .flatMap(tree -> tree.root().children().values().stream())
                .toList();
        return new DataTree(schema, new DataNode.Container(schema.root(), children));
    }

    /** What the document states beside services comes on top, and must not say of their nodes anything else. */
    private Result besideOthers(Basis basis, DataTree now, Facts facts, Services.Fitting fitting, List<String> notes) {
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
                yield new Wanted(
                        part(applied.tree(), basis.running()),
                        basis.beside().map(beside -> part(applied.tree(), beside)),
                        ServiceLedger.of(setting.services()).write(fitting.records()),
                        notes);
            }
        };
    }

    /** What is of the same models as another tree. */
    private static DataTree part(DataTree whole, DataTree like) {
        List<DataNode> children = whole.root().children().values().stream()
                .filter(node -> like.schema().root().index().find(node.name()).isPresent())
                .toList();
        return new DataTree(like.schema(), new DataNode.Container(like.schema().root(), children));
    }

    private static List<Violation> violations(List<EditError> errors) {
        return EditViolations.of(errors, "state what fits the services that stand on the router");
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.lower;

import dev.turnup.compiler.errata.Errata;
import dev.turnup.compiler.lower.NodeLowering.Contents;
import dev.turnup.compiler.parse.ParsedModel;
import dev.turnup.compiler.source.CompilerOptions;
import dev.turnup.xml.XmlName;
import dev.turnup.yang.schema.Declaration;
import dev.turnup.yang.schema.Notification;
import dev.turnup.yang.schema.Operation;
import dev.turnup.yang.schema.Schema;
import dev.turnup.yang.schema.SchemaNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.opendaylight.yangtools.yang.common.QNameModule;
import org.opendaylight.yangtools.yang.common.Revision;
import org.opendaylight.yangtools.yang.model.api.stmt.ModuleEffectiveStatement;
import org.opendaylight.yangtools.yang.model.api.stmt.PrefixEffectiveStatement;

/** Lowers modules to a schema. */
public final class SchemaLowering {
    private final ParsedModel model;
    private final CompilerOptions options;
    private final Errata errata;
    private final NodeLowering nodes;

    private SchemaLowering(ParsedModel model, CompilerOptions options, Errata errata) {
        this.model = model;
        this.errata = errata;
        this.options = options;
        this.nodes = new NodeLowering(
                model, errata, module -> Marks.of(model.context().getModuleStatement(module)));
    }

    /**
     * The schema of a model.
     *
     * @param errata gets the faults that only show here: leafrefs that lead nowhere, defaults that their types
     *     refuse, lists without keys
     * @throws dev.turnup.compiler.source.CompilerException where the model says what a schema cannot express yet
     */
    public static Schema lower(ParsedModel model, CompilerOptions options, Errata errata) {
        return new SchemaLowering(model, options, errata).schema();
    }

    private Schema schema() {
        List<ModuleEffectiveStatement> statements = model.context().getModuleStatements().values().stream()
                .sorted(Comparator.comparing(m -> m.argument().getLocalName()))
                .toList();
        List<Schema.Module> modules = new ArrayList<>();
        List<SchemaNode> topLevel = new ArrayList<>();
        List<Operation> operations = new ArrayList<>();
        List<Notification> notifications = new ArrayList<>();
        for (ModuleEffectiveStatement statement : statements) {
            QNameModule home = statement.localQNameModule();
            modules.add(module(statement));
            Contents contents = nodes.contents(statement, Place.TOP, home, Declaration.Status.CURRENT, Map.of());
            topLevel.addAll(contents.nodes());
            operations.addAll(contents.operations());
            notifications.addAll(contents.notifications());
        }
        ListRules.judge(topLevel, errata);
        return new Schema(modules, topLevel, operations, notifications);
    }

    private Schema.Module module(ModuleEffectiveStatement statement) {
        QNameModule module = statement.localQNameModule();
        String namespace = module.namespace().toString();
        List<String> features = statement.features().stream()
                .map(f -> Place.name(f.argument()))
                .filter(options::supports)
                .map(XmlName::local)
                .sorted()
                .toList();
        return new Schema.Module(
                statement.argument().getLocalName(),
                module.findRevision().map(Revision::toString),
                namespace,
                statement
                        .findFirstEffectiveSubstatementArgument(PrefixEffectiveStatement.class)
                        .orElseThrow(),
                features);
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.lower;

import dev.turnup.compiler.parse.ParsedModel;
import dev.turnup.compiler.source.CompilerOptions;
import dev.turnup.xml.XmlName;
import dev.turnup.yang.schema.Declaration;
import dev.turnup.yang.schema.Operation;
import dev.turnup.yang.schema.Schema;
import dev.turnup.yang.schema.SchemaNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.opendaylight.yangtools.yang.common.QNameModule;
import org.opendaylight.yangtools.yang.common.Revision;
import org.opendaylight.yangtools.yang.model.api.meta.EffectiveStatement;
import org.opendaylight.yangtools.yang.model.api.stmt.InputEffectiveStatement;
import org.opendaylight.yangtools.yang.model.api.stmt.ModuleEffectiveStatement;
import org.opendaylight.yangtools.yang.model.api.stmt.OutputEffectiveStatement;
import org.opendaylight.yangtools.yang.model.api.stmt.PrefixEffectiveStatement;
import org.opendaylight.yangtools.yang.model.api.stmt.RpcEffectiveStatement;
import org.opendaylight.yangtools.yang.model.api.stmt.SchemaTreeEffectiveStatement;

/** Lowers modules to a schema. */
public final class SchemaLowering {
    private final ParsedModel model;
    private final CompilerOptions options;
    private final NodeLowering nodes;

    private SchemaLowering(ParsedModel model, CompilerOptions options) {
        this.model = model;
        this.options = options;
        this.nodes = new NodeLowering(model);
    }

    /**
     * The schema of a model.
     *
     * @throws dev.turnup.compiler.source.CompilerException where the model says what a schema cannot express yet
     */
    public static Schema lower(ParsedModel model, CompilerOptions options) {
        return new SchemaLowering(model, options).schema();
    }

    private Schema schema() {
        List<ModuleEffectiveStatement> statements = model.context().getModuleStatements().values().stream()
                .sorted(Comparator.comparing(m -> m.argument().getLocalName()))
                .toList();
        List<Schema.Module> modules = new ArrayList<>();
        List<SchemaNode> topLevel = new ArrayList<>();
        List<Operation> operations = new ArrayList<>();
        for (ModuleEffectiveStatement statement : statements) {
            QNameModule home = statement.localQNameModule();
            modules.add(module(statement));
            topLevel.addAll(nodes.children(statement, Place.TOP, home, this::marks));
            statement
                    .streamEffectiveSubstatements(RpcEffectiveStatement.class)
                    .map(rpc -> operation(rpc, statement))
                    .forEach(operations::add);
        }
        return new Schema(modules, topLevel, operations, List.of());
    }

    private Marks marks(QNameModule module) {
        return Marks.of(model.context().getModuleStatement(module));
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

    private Operation operation(RpcEffectiveStatement rpc, ModuleEffectiveStatement module) {
        Marks marks = Marks.of(rpc).orElse(Marks.of(module));
        return new Operation(
                nodes.declaration(rpc, List.of(), marks, false),
                part(rpc, InputEffectiveStatement.class, marks),
                part(rpc, OutputEffectiveStatement.class, marks));
    }

    /** The input or output; it is there in the releases that have the operation. */
    private <S extends SchemaTreeEffectiveStatement<?>> SchemaNode.Container part(
            RpcEffectiveStatement rpc, Class<S> kind, Marks marks) {
        Optional<S> found = rpc.findFirstEffectiveSubstatement(kind);
        S statement = found.orElseThrow();
        Declaration declared = nodes.declaration(statement, List.of(), marks, false);
        EffectiveStatement<?, ?> parent = statement;
        QNameModule home = statement.argument().getModule();
        Place place = new Place(null, rpc).below(statement);
        return new SchemaNode.Container(declared, false, nodes.children(parent, place, home, this::marks));
    }
}

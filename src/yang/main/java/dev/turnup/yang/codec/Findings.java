// SPDX-License-Identifier: Apache-2.0
package dev.turnup.yang.codec;

import dev.turnup.xml.Location;
import dev.turnup.xml.XmlName;
import dev.turnup.yang.data.InstancePath;
import dev.turnup.yang.edit.EditError;
import dev.turnup.yang.edit.ErrorTag;
import dev.turnup.yang.schema.ChildIndex;
import dev.turnup.yang.schema.Schema;
import dev.turnup.yang.schema.SchemaNode;
import dev.turnup.yang.value.NearName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Collects what reading finds: problems one by one, unknown nodes one warning a namespace. */
final class Findings {
    /** A document with more faults than this is of another kind. */
    private static final int MOST = 200;

    private record Unknown(InstancePath first, int count) {}

    private final Schema schema;
    private final List<EditError> problems = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private final Map<String, Unknown> unknown = new LinkedHashMap<>();
    private @Nullable InstancePath firstAgain;
    private int again;

    Findings(Schema schema) {
        this.schema = schema;
    }

    void problem(EditError problem) {
        if (problems.size() < MOST) {
            problems.add(problem.at(masked(problem.path())));
        }
    }

    void problem(ErrorTag tag, InstancePath path, String message, Location at) {
        problem(EditError.of(tag, path, message, Optional.of(at)));
    }

    void problem(ErrorTag tag, InstancePath path, String message, Location at, String hint) {
        problem(EditError.of(tag, path, message, Optional.of(at)).withHint(hint));
    }

    void warning(String sentence) {
        warnings.add(sentence);
    }

    /** A node that the schema does not know and that is kept. */
    void kept(XmlName name, InstancePath parent) {
        unknown.merge(
                name.namespace(),
                new Unknown(masked(parent.then(name)), 1),
                (a, b) -> new Unknown(a.first(), a.count() + b.count()));
    }

    /** A node that a device sent before; the two are one. */
    void again(InstancePath path) {
        if (firstAgain == null) {
            firstAgain = masked(path);
        }
        again++;
    }

    /** A node that the schema does not know and that must not be: what it may have been meant to be is the hint. */
    void unknown(SchemaNode.Parent parent, XmlName name, InstancePath path, Location at) {
        if (problems.size() >= MOST) {
            return;
        }
        List<ChildIndex.Child> alike = parent.index().findLocal(name.local());
        if (!alike.isEmpty()) {
            ChildIndex.Child meant = alike.getFirst();
            problem(
                    ErrorTag.UNKNOWN_NAMESPACE,
                    path.then(name),
                    name.local() + " is not in the namespace " + shown(name.namespace()),
                    at,
                    "it is in " + meant.node().name().namespace() + " (module "
                            + meant.node().declaration().module() + ")");
            return;
        }
        EditError problem = EditError.of(
                ErrorTag.UNKNOWN_ELEMENT,
                path.then(name),
                "unknown node " + name.local() + (path.steps().isEmpty() ? " at the top" : " in " + masked(path)),
                Optional.of(at));
        List<String> known = parent.index().all().stream()
                .map(child -> child.node().name().local())
                .distinct()
                .toList();
        problem(NearName.of(name.local(), known)
                .map(near -> problem.withHint("did you mean " + near))
                .orElse(problem));
    }

    private static String shown(String namespace) {
        return namespace.isEmpty() ? "of no name" : namespace;
    }

    private InstancePath masked(InstancePath path) {
        return path.masked(schema.root(), Secrets.MASK);
    }

    List<EditError> problems() {
        return problems;
    }

    List<String> warnings() {
        List<String> all = new ArrayList<>(warnings);
        unknown.forEach((namespace, found) -> {
            String module = schema.moduleOf(namespace).map(Schema.Module::name).orElse(namespace);
            String nodes = found.count() == 1 ? "1 node" : found.count() + " nodes";
            all.add("%s of %s not in the schema, kept as found; the first: %s".formatted(nodes, module, found.first()));
        });
        if (again > 0) {
            String nodes = again == 1 ? "1 node" : again + " nodes";
            all.add("%s sent more than once, made one, the later value in force; the first: %s"
                    .formatted(nodes, firstAgain));
        }
        return all;
    }
}

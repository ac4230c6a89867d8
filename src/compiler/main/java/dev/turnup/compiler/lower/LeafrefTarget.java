// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.lower;

import dev.turnup.compiler.parse.ParsedModel;
import dev.turnup.compiler.source.CompilerException;
import dev.turnup.xml.Location;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.opendaylight.yangtools.yang.model.api.meta.EffectiveStatement;
import org.opendaylight.yangtools.yang.model.api.stmt.CaseEffectiveStatement;
import org.opendaylight.yangtools.yang.model.api.stmt.ChoiceEffectiveStatement;
import org.opendaylight.yangtools.yang.model.api.stmt.InputEffectiveStatement;
import org.opendaylight.yangtools.yang.model.api.stmt.LeafEffectiveStatement;
import org.opendaylight.yangtools.yang.model.api.stmt.LeafListEffectiveStatement;
import org.opendaylight.yangtools.yang.model.api.stmt.OutputEffectiveStatement;
import org.opendaylight.yangtools.yang.model.api.stmt.PathEffectiveStatement;
import org.opendaylight.yangtools.yang.model.api.stmt.SchemaTreeEffectiveStatement;

/** Follows a leafref's path (RFC 7950, section 9.9.2) through the schema; predicates do not matter there. */
final class LeafrefTarget {
    private final ParsedModel model;

    LeafrefTarget(ParsedModel model) {
        this.model = model;
    }

    /**
     * The place of the leaf or leaf-list that a path leads to.
     *
     * @param from the place of the leaf that has the type
     * @param namespace of names without prefix; the namespace of the file that states the path is tried too, since a
     *     typedef's path means that
     */
    Place follow(PathEffectiveStatement path, Place from, String namespace) {
        Location at = model.at(path);
        String text = path.requireDeclared().rawArgument();
        if (text.contains("deref(")) {
            throw CompilerException.notSupportedYet(at, "deref() in the path of a leafref: " + text);
        }
        String[] steps = text.replaceAll("\\[[^\\]]*]", "").strip().split("/", -1);
        Place place = steps[0].isEmpty() ? Place.TOP : from;
        for (String step : steps) {
            String name = step.strip();
            if (name.equals("..")) {
                place = place.dataParent();
            } else if (!name.isEmpty() && !name.equals(".")) {
                place = child(place, name, at, namespace)
                        .orElseThrow(() -> new CompilerException(
                                at, "the path " + text + " of " + from.path() + " leads nowhere: there is no " + name));
            }
        }
        if (place.statement() instanceof LeafEffectiveStatement
                || place.statement() instanceof LeafListEffectiveStatement) {
            return place;
        }
        throw new CompilerException(at, "the path " + text + " of " + from.path() + " does not lead to a leaf");
    }

    private Optional<Place> child(Place parent, String step, Location at, String namespace) {
        int colon = step.indexOf(':');
        String local = step.substring(colon + 1);
        Map<String, String> prefixes = model.prefixes(at);
        Stream<String> namespaces = colon < 0
                ? Stream.concat(Stream.of(namespace), prefixes.values().stream().sorted())
                : Stream.ofNullable(prefixes.get(step.substring(0, colon)));
        return namespaces
                .map(ns -> find(parent, ns, local))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Place> find(Place parent, String namespace, String local) {
        for (EffectiveStatement<?, ?> sub : children(parent)) {
            if (!(sub instanceof SchemaTreeEffectiveStatement<?> node)) {
                continue;
            }
            if (sub instanceof ChoiceEffectiveStatement
                    || sub instanceof CaseEffectiveStatement
                    || sub instanceof InputEffectiveStatement
                    || sub instanceof OutputEffectiveStatement) {
                Optional<Place> deeper = find(parent.below(sub), namespace, local);
                if (deeper.isPresent()) {
                    return deeper;
                }
            } else if (Place.name(node.argument()).local().equals(local)
                    && Place.name(node.argument()).namespace().equals(namespace)) {
                return Optional.of(parent.below(sub));
            }
        }
        return Optional.empty();
    }

    private List<? extends EffectiveStatement<?, ?>> children(Place parent) {
        EffectiveStatement<?, ?> statement = parent.statement();
        if (statement != null) {
            return statement.effectiveSubstatements();
        }
        return model.context().getModuleStatements().values().stream()
                .flatMap(m -> m.effectiveSubstatements().stream())
                .toList();
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.lower;

import dev.turnup.compiler.parse.ParsedModel;
import dev.turnup.compiler.source.CompilerException;
import dev.turnup.xml.Location;
import dev.turnup.xml.XmlName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.opendaylight.yangtools.yang.model.api.meta.EffectiveStatement;
import org.opendaylight.yangtools.yang.model.api.stmt.CaseEffectiveStatement;
import org.opendaylight.yangtools.yang.model.api.stmt.ChoiceEffectiveStatement;
import org.opendaylight.yangtools.yang.model.api.stmt.InputEffectiveStatement;
import org.opendaylight.yangtools.yang.model.api.stmt.LeafEffectiveStatement;
import org.opendaylight.yangtools.yang.model.api.stmt.LeafListEffectiveStatement;
import org.opendaylight.yangtools.yang.model.api.stmt.OutputEffectiveStatement;
import org.opendaylight.yangtools.yang.model.api.stmt.PathEffectiveStatement;
import org.opendaylight.yangtools.yang.model.api.stmt.SchemaTreeEffectiveStatement;
import org.opendaylight.yangtools.yang.model.api.stmt.TypeEffectiveStatement;

/** Follows a leafref's path (RFC 7950, section 9.9.2) through the schema; predicates do not matter there. */
final class LeafrefTarget {
    /** Where a path leads, and the depth of the highest place on the way: that much of the surroundings matters. */
    record Target(Place place, int highest) {}

    private final ParsedModel model;
    private final Typedefs typedefs;
    private final IdentityHashMap<EffectiveStatement<?, ?>, Map<XmlName, List<EffectiveStatement<?, ?>>>> children =
            new IdentityHashMap<>();
    private @Nullable Map<XmlName, List<EffectiveStatement<?, ?>>> top;

    LeafrefTarget(ParsedModel model, Typedefs typedefs) {
        this.model = model;
        this.typedefs = typedefs;
    }

    /**
     * The place of the leaf or leaf-list that a path leads to.
     *
     * @param from the place of the leaf that has the type
     * @param namespace of names without prefix; the namespace of the file that states the path is tried too, since a
     *     typedef's path means that
     */
    Target follow(PathEffectiveStatement path, Place from, String namespace) {
        return follow(path, from, namespace, Set.of());
    }

    private Target follow(PathEffectiveStatement path, Place from, String namespace, Set<Place> passed) {
        Location at = model.at(path);
        String text = path.requireDeclared().rawArgument();
        String steps = text.replaceAll("\\[[^\\]]*]", "").strip();
        Target start = new Target(from, Integer.MAX_VALUE);
        if (steps.startsWith("deref")) {
            String argument = steps.substring(steps.indexOf('(') + 1, steps.indexOf(')'));
            Target reference = walk(argument.split("/", -1), start, at, namespace, text, from);
            start = dereferenced(reference, at, text, passed);
            steps = "./" + steps.substring(steps.indexOf(')') + 1);
        }
        Target target = walk(steps.split("/", -1), start, at, namespace, text, from);
        if (target.place().statement() instanceof LeafEffectiveStatement
                || target.place().statement() instanceof LeafListEffectiveStatement) {
            return target;
        }
        throw new CompilerException(at, "the path " + text + " of " + from.path() + " does not lead to a leaf");
    }

    /** Where the leafref at a place leads: what {@code deref()} gives (section 10.3.1). */
    private Target dereferenced(Target reference, Location at, String text, Set<Place> passed) {
        Place leaf = reference.place();
        EffectiveStatement<?, ?> statement = leaf.statement();
        PathEffectiveStatement path = Optional.ofNullable(statement)
                .flatMap(s -> s.findFirstEffectiveSubstatement(TypeEffectiveStatement.class))
                .flatMap(typedefs::path)
                .orElseThrow(() -> new CompilerException(at, "deref() in " + text + " of what is no leafref"));
        Set<Place> further = new LinkedHashSet<>(passed);
        if (!further.add(leaf)) {
            throw new CompilerException(at, "the path " + text + " leads back to itself");
        }
        Target target = follow(path, leaf, leaf.name().namespace(), further);
        return new Target(target.place(), Math.min(reference.highest(), target.highest()));
    }

    private Target walk(String[] steps, Target start, Location at, String namespace, String text, Place from) {
        boolean absolute = steps[0].strip().isEmpty();
        Place place = absolute ? Place.TOP : start.place();
        int highest = start.highest();
        for (String step : steps) {
            String name = step.strip();
            if (name.equals("..")) {
                place = place.dataParent();
                highest = absolute ? highest : Math.min(highest, place.depth());
            } else if (!name.isEmpty() && !name.equals(".")) {
                Place parent = place;
                place = child(parent, name, at, namespace)
                        .orElseThrow(() -> new CompilerException(
                                at, "the path " + text + " of " + from.path() + " leads nowhere: there is no " + name));
            }
        }
        return new Target(place, highest);
    }

    private Optional<Place> child(Place parent, String step, Location at, String namespace) {
        int colon = step.indexOf(':');
        String local = step.substring(colon + 1);
        Map<XmlName, List<EffectiveStatement<?, ?>>> index = children(parent);
        Map<String, String> prefixes = model.prefixes(at);
        for (String ns : namespaces(step, colon, namespace, prefixes)) {
            List<EffectiveStatement<?, ?>> found = index.get(new XmlName(ns, local));
            if (found != null) {
                Place place = parent;
                for (EffectiveStatement<?, ?> statement : found) {
                    place = place.below(statement);
                }
                return Optional.of(place);
            }
        }
        return Optional.empty();
    }

    private static Collection<String> namespaces(
            String step, int colon, String namespace, Map<String, String> prefixes) {
        if (colon >= 0) {
            return Optional.ofNullable(prefixes.get(step.substring(0, colon)))
                    .map(List::of)
                    .orElse(List.of());
        }
        Set<String> all = new LinkedHashSet<>(List.of(namespace));
        all.addAll(new TreeSet<>(prefixes.values()));
        return all;
    }

    /** The data nodes beneath a place, each with the choices, cases, inputs and outputs on the way to it. */
    private Map<XmlName, List<EffectiveStatement<?, ?>>> children(Place parent) {
        EffectiveStatement<?, ?> statement = parent.statement();
        if (statement == null) {
            Map<XmlName, List<EffectiveStatement<?, ?>>> known = top;
            if (known == null) {
                known = new HashMap<>();
                for (EffectiveStatement<?, ?> module :
                        model.context().getModuleStatements().values()) {
                    collect(module, List.of(), known);
                }
                top = known;
            }
            return known;
        }
        return children.computeIfAbsent(statement, s -> {
            Map<XmlName, List<EffectiveStatement<?, ?>>> index = new HashMap<>();
            collect(s, List.of(), index);
            return index;
        });
    }

    private static void collect(
            EffectiveStatement<?, ?> parent,
            List<EffectiveStatement<?, ?>> above,
            Map<XmlName, List<EffectiveStatement<?, ?>>> into) {
        for (EffectiveStatement<?, ?> sub : parent.effectiveSubstatements()) {
            if (sub instanceof SchemaTreeEffectiveStatement<?> node) {
                List<EffectiveStatement<?, ?>> way = new ArrayList<>(above);
                way.add(sub);
                if (sub instanceof ChoiceEffectiveStatement
                        || sub instanceof CaseEffectiveStatement
                        || sub instanceof InputEffectiveStatement
                        || sub instanceof OutputEffectiveStatement) {
                    collect(sub, way, into);
                } else {
                    into.putIfAbsent(Place.name(node.argument()), way);
                }
            }
        }
    }
}

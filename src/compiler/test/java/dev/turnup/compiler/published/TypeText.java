// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.published;

import dev.turnup.yang.compare.XPathText;
import java.util.SortedSet;
import java.util.TreeSet;
import org.opendaylight.yangtools.yang.model.api.TypeDefinition;
import org.opendaylight.yangtools.yang.model.api.type.EnumTypeDefinition;
import org.opendaylight.yangtools.yang.model.api.type.LeafrefTypeDefinition;
import org.opendaylight.yangtools.yang.model.api.type.LengthRestrictedTypeDefinition;
import org.opendaylight.yangtools.yang.model.api.type.PatternConstraint;
import org.opendaylight.yangtools.yang.model.api.type.RangeRestrictedTypeDefinition;
import org.opendaylight.yangtools.yang.model.api.type.StringTypeDefinition;
import org.opendaylight.yangtools.yang.model.api.type.UnionTypeDefinition;

/** A type as text that can be compared: its built-in type and every restriction on the way there. */
final class TypeText {

    /** What yangtools says of a string with patterns and without a length. */
    private static final String ANY_LENGTH = "length [[0..2147483647]]";

    private TypeText() {}

    /** {@code node} is the data path of the leaf, for leafref paths that start from it. */
    static String of(TypeDefinition<?> type, String node) {
        SortedSet<String> restrictions = new TreeSet<>();
        for (TypeDefinition<?> level = type; level != null; level = level.getBaseType()) {
            if (level instanceof StringTypeDefinition string) {
                for (PatternConstraint pattern : string.getPatternConstraints()) {
                    restrictions.add(
                            pattern.getModifier().map(modifier -> "not ").orElse("") + "pattern "
                                    + pattern.getRegularExpressionString());
                }
            }
        }
        // The outermost range, length and set of values already take in those below.
        if (type instanceof LengthRestrictedTypeDefinition<?> measured) {
            measured.getLengthConstraint()
                    .map(length -> "length " + length.getAllowedRanges())
                    .filter(length -> !length.equals(ANY_LENGTH))
                    .ifPresent(length -> restrictions.add(length));
        }
        if (type instanceof RangeRestrictedTypeDefinition<?, ?> number) {
            number.getRangeConstraint().ifPresent(range -> restrictions.add("range " + range.getAllowedRanges()));
        }
        if (type instanceof EnumTypeDefinition enumeration) {
            enumeration.getValues().forEach(value -> restrictions.add(value.getName()));
        }
        if (type instanceof LeafrefTypeDefinition leafref) {
            restrictions.add(XPathText.resolve(node, leafref.getPathStatement().originalString()));
        }
        String text = builtIn(type) + (restrictions.isEmpty() ? "" : restrictions.toString());
        if (type instanceof UnionTypeDefinition union) {
            return text
                    + union.getTypes().stream().map(member -> of(member, node)).toList();
        }
        return text;
    }

    private static String builtIn(TypeDefinition<?> type) {
        TypeDefinition<?> level = type;
        while (level.getBaseType() != null) {
            level = level.getBaseType();
        }
        return level.getQName().getLocalName();
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.compiler.repair;

import dev.turnup.compiler.statement.Cursor;
import dev.turnup.compiler.statement.ModuleTree;
import dev.turnup.compiler.statement.TreeEdit;
import java.math.BigInteger;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.opendaylight.yangtools.yang.ir.IRStatement;

/** Enums and bits of one type that share a name or a number (RFC 7950, sections 9.6.4 and 9.7.4). */
final class Numbering implements Rule {
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,20}");

    @Override
    public void judge(Cursor at, Names names, Remedies remedies) {
        if (at.keyword().equals("type")) {
            judge(at, "enum", "value", remedies);
            judge(at, "bit", "position", remedies);
        }
    }

    private static void judge(Cursor type, String member, String number, Remedies remedies) {
        Set<String> taken = new HashSet<>();
        Set<String> numbers = new HashSet<>();
        // Without a number of its own a member takes the one after the highest before it; in a derived type, that of
        // the base.
        boolean counting = type.text().equals("enumeration") || type.text().equals("bits");
        Optional<BigInteger> highest = Optional.empty();
        List<? extends IRStatement> members = type.all(member).toList();
        for (IRStatement statement : members) {
            Cursor at = type.below(statement);
            Optional<String> own = at.first(number);
            if (!taken.add(at.text())) {
                remedies.drop(at, at + " is there already", "");
                continue;
            }
            if (own.isEmpty() && counting) {
                highest = Optional.of(highest.map(BigInteger.ONE::add).orElse(BigInteger.ZERO));
                numbers.add(highest.get().toString());
            } else if (own.isPresent() && !numbers.add(own.get())) {
                List<? extends IRStatement> rest = statement.statements().stream()
                        .filter(s -> !s.keyword().asStringDeclaration().equals(number))
                        .toList();
                remedies.replace(
                        at,
                        TreeEdit.with(statement, rest),
                        "the " + number + " " + own.get() + " of " + ModuleTree.text(statement) + " is another's",
                        "numbered after those before it",
                        "");
            } else if (own.isPresent() && WHOLE.matcher(own.get()).matches()) {
                BigInteger stated = new BigInteger(own.get());
                highest = Optional.of(highest.map(stated::max).orElse(stated));
            }
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.preflight;

import dev.turnup.bindings.turnup.Rules;
import dev.turnup.bindings.turnup.Turnup;
import dev.turnup.yang.binding.Beans;
import dev.turnup.yang.check.Validator;
import dev.turnup.yang.check.Violation;
import dev.turnup.yang.codec.DecodedEdit;
import dev.turnup.yang.codec.Documents;
import dev.turnup.yang.data.DataTree;
import dev.turnup.yang.edit.EditError;
import dev.turnup.yang.edit.EditResult;
import dev.turnup.yang.edit.Operation;
import dev.turnup.yang.schema.Release;
import dev.turnup.yang.schema.Schema;
import dev.turnup.yang.value.NearName;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The rules, and what they look things up in: a document of {@code yang/turnup/turnup-rules.yang}, and what users merge into
 * it. Immutable.
 */
public final class RuleTable {
    private static final String SHIPPED = "rules.yaml";

    /** A rule that only says where it looks wants nothing to be there. */
    private static final String NEVER = "false()";

    /** What came of reading a user's rules. */
    public sealed interface Reading {
        /** They fit. */
        record Fitting(RuleTable table) implements Reading {}

        /** They do not; one problem each, with file and line. */
        record Faulty(List<String> problems) implements Reading {
            public Faulty {
                problems = List.copyOf(problems);
            }
        }
    }

    private final DataTree tree;
    private final Rules rules;
    private final List<Rule> all;

    private RuleTable(DataTree tree, Rules rules) {
        this.tree = tree;
        this.rules = rules;
        this.all = rules.rule().stream().map(RuleTable::rule).toList();
    }

    /** What Turnup brings along; loaded once. */
    public static RuleTable shipped() {
        return Shipped.TABLE;
    }

    private static final class Shipped {
        private static final RuleTable TABLE = read();

        private static RuleTable read() {
            try (InputStream in = Objects.requireNonNull(RuleTable.class.getResourceAsStream(SHIPPED))) {
                Reading reading = merged(DataTree.empty(Turnup.schema()), SHIPPED, in.readAllBytes());
                return switch (reading) {
                    case Reading.Fitting fitting -> fitting.table();
                    case Reading.Faulty faulty -> throw new IllegalStateException(String.join("\n", faulty.problems()));
                };
            } catch (IOException e) {
                throw new UncheckedIOException(SHIPPED + ", which comes with Turnup", e);
            }
        }
    }

    /**
     * These, and a user's own.
     *
     * @param file its name, whose end tells the format
     */
    public Reading and(String file, byte[] document) {
        return merged(tree, file, document);
    }

    private static Reading merged(DataTree into, String file, byte[] document) {
        Schema schema = Turnup.schema();
        DecodedEdit read = Documents.read(schema, file, document);
        if (!read.problems().isEmpty()) {
            return new Reading.Faulty(
                    read.problems().stream().map(EditError::toString).toList());
        }
        return switch (read.edit().applyTo(into, Operation.MERGE)) {
            case EditResult.Rejected rejected ->
                new Reading.Faulty(
                        rejected.errors().stream().map(EditError::toString).toList());
            case EditResult.Applied applied -> judged(file, applied.tree(), read);
        };
    }

    private static Reading judged(String file, DataTree tree, DecodedEdit read) {
        Schema schema = tree.schema();
        List<String> problems = new ArrayList<>();
        for (Violation violation : Validator.of(schema).validate(tree)) {
            problems.add(violation.in(read.locations()).toString());
        }
        Optional<Rules> rules = Beans.of(schema).bean(tree, Rules.class);
        if (rules.isEmpty()) {
            problems.add(file + ": there are no rules in it; begin with turnup-rules:rules");
        }
        if (problems.isEmpty()) {
            problems.addAll(faults(file, rules.orElseThrow()));
        }
        return problems.isEmpty()
                ? new Reading.Fitting(new RuleTable(tree, rules.orElseThrow()))
                : new Reading.Faulty(problems);
    }

    /** What the model cannot say: names that stand for nothing, and expressions that are none. */
    private static List<String> faults(String file, Rules rules) {
        List<String> faults = new ArrayList<>();
        List<String> names = Stream.concat(
                        Checks.NAMED.keySet().stream(),
                        rules.rule().stream()
                                .filter(rule -> rule.at().isPresent())
                                .map(dev.turnup.bindings.turnup.Rule::name))
                .toList();
        for (dev.turnup.bindings.turnup.Rule rule : rules.rule()) {
            if (rule.at().isEmpty() && !Checks.NAMED.containsKey(rule.name())) {
                String near = NearName.of(rule.name(), names)
                        .map(name -> "; did you mean " + name + "?")
                        .orElse("");
                faults.add(file + ": the rule " + rule.name()
                        + " says neither 'at' and 'must', nor is it one that Turnup knows by its name" + near);
            }
            expression(rule)
                    .flatMap(ExpressionCheck::fault)
                    .ifPresent(fault -> faults.add(file + ": the rule " + rule.name() + ": " + fault));
        }
        return faults;
    }

    private static Rule rule(dev.turnup.bindings.turnup.Rule stated) {
        return new Rule(
                stated.name(),
                stated.severity()
                        .map(severity -> Rule.Severity.valueOf(severity.name()))
                        .orElse(Rule.Severity.ERROR),
                stated.reason().orElse(""),
                stated.evidence().orElse(""),
                stated.uncertain(),
                stated.since().map(Release::parse),
                stated.until().map(Release::parse),
                expression(stated));
    }

    private static Optional<Rule.Expression> expression(dev.turnup.bindings.turnup.Rule stated) {
        return stated.at()
                .map(at -> new Rule.Expression(
                        at,
                        stated.must().orElse(NEVER),
                        stated.expects().or(stated::must).orElse("nothing there"),
                        stated.hint().orElse("make it so, or allow the rule to be broken")));
    }

    /** All rules, those that nobody asks among them. */
    public List<Rule> rules() {
        return all;
    }

    /** The rule of a name. */
    public Optional<Rule> rule(String name) {
        return all.stream().filter(rule -> rule.name().equals(name)).findFirst();
    }

    /** What rules look things up in. */
    public Rules tables() {
        return rules;
    }
}

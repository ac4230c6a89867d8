// SPDX-License-Identifier: Apache-2.0
package dev.turnup.transaction.journal;

import dev.turnup.transaction.GroupId;
import dev.turnup.transaction.HistoryFilter;
import dev.turnup.transaction.JournalEntry.Conclusion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a filter asks for, as a condition with a place for each value; values are never part of the condition. */
record Asked(String where, List<String> values) {

    static Asked of(HistoryFilter filter) {
        List<String> conditions = new ArrayList<>();
        List<String> values = new ArrayList<>();
        add(conditions, values, "device = ?", filter.device());
        add(conditions, values, "group_id = ?", filter.group().map(GroupId::text));
        add(conditions, values, "who = ?", filter.who());
        add(
                conditions,
                values,
                "lower(label) LIKE ? ESCAPE '!'",
                filter.label().map(text -> "%" + escaped(text.toLowerCase(Locale.ROOT)) + "%"));
        add(conditions, values, "begun >= ?", filter.since().map(Times::text));
        add(conditions, values, "begun < ?", filter.until().map(Times::text));
        add(conditions, values, "conclusion = ?", filter.conclusion().map(Conclusion::name));
        if (filter.unresolved()) {
            conditions.add("state <> 'DONE'");
        }
        String narrowed = conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
        return new Asked(narrowed + " ORDER BY number DESC LIMIT " + filter.atMost(), values);
    }

    private static void add(List<String> conditions, List<String> values, String condition, Optional<String> value) {
        value.ifPresent(v -> {
            conditions.add(condition);
            values.add(v);
        });
    }

    private static String escaped(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.turnup.iosxe.verify;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Sets rows in columns. */
final class Table {
    private Table() {}

    /** The rows, a line each; empty where there are none. */
    static String text(List<List<String>> rows) {
        if (rows.isEmpty()) {
            return "";
        }
        List<Integer> widths = IntStream.range(0, rows.getFirst().size())
                .mapToObj(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toList();
        return rows.stream().map(row -> line(row, widths)).collect(Collectors.joining());
    }

    private static String line(List<String> row, List<Integer> widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < row.size(); column++) {
            String cell = row.get(column);
            line.append(cell).append(" ".repeat(widths.get(column) - cell.length() + 2));
        }
        return line.toString().stripTrailing() + "\n";
    }
}

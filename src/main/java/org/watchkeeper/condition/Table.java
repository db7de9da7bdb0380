package org.watchkeeper.condition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;

/// A table as tools print it: columns with blanks or bars between them, the first line names them.
final class Table {
    private Table() {}

    /// Which column: by its name in the first line, or by its number from 1, where the first line is a row as any other.
    sealed interface Key {
        record Named(String name) implements Key {}

        record Numbered(int number) implements Key {}
    }

    /// The values of a column, one a line, of the rows that have a match of `row`.
    static Value column(String text, Key key, Optional<Regex> row) {
        var lines = text.lines().filter(line -> !line.isBlank()).toList();
        if (lines.isEmpty()) {
            return new Value.None("it printed nothing where a table was expected");
        }
        return switch (key) {
            case Key.Numbered(var number) -> values(lines, number - 1, row, "column " + number);
            case Key.Named(var name) -> {
                int at = cells(lines.getFirst()).indexOf(name);
                yield at < 0
                        ? new Value.None("the first line it printed names no column " + name)
                        : values(lines.subList(1, lines.size()), at, row, name);
            }
        };
    }

    private static Value values(List<String> rows, int at, Optional<Regex> wanted, String name) {
        var values = new ArrayList<String>();
        for (var row : rows) {
            var fits = wanted.isEmpty() ? Optional.of(true) : wanted.get().over(row, Matcher::find);
            if (fits.isEmpty()) {
                return new Value.None(wanted.get() + " takes too long");
            }
            var cells = cells(row);
            if (fits.get() && at < cells.size()) {
                values.add(cells.get(at));
            }
        }
        return values.isEmpty()
                ? new Value.None("no row has a value of " + name)
                : new Value.Text(String.join("\n", values));
    }

    private static List<String> cells(String line) {
        return line.contains("|")
                ? List.of(line.strip().split("\\s*\\|\\s*", -1))
                : List.of(line.strip().split("\\s+", -1));
    }
}

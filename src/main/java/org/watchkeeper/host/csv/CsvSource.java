package org.watchkeeper.host.csv;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.watchkeeper.host.Origin;
import org.watchkeeper.host.bring.Batch;
import org.watchkeeper.host.bring.Brought;
import org.watchkeeper.host.bring.Unsaid;
import org.watchkeeper.host.file.SourceBytes;
import org.watchkeeper.kernel.Problem;

/// Makes hosts that can be brought into the inventory of a CSV file. Its first line names the columns, in whatever order; those that
/// are not known become variables. An empty cell says nothing.
public final class CsvSource {
    private CsvSource() {}

    /// Reads the file; `unless` is for what it does not say. Rows that make no sense are told by their line. Throws `Problem` when
    /// it is no CSV or has no column of names. Blocks.
    public static Batch read(Path source, Unsaid unless) {
        var file = source.toAbsolutePath().normalize();
        var sheet = Sheet.of(SourceBytes.of(file), file.toString());
        if (sheet.lines().isEmpty()) {
            throw new Problem("The file is empty", file.toString(), known());
        }
        var heads = sheet.lines().getFirst().cells();
        var columns = columns(heads, file);
        var remarks = new ArrayList<>(sheet.remarks());
        unknown(heads).ifPresent(remarks::add);
        var hosts = new ArrayList<Brought>();
        for (var line : sheet.lines().subList(1, sheet.lines().size())) {
            if (line.cells().stream().anyMatch(cell -> !cell.isEmpty())) {
                var row = new Row(line, heads, columns);
                row.host(new Origin(Origin.Kind.CSV, file.toString(), row.name().orElse("-")), unless)
                        .ifPresentOrElse(hosts::add,
                                () -> remarks.add("Line " + line.number() + " is left out: it has no name"));
            }
        }
        return new Batch(Origin.Kind.CSV, file.toString(), hosts, remarks);
    }

    private static Map<Column, Integer> columns(List<String> heads, Path file) {
        var columns = new LinkedHashMap<Column, Integer>();
        for (int at = 0; at < heads.size(); at++) {
            var column = Column.of(heads.get(at));
            if (column.isPresent() && columns.putIfAbsent(column.get(), at) != null) {
                throw new Problem("Two columns are the " + column.get().head(), file + ":1", "Keep one of them.");
            }
        }
        if (!columns.containsKey(Column.NAME)) {
            throw new Problem("No column has the hosts' names", file + ":1", known());
        }
        return columns;
    }

    private static String known() {
        return "The first line names the columns: " + Column.known() + "; others become variables.";
    }

    private static Optional<String> unknown(List<String> heads) {
        var names = heads.stream().filter(head -> !head.isEmpty() && Column.of(head).isEmpty()
                && !head.startsWith(Row.VARIABLE)).collect(Collectors.joining(", "));
        return names.isEmpty() ? Optional.empty() : Optional.of("Columns that become variables: " + names);
    }
}

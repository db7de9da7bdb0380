package org.watchkeeper.kernel;

import java.util.List;
import java.util.stream.Collectors;

/// A row of CSV (RFC 4180) that no spreadsheet computes: what it would take for a formula gets an apostrophe before it, and
/// `plain` takes that away again. What is written and read back is what it was.
public final class CsvRow {
    private static final String FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";
    private static final String APOSTROPHE = "'";

    private CsvRow() {}

    /// The row with its line end.
    public static String of(List<String> fields) {
        return fields.stream().map(CsvRow::field).collect(Collectors.joining(",")) + "\r\n";
    }

    /// One cell, quoted where it has to be.
    public static String field(String text) {
        var safe = isFormula(bare(text)) ? APOSTROPHE + text : text;
        return safe.matches("(?s).*[\",;\r\n\t'].*") || !safe.equals(safe.strip())
                ? "\"" + safe.replace("\"", "\"\"") + "\""
                : safe;
    }

    /// What a cell was before it was made safe.
    public static String plain(String cell) {
        return cell.startsWith(APOSTROPHE) && isFormula(bare(cell)) ? cell.substring(1) : cell;
    }

    /// Without the apostrophes it begins with.
    private static String bare(String text) {
        int at = 0;
        while (text.startsWith(APOSTROPHE, at)) {
            at++;
        }
        return text.substring(at);
    }

    /// Blanks before it do not help: some programs take them away.
    private static boolean isFormula(String text) {
        var first = text.isEmpty() ? "" : text.substring(0, 1);
        var inked = text.strip();
        return !first.isEmpty() && FORMULA.contains(first)
                || !inked.isEmpty() && FORMULA.contains(inked.substring(0, 1));
    }
}

package org.watchkeeper.runbook.block;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.watchkeeper.runbook.phrase.Hint;

/// A block that opens a database's client and goes on with what is typed there: "psql app", then "SELECT 1;". `text` has those
/// lines empty, so that all others keep their rows, and `rows` says which they are.
record Queries(String text, List<Integer> rows) {
    private static final Hint CLIENT = Hint.of("psql", "mysql", "mariadb", "sqlite3", "cqlsh", "clickhouse-client",
            "sqlplus", "sqlcmd");
    /// The client, started to be typed at: nothing is handed to it, and nothing is taken from it.
    private static final Pattern OPENS = Pattern.compile(
            "\\s*(?![#-])(?:\\S+ ){0,12}?(?:\\S*/)?(?:psql|mysql|mariadb|sqlite3|cqlsh|clickhouse-client|sqlplus|sqlcmd)(?=\\s|$)"
                    + "(?![^|<>&;]*\\s(?:-[A-Za-z]*[cef](?:[\\s\"']|$)|--command|--execute|--file))[^|<>&;]*");
    private static final Pattern STATEMENT = Pattern.compile(
            "\\s*(?:SELECT|INSERT INTO|UPDATE|DELETE FROM|ALTER|CREATE|DROP|GRANT|REVOKE|VACUUM|ANALYZE|REINDEX|EXPLAIN|WITH|TRUNCATE|SHOW|SET|BEGIN|COMMIT|ROLLBACK|USE|FLUSH|OPTIMIZE|REPAIR|CHECK|STOP|START|RESET|CHANGE|DESCRIBE)\\b.*");
    private static final Pattern LINE = Pattern.compile(
            "(?i)\\s*(?:(?:select|insert into|update|delete from|alter|create|drop|grant|revoke|vacuum|analyze|reindex|explain|truncate|show|set|begin|commit|rollback|flush|use)\\b[^|]*;|--\\s.*|\\\\[a-z?][a-z+?]*(?: .*)?)\\s*(?:--.*)?");
    private static final Pattern ENDS = Pattern.compile(".*;\\s*(?:--.*)?");
    private static final Pattern LEAVES = Pattern.compile("(?i)\\s*(?:\\\\q|(?:exit|quit|bye);?)\\s*");
    private static final int LONGEST = 60;

    Queries {
        rows = List.copyOf(rows);
    }

    static Queries in(String text) {
        if (!CLIENT.isIn(text) || text.indexOf('\n') < 0 || text.contains("<<")) {
            return new Queries(text, List.of());
        }
        var lines = new ArrayList<>(List.of(text.split("\n", -1)));
        var rows = new ArrayList<Integer>();
        boolean open = false;
        char quote = 0;
        int at = 0;
        while (at < lines.size()) {
            boolean leaves = open && !rows.isEmpty() && LEAVES.matcher(lines.get(at)).matches();
            int end = leaves ? at + 1 : open && quote == 0 ? end(lines, at) : at;
            open &= !leaves;
            if (end == at) {
                quote = Quotation.openAfter(uncommented(lines.get(at)), quote);
                open |= quote == 0 && OPENS.matcher(lines.get(at)).matches();
                at++;
            }
            for (; at < end; at++) {
                rows.add(at);
                lines.set(at, "");
            }
        }
        return rows.isEmpty() ? new Queries(text, rows) : new Queries(String.join("\n", lines), rows);
    }

    /// An apostrophe in a comment opens nothing.
    private static String uncommented(String line) {
        return line.strip().startsWith("#") ? "" : line;
    }

    /// The row behind what is typed at the client from that row on; the row itself where nothing is.
    private static int end(List<String> lines, int from) {
        if (LINE.matcher(lines.get(from)).matches()) {
            return from + 1;
        }
        if (!STATEMENT.matcher(lines.get(from)).matches()) {
            return from;
        }
        for (int at = from; at < Math.min(lines.size(), from + LONGEST); at++) {
            if (ENDS.matcher(lines.get(at)).matches()) {
                return at + 1;
            }
        }
        return from;
    }
}

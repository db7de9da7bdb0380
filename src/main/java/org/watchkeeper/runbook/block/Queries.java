package org.watchkeeper.runbook.block;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.watchkeeper.runbook.bash.ShellScripts;
import org.watchkeeper.runbook.phrase.Hint;

/// A block that opens a database's client and goes on with what is typed there: "psql app", then "SELECT 1;". `text` has those
/// lines empty, so that all others keep their rows, and `rows` says which they are. Where it is not sure how a here-document
/// ends, no line is taken for one typed at the client.
record Queries(String text, List<Integer> rows) {
    private static final Hint CLIENT = Hint.of("psql", "mysql", "mariadb", "sqlite3", "cqlsh", "clickhouse-client",
            "sqlplus", "sqlcmd");
    private static final Pattern STATEMENT = Pattern.compile(
            "\\s*(?:SELECT|INSERT INTO|UPDATE|DELETE FROM|ALTER|CREATE|DROP|GRANT|REVOKE|VACUUM|ANALYZE|REINDEX|EXPLAIN|WITH|TRUNCATE|SHOW|SET|BEGIN|COMMIT|ROLLBACK|USE|FLUSH|OPTIMIZE|REPAIR|CHECK|STOP|START|RESET|CHANGE|DESCRIBE)\\b.*");
    /// What begins with a backslash at a client; "\cp" and "\rm" do at a shell.
    private static final String SLASHED = "\\\\(?:[?.acghilopqrtuxz]|d(?:[abcfgilmnpstuvxy]|rds|dp)?|gx|gset|gexec|ir|timing|conninfo|connect|copy|include|password|pset|encoding|unset)[+]?(?: +[^-\\s].*)?";
    private static final Pattern LINE = Pattern.compile(
            "(?i)\\s*(?:(?:select|insert into|update|delete from|alter|create|drop|grant|revoke|vacuum|analyze|reindex|explain|truncate|show|set|begin|commit|rollback|flush|use)\\b(?![-.]| +[-+])[^|]*(?:;|\\\\gx?;?)|--\\s.*|go|"
                    + SLASHED
                    + "|source\\s+\\S+\\.sql;?|\\.[a-z]+(?:\\s.*)?|(?:kill(?:\\s+(?:connection|query))?\\s+\\d+|shutdown(?:\\s+\\w+)?|exec\\s[^|&`$]*);)\\s*(?:--.*)?");
    /// Any other word and a semicolon, unless it is a program.
    private static final Pattern OTHER = Pattern.compile(
            "(?i)\\s*(?<word>[a-z]\\w*)\\b(?![-./]| +[-+])(?:[^|&`$]|\\$\\$)*;\\s*(?:--.*)?");
    /// How a statement goes on over more lines, whatever programs are called so.
    private static final Pattern GOES_ON = Pattern.compile(
            "(?i)\\s*(?:(?:set|where|from|and|or|order|group|having|values|(?:left |right |inner |outer |cross |full )*join|limit|offset|on|using|returning|union|as|select|in|not|case|when|then|else|end|with|to)\\b|[(),]).*");
    private static final Pattern BEGINS = Pattern.compile(
            "(?i)\\s*(?:select|insert into|update|delete from|alter|create|drop|grant|revoke|merge into)\\b(?![-.]| +[-+])[^;|]*");
    private static final Pattern ENDS = Pattern.compile(".*(?:;|\\\\[gG](?:x|set|exec)?)\\s*(?:--.*)?|\\s*(?i:go)\\s*");
    private static final Pattern LEAVES = Pattern.compile("(?i)\\s*(?:\\\\q|(?:exit|quit|bye);?)\\s*");
    private static final int LONGEST = 60;

    Queries {
        rows = List.copyOf(rows);
    }

    static Queries in(String text) {
        if (!CLIENT.isIn(text) || text.indexOf('\n') < 0) {
            return new Queries(text, List.of());
        }
        var lines = new ArrayList<>(List.of(text.split("\n", -1)));
        var rows = new ArrayList<Integer>();
        boolean open = false;
        char quote = 0;
        int at = 0;
        while (at < lines.size()) {
            boolean leaves = open && LEAVES.matcher(lines.get(at)).matches();
            int end = leaves ? at + 1 : open && quote == 0 ? end(lines, at) : at;
            open &= !leaves;
            if (end == at) {
                var line = ShellLine.of(lines.get(at), quote);
                int next = line.behindHeredocs(lines, at);
                if (next < 0) {
                    return new Queries(text, List.of());
                }
                quote = line.quote();
                open |= quote == 0 && Clients.opens(lines.get(at));
                at = next;
                end = next;
            }
            for (; at < end; at++) {
                rows.add(at);
                lines.set(at, "");
            }
        }
        return rows.isEmpty() ? new Queries(text, rows) : new Queries(String.join("\n", lines), rows);
    }

    /// The row behind what is typed at the client from that row on; the row itself where nothing is, or where it is not sure
    /// to end before the shell goes on.
    private static int end(List<String> lines, int from) {
        if (isTyped(lines.get(from))) {
            return from + 1;
        }
        if (!STATEMENT.matcher(lines.get(from)).matches() && !beginsBelow(lines, from)) {
            return from;
        }
        for (int at = from; at < Math.min(lines.size(), from + LONGEST); at++) {
            var line = lines.get(at);
            if (at > from && !GOES_ON.matcher(line).matches() && isShell(line)) {
                return from;
            }
            if (ENDS.matcher(line).matches()) {
                return at + 1;
            }
        }
        return from;
    }

    private static boolean isTyped(String line) {
        var other = OTHER.matcher(line);
        return LINE.matcher(line).matches() || other.matches() && !ShellScripts.isProgram(other.group("word"));
    }

    /// In small letters only where the next line goes on with it.
    private static boolean beginsBelow(List<String> lines, int at) {
        return at + 1 < lines.size() && BEGINS.matcher(lines.get(at)).matches()
                && GOES_ON.matcher(lines.get(at + 1)).matches();
    }

    /// No statement goes on with it.
    private static boolean isShell(String line) {
        return line.strip().startsWith("#") || LEAVES.matcher(line).matches() || Clients.opens(line)
                || ShellScripts.isProgram(line.split("\\s", 2)[0]);
    }
}

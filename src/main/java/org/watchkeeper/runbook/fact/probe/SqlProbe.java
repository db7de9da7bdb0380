package org.watchkeeper.runbook.fact.probe;

import java.util.regex.Pattern;

/// Queries that answer with one value, or with the rows of something that should be few.
final class SqlProbe {
    private static final Pattern QUERY = Pattern.compile(
            "^(?:psql|sqlite3|mysql|mariadb)\\b.*?[\"']\\s*(SELECT\\b[^\"]*?|SHOW\\b[^\"]*?);?\\s*[\"']$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ONE = Pattern.compile(
            "(?i)(?!.*\\bpg_(?:(?:terminate|cancel)_backend|reload_conf|promote|switch_wal)\\b)(?:SELECT\\s+(?:1|[\\w.]*\\(.*\\)(?:\\s+as\\s+\\w+)?)\\s*$|SELECT\\s+count\\(.*|SELECT\\b.*\\bLIMIT\\s+1$|SELECT\\b.*\\bFROM\\s+pg_stat_(?:activity|replication)\\b.*\\bWHERE\\b.*|SHOW\\s+(?:SLAVE|REPLICA|GLOBAL)?\\s*STATUS.*)");
    private static final Pattern COUNTS = Pattern.compile(
            "(?is)^(?:sqlite3|psql|mysql)\\b[^\\n]*<<-?\\s*['\"]?(\\w+)['\"]?\\n(?:\\.[^\\n]*\\n)*(?:\\s*SELECT\\s+count\\([^)]*\\)[^\\n]*\\n)+\\s*\\1\\s*$");

    private SqlProbe() {}

    static boolean isOne(String plain) {
        var query = QUERY.matcher(plain);
        return query.matches() && ONE.matcher(query.group(1).strip()).matches()
                && !plain.matches("(?i).*\\b(table|index)_?\\w*size.*ORDER BY.*");
    }

    /// A heredoc of nothing but counts.
    static boolean counts(String text) {
        return COUNTS.matcher(text.strip()).matches();
    }
}

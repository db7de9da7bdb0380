package org.watchkeeper.health.kind;

import java.time.Duration;

import org.watchkeeper.health.Probe;

/// SQLite files. None is ever made: a missing one is critical, not a new one that is well.
public final class Sqlite {
    private static final String OPEN = """
            need sqlite3
            [ -e "$file" ] || { echo "there is no $file"; exit 1; }
            [ -f "$file" ] && [ -r "$file" ] || barred "$file cannot be read"
            [ -s "$file" ] || { echo "$file is empty"; exit 1; }
            """;
    private static final String INTEGRITY = OPEN + """
            told=$(sqlite3 -batch -readonly -cmd '.timeout 2000' "$file" 'PRAGMA integrity_check;' 2>&1 </dev/null)
            status=$?
            case $told in
                ok) echo ok ;;
                *locked* | *busy*) barred "$told" ;;
                *unable\\ to\\ open* | *attempt\\ to\\ write*) barred "$told" ;;
                *) printf '%s\\n' "${told:-sqlite3 ended with $status and said nothing}"; exit 1 ;;
            esac
            """;
    private static final String VALUE = OPEN + """
            told=$(sqlite3 -batch -readonly -cmd '.timeout 2000' "$file" "$sql" 2>&1 </dev/null) || barred "$told"
            printf '%s\\n' "$told"
            """;
    private static final String SIZE = """
            [ -e "$file" ] || [ -z "$needed" ] || { echo "there is no $file"; exit 1; }
            [ -e "$file" ] || { echo "0 B: there is no $file, which is well"; exit 0; }
            size=$(wc -c <"$file" 2>/dev/null) || barred "$file cannot be read"
            echo "$((size)) B"
            """;
    private static final String BYTES = "number(/^(\\d+) B/)";

    private Sqlite() {}

    /// Whether it says exactly `ok` to its own integrity check.
    public static Probe integrity(String file) {
        return Script.of("sqlite", file, "Integrity of " + file).with("file", file).every(Duration.ofMinutes(5))
                .within(Duration.ofSeconds(60)).probe(INTEGRITY, Script.states("", "exit == 1"));
    }

    /// One number out of it, as a trend, or with conditions over `number(out)`.
    public static Probe value(String file, String title, String sql, String warning, String critical) {
        return Script.of("sqlite-value", file + " " + sql, title).with("file", file).with("sql", sql).probe(VALUE,
                Script.number("number(out)", "", warning,
                        critical.isEmpty() ? "exit == 1" : "exit == 1 or " + critical));
    }

    /// How large a file is, as a trend; one that is missing is critical.
    public static Probe size(String file) {
        return Script.of("size", file, "Size of " + file).with("file", file).with("needed", "1").probe(SIZE,
                Script.number(BYTES, "B", "", "exit == 1"));
    }

    /// The write-ahead log of a database: none is well, a large one is never checkpointed.
    public static Probe wal(String database) {
        return Script.of("wal", database, "WAL of " + database).with("file", database + "-wal").with("needed", "")
                .probe(SIZE, Script.number(BYTES, "B", BYTES + " > 64 MiB", BYTES + " > 1 GiB"));
    }
}

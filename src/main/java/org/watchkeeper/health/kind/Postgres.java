package org.watchkeeper.health.kind;

import org.watchkeeper.health.Judgement;
import org.watchkeeper.health.Probe;

/// PostgreSQL, asked by psql on the host: in `database`, as the operating system's user `as` by `sudo -n`, or as who logs in
/// for an empty one.
public record Postgres(String database, String as) {
    private static final String TEXT = """
            need psql
            PGCONNECT_TIMEOUT=3 PGOPTIONS='-c statement_timeout=5000'
            export PGCONNECT_TIMEOUT PGOPTIONS
            set -- psql -XAtqw ${database:+-d "$database"} -c "$sql"
            if [ -n "$as" ] && [ "$(id -un)" != "$as" ]; then
                need sudo
                sudo -n -u "$as" true 2>/dev/null || barred "sudo to $as takes a password"
                cd / && set -- sudo -n -u "$as" PGCONNECT_TIMEOUT=3 "$@"
            fi
            """;
    private static final String VALUE = TEXT + """
            told=$("$@" 2>&1) || barred "$told"
            printf '%s\\n' "$told"
            """;
    private static final String ANSWER = TEXT + """
            exec "$@"
            """;
    private static final String OUT = "number(out)";

    /// Whether it answers a query.
    public Probe reachable() {
        return script("reachable", "PostgreSQL answers", "SELECT version();").probe(ANSWER,
                Script.states("", "exit != 0 or timed out or not out contains \"PostgreSQL\""));
    }

    /// The size of the database, as a trend.
    public Probe size() {
        return script("size", "Size of " + (database.isEmpty() ? "the database" : database),
                "SELECT pg_database_size(current_database());").probe(VALUE,
                        new Judgement(OUT, "B", "", "", 1, 0));
    }

    /// How many of the connections it allows are in use.
    public Probe connections() {
        return value("connections", "Database connections", "%",
                "SELECT round(count(*) * 100.0 / current_setting('max_connections')::int, 1) FROM pg_stat_activity;",
                OUT + " >= 80", OUT + " >= 95");
    }

    /// How many queries wait for a lock.
    public Probe locks() {
        return value("locks", "Waiting locks", "",
                "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock';", OUT + " >= 1", OUT + " >= 10");
    }

    /// Tables' rows, dead ones included, against the living ones, of the worst table that is not small.
    public Probe bloat() {
        return value("bloat", "Table bloat", "",
                "SELECT coalesce(round(max((n_live_tup + n_dead_tup)::numeric / greatest(n_live_tup, 1)), 2), 1)"
                        + " FROM pg_stat_user_tables WHERE n_live_tup + n_dead_tup > 10000;",
                OUT + " > 2", "");
    }

    /// How far a standby is behind; 0 on a primary, and on a standby that has replayed all it received.
    public Probe lag() {
        return value("lag", "Replication lag", "s",
                "SELECT CASE WHEN NOT pg_is_in_recovery() OR pg_last_wal_receive_lsn() = pg_last_wal_replay_lsn() THEN 0"
                        + " ELSE round(extract(epoch FROM now() - pg_last_xact_replay_timestamp())::numeric, 1) END;",
                OUT + " >= 30", OUT + " >= 300");
    }

    /// Whether it is a primary: in recovery is a warning. It says nothing about integrity.
    public Probe recovery() {
        return script("recovery", "Recovery mode", "SELECT pg_is_in_recovery();").probe(VALUE,
                Script.states("out == \"t\"", ""));
    }

    /// How many queries have run for longer than a second.
    public Probe slowQueries() {
        return value("slow", "Long-running queries", "",
                "SELECT count(*) FROM pg_stat_activity WHERE state = 'active' AND pid <> pg_backend_pid()"
                        + " AND now() - query_start > interval '1 second';",
                OUT + " >= 1", "");
    }

    /// How many queries run, as a trend.
    public Probe activity() {
        return value("activity", "Active queries", "",
                "SELECT count(*) FROM pg_stat_activity WHERE state = 'active' AND pid <> pg_backend_pid();", "", "");
    }

    private Probe value(String kind, String title, String unit, String sql, String warning, String critical) {
        return script(kind, title, sql).probe(VALUE, Script.number(OUT, unit, warning, critical));
    }

    private Script script(String kind, String title, String sql) {
        return Script.of("postgres-" + kind, database, title).with("sql", sql).with("database", database).with("as",
                as);
    }
}

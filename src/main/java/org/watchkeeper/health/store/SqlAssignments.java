package org.watchkeeper.health.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.watchkeeper.health.ProbeId;
import org.watchkeeper.health.assign.Assignment;
import org.watchkeeper.health.assign.Assignments;
import org.watchkeeper.health.assign.Scope;
import org.watchkeeper.store.Database;
import org.watchkeeper.store.Durability;
import org.watchkeeper.store.Utc;
import org.watchkeeper.store.json.Unreadable;

/// What is watched where, in the database. One that a younger console wrote and this one does not understand is left out, and
/// that is logged.
public final class SqlAssignments implements Assignments {
    private static final Logger LOG = LoggerFactory.getLogger(SqlAssignments.class);

    private final Database database;

    public SqlAssignments(Database database) {
        this.database = database;
    }

    @Override
    public List<Assignment> all() {
        return database.read(handle -> handle.createQuery("""
                SELECT scope, probe, body, watched, said_by, said_at FROM health_assignment ORDER BY scope, probe
                """).map((row, _) -> read(row)).list()).stream().flatMap(Optional::stream).toList();
    }

    private static Optional<Assignment> read(ResultSet row) throws SQLException {
        try {
            return Optional.of(new Assignment(Scope.of(row.getString("scope")), ProbeJson.read(row.getString("body")),
                    row.getBoolean("watched"), row.getString("said_by"), Utc.instant(row.getString("said_at"))));
        } catch (Unreadable | IllegalArgumentException e) {
            LOG.warn("The probe {} on {} is not understood: {}", row.getString("probe"), row.getString("scope"),
                    e.getMessage());
            return Optional.empty();
        }
    }

    @Override
    public void save(Assignment one) {
        database.write(Durability.POWER_LOSS, handle -> handle.createUpdate("""
                INSERT INTO health_assignment (scope, probe, body, watched, said_by, said_at)
                VALUES (:scope, :probe, :body, :watched, :by, :at)
                ON CONFLICT (scope, probe) DO UPDATE SET body = excluded.body, watched = excluded.watched,
                    said_by = excluded.said_by, said_at = excluded.said_at
                """).bind("scope", one.scope().text()).bind("probe", one.probe().id().text())
                .bind("body", ProbeJson.write(one.probe())).bind("watched", one.watched())
                .bind("by", Plain.text(one.by())).bind("at", Utc.text(one.at())).execute());
    }

    @Override
    public boolean remove(Scope scope, ProbeId probe) {
        return database.write(Durability.POWER_LOSS, handle -> handle
                .createUpdate("DELETE FROM health_assignment WHERE scope = :scope AND probe = :probe")
                .bind("scope", scope.text()).bind("probe", probe.text()).execute()) > 0;
    }
}

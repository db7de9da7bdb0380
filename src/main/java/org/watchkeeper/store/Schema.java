package org.watchkeeper.store;

import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.watchkeeper.kernel.Problem;

/// The version of the tables, and the way to the newest. Flyway is started only when there is something to do.
final class Schema {
    /// The newest version in src/main/resources/db/migration.
    static final int NEWEST = 22;

    private static final String HISTORY = "watchkeeper_schema";

    private Schema() {}

    /// The version of this database; 0 for one without tables.
    static int version(Connection connection) throws SQLException {
        if (!exists(connection)) {
            return 0;
        }
        try (var statement = connection.createStatement();
                var rows = statement
                        .executeQuery("SELECT MAX(CAST(version AS INTEGER)) FROM " + HISTORY + " WHERE success")) {
            return rows.next() ? rows.getInt(1) : 0;
        }
    }

    private static boolean exists(Connection connection) throws SQLException {
        try (var tables = connection.getMetaData().getTables(null, null, HISTORY, null)) {
            return tables.next();
        }
    }

    /// Refuses tables that a newer console made.
    static void refuseNewer(int version, String where) {
        if (version > NEWEST) {
            throw new Problem("The database was written by a newer Watchkeeper: its tables are version " + version
                    + ", this console knows " + NEWEST, where,
                    "Start the newer Watchkeeper. Nothing was changed.");
        }
    }

    /// Brings the tables to the newest version.
    static void migrate(DataSource source, Dialect.Tongue tongue) {
        configuration(tongue).dataSource(source).load().migrate();
    }

    private static FluentConfiguration configuration(Dialect.Tongue tongue) {
        return Flyway.configure(Schema.class.getClassLoader())
                .locations("classpath:db/migration/common", "classpath:db/migration/" + tongue.folder())
                .table(HISTORY).placeholders(tongue.words()).baselineOnMigrate(false).validateMigrationNaming(true);
    }
}

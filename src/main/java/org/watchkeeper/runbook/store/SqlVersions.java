package org.watchkeeper.runbook.store;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.watchkeeper.kernel.Operator;
import org.watchkeeper.runbook.version.Version;
import org.watchkeeper.runbook.version.Versions;
import org.watchkeeper.store.Database;
import org.watchkeeper.store.Durability;
import org.watchkeeper.store.Utc;

/// Versions in the database; each text is there once, however often it was used.
public final class SqlVersions implements Versions {
    private static final int MOST_ALIKE = 20;

    private final Database database;

    public SqlVersions(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Version> newest(String file) {
        return database.read(handle -> version(handle.createQuery("""
                SELECT * FROM runbook_version JOIN runbook_text USING (sha256)
                WHERE file = :file ORDER BY number DESC LIMIT 1
                """).bind("file", plain(file))));
    }

    @Override
    public Optional<Version> withDigest(String sha256) {
        return database.read(handle -> version(handle.createQuery("""
                SELECT * FROM runbook_version JOIN runbook_text USING (sha256)
                WHERE sha256 = :sha256 ORDER BY number DESC LIMIT 1
                """).bind("sha256", sha256)));
    }

    @Override
    public List<Version> alike(String title, List<String> procedures) {
        return database.read(handle -> handle.createQuery("""
                SELECT * FROM runbook_version JOIN runbook_text USING (sha256)
                WHERE title = :title OR (procedures = :procedures AND procedures <> '') ORDER BY number DESC LIMIT :most
                """).bind("title", plain(title)).bind("procedures", lines(procedures)).bind("most", MOST_ALIKE)
                .map((row, _) -> version(row)).list());
    }

    @Override
    public void keep(Version version) {
        database.write(Durability.POWER_LOSS, handle -> {
            text(handle, version);
            return handle.createUpdate("""
                    INSERT INTO runbook_version (file, title, procedures, sha256, cause, operator, at)
                    VALUES (:file, :title, :procedures, :sha256, :cause, :operator, :at)
                    """).bind("file", plain(version.file())).bind("title", plain(version.title()))
                    .bind("procedures", lines(version.procedures())).bind("sha256", version.sha256())
                    .bind("cause", version.cause().name().toLowerCase(Locale.ROOT))
                    .bind("operator", plain(version.by().name())).bind("at", Utc.text(version.at())).execute();
        });
    }

    @Override
    public long count() {
        return database
                .read(handle -> handle.createQuery("SELECT COUNT(*) FROM runbook_version").mapTo(Long.class).one());
    }

    private static void text(Handle handle, Version version) {
        handle.createUpdate("""
                INSERT INTO runbook_text (sha256, text) VALUES (:sha256, :text) ON CONFLICT (sha256) DO NOTHING
                """).bind("sha256", version.sha256()).bind("text", version.text().getBytes(StandardCharsets.UTF_8))
                .execute();
    }

    private static Optional<Version> version(Query query) {
        return query.map((row, _) -> version(row)).findFirst();
    }

    private static Version version(ResultSet row) throws SQLException {
        return new Version(row.getString("file"), row.getString("title"), row.getString("procedures").lines().toList(),
                row.getString("sha256"), new String(row.getBytes("text"), StandardCharsets.UTF_8),
                Version.Cause.valueOf(row.getString("cause").toUpperCase(Locale.ROOT)),
                new Operator(row.getString("operator")), Utc.instant(row.getString("at")));
    }

    private static String lines(List<String> procedures) {
        return plain(String.join("\n", procedures));
    }

    /// What a database refuses in text; the document itself is kept as bytes.
    private static String plain(String text) {
        return text.replaceAll("[\\x00\\p{Cs}]", "\uFFFD");
    }
}

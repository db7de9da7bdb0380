package org.watchkeeper.checklist.store;

import java.util.Optional;

import org.watchkeeper.checklist.attach.EvidenceFiles;
import org.watchkeeper.store.Database;
import org.watchkeeper.store.Durability;

/// Files that are evidence, in the database.
public final class SqlEvidenceFiles implements EvidenceFiles {
    private final Database database;

    public SqlEvidenceFiles(Database database) {
        this.database = database;
    }

    @Override
    public void keep(Copy copy) {
        database.write(Durability.POWER_LOSS, handle -> handle.createUpdate("""
                INSERT INTO evidence_file (sha256, size, masked, bytes) VALUES (:sha256, :size, :masked, :bytes)
                ON CONFLICT (sha256) DO NOTHING
                """).bind("sha256", copy.sha256()).bind("size", copy.bytes().length).bind("masked", copy.masked())
                .bind("bytes", copy.bytes()).execute());
    }

    @Override
    public Optional<Copy> find(String sha256) {
        return database.read(handle -> handle.createQuery("SELECT * FROM evidence_file WHERE sha256 = :sha256")
                .bind("sha256", sha256)
                .map((row, _) -> new Copy(row.getString("sha256"), row.getBoolean("masked"), row.getBytes("bytes")))
                .findOne());
    }
}

package org.watchkeeper.runbook;

/// What a procedure is for. The first four change a system, restore and rollback being ways back.
public enum ProcedureKind {
    UPGRADE, ROLLBACK, RESTORE, MAINTENANCE, BACKUP, DIAGNOSIS, EMERGENCY;

    /// Lower-case word, as in JSON and on screens.
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /// Whether a run of this kind must have a way back linked before it starts.
    public boolean wantsWayBack() {
        return this == UPGRADE;
    }
}

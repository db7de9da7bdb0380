package org.watchkeeper.host.fact;

/// Whether a host is the machine that it is known as.
public enum Identity {
    /// Nobody asked it yet.
    UNASKED,
    /// It never told a machine id.
    NAMELESS,
    /// It is.
    SAME,
    /// It says that it is another one.
    OTHER,
    /// It told a machine id before, and now it tells none.
    UNSAID,
    /// It tells none, and a person has said that it has none to tell.
    SILENT;

    /// Whether somebody has to look before anything is done there.
    public boolean isDoubtful() {
        return this == OTHER || this == UNSAID;
    }
}

package org.watchkeeper.host.bring;

/// Hears how far the reading of a source is.
@FunctionalInterface
public interface Progress {
    /// Of `all` parts so many are `done`. What it throws ends the reading, and is what the reading throws.
    void reached(int done, int all);

    /// Nobody listens.
    static Progress untold() {
        return (_, _) -> {};
    }
}

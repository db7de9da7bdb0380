package org.watchkeeper.remote;

/// What a run stands on at a host: which shell runs its commands, and whether they outlive the connection.
///
/// `attachedBecause` is empty when commands run detached; else it says why not, for the screen.
public record Ground(String shell, boolean bash, String attachedBecause) {
    /// Whether commands survive a lost connection.
    public boolean isDetached() {
        return attachedBecause.isEmpty();
    }
}

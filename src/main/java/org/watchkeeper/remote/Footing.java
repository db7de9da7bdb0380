package org.watchkeeper.remote;

/// What a run found at a host when it was opened: the name tag of its directory there, and which start of the machine it is.
///
/// With the same directory, a command without a trace was never started; with another boot, the machine was restarted. Either
/// is empty where it is not known.
public record Footing(String directory, String boot) {
    public static final Footing UNKNOWN = new Footing("", "");

    /// Whether the machine was started anew between then and `now`: proven, not guessed.
    public boolean isRestartedIn(Footing now) {
        return !boot.isEmpty() && !now.boot.isEmpty() && !boot.equals(now.boot);
    }
}

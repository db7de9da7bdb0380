package org.watchkeeper.runbook;

/// What is known of a command from its parsed words, never from substrings.
public enum Flag {
    /// Looks only.
    READ_ONLY,
    /// Starts, stops or restarts a service.
    SERVICE,
    /// Destroys data or access when it goes wrong; is confirmed before it runs.
    DESTRUCTIVE,
    /// Cuts the connection (reboot, network restart).
    DISCONNECTS,
    /// Wants a terminal (editor, prompt).
    INTERACTIVE,
    /// Does not end by itself (watch, tail -f).
    ENDLESS,
    /// Written with sudo.
    SUDO;

    /// Lower-case word, as in JSON and on screens.
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}

package org.watchkeeper.runbook;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

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
    SUDO,
    /// Modifies something, or is not known to leave everything as it is.
    CHANGES,
    /// Takes minutes, or as long as there is data.
    LONG,
    /// Wants root, and no sudo is written.
    NEEDS_SUDO,
    /// May stop and ask although it was told not to (`apt upgrade -y`).
    MAY_PROMPT,
    /// Opens a pager where its output is a terminal; a run never gives it one.
    PAGER,
    /// Depends on the directory it is started in.
    DIRECTORY,
    /// Talks to other machines.
    NETWORK,
    /// Locks tables or a whole database while it works.
    LOCKS,
    /// Touches who may get in: firewall, accounts, passwords.
    SECURITY;

    private static final Set<Flag> STANDING_OUT = EnumSet.of(SERVICE, DESTRUCTIVE, DISCONNECTS, INTERACTIVE, ENDLESS,
            LONG, NEEDS_SUDO, MAY_PROMPT, LOCKS, SECURITY);

    /// Lower-case word, as in JSON and on screens.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Whether an operator should see it beside the command; the others are facts for checks and reports.
    public boolean standsOut() {
        return STANDING_OUT.contains(this);
    }
}

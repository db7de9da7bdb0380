package org.watchkeeper.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.watchkeeper.fx.Theme;
import org.watchkeeper.health.alert.Watching;

/// What an operator may choose about the console on this machine. Holds no secret. `terminal` is the operator's own terminal
/// program, empty for the first that is found.
public record Settings(Theme theme, String operator, List<Path> runbookFolders, Optional<Frame> frame,
        boolean desktopNotes, String terminal, Watching watching) {
    /// Of a console that puts no notes on the desktop, takes the first terminal program and watches as usual.
    public Settings(Theme theme, String operator, List<Path> runbookFolders, Optional<Frame> frame) {
        this(theme, operator, runbookFolders, frame, false, "", Watching.USUAL);
    }

    public Settings {
        runbookFolders = List.copyOf(runbookFolders);
        if (operator.isBlank()) {
            throw new IllegalArgumentException("an operator has a name");
        }
    }

    /// Of a console started for the first time by the system's user of that name.
    public static Settings fresh(String user) {
        return new Settings(Theme.SYSTEM, user.isBlank() ? "operator" : user, List.of(), Optional.empty());
    }

    public Settings withTheme(Theme chosen) {
        return new Settings(chosen, operator, runbookFolders, frame, desktopNotes, terminal, watching);
    }

    public Settings withOperator(String name) {
        return new Settings(theme, name, runbookFolders, frame, desktopNotes, terminal, watching);
    }

    public Settings withRunbookFolders(List<Path> folders) {
        return new Settings(theme, operator, folders, frame, desktopNotes, terminal, watching);
    }

    public Settings withFrame(Frame kept) {
        return new Settings(theme, operator, runbookFolders, Optional.of(kept), desktopNotes, terminal, watching);
    }

    /// With or without notes on the desktop while another window is in front.
    public Settings withDesktopNotes(boolean wanted) {
        return new Settings(theme, operator, runbookFolders, frame, wanted, terminal, watching);
    }

    /// With that terminal program; empty for the first that is found.
    public Settings withTerminal(String program) {
        return new Settings(theme, operator, runbookFolders, frame, desktopNotes, program, watching);
    }

    public Settings withWatching(Watching wanted) {
        return new Settings(theme, operator, runbookFolders, frame, desktopNotes, terminal, wanted);
    }

    /// Where the window was.
    public record Frame(double x, double y, double width, double height, boolean maximised) {}
}

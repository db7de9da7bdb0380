package org.watchkeeper.store;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// What must be known before there is a database. An empty word stands for the usual: theme of the system, no library yet,
/// a database file of this console's own, the operator named as the system's user, the window where the system puts it,
/// no notes on the desktop ("on" for some), the first terminal program that is found,
/// hosts watched without a sound (`watching` is words of Health's own).
public record Settings(String theme, List<Path> library, String database, String operator, String window,
        String desktopNotes, String terminal, String watching) {
    /// Without the younger ones.
    public Settings(String theme, List<Path> library, String database, String operator, String window) {
        this(theme, library, database, operator, window, "", "", "");
    }

    public static final Settings USUAL = new Settings("", List.of(), "", "", "");

    public Settings {
        library = List.copyOf(library);
    }

    /// Which database to open: `WATCHKEEPER_DATABASE` before the setting, the setting before the file in the data folder.
    /// Throws `Problem` for one that is not understood.
    public DatabaseUrl databaseUrl(Map<String, String> environment, DataFolder folder) {
        var given = environment.getOrDefault("WATCHKEEPER_DATABASE", "");
        var chosen = given.isBlank() ? database : given;
        return chosen.isBlank() ? new DatabaseUrl.SqliteFile(folder.database()) : DatabaseUrl.of(chosen);
    }
}

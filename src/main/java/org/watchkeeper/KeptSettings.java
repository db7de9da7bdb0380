package org.watchkeeper;

import java.util.Locale;
import java.util.Optional;

import org.watchkeeper.fx.Theme;
import org.watchkeeper.health.alert.Watching;
import org.watchkeeper.store.SettingsFile;

/// The window's settings in the console's one settings file; what belongs to others in it stays.
final class KeptSettings {
    private static final int PARTS = 5;

    private final SettingsFile file;
    private final String user;

    /// `user` names the operator until somebody says another name.
    KeptSettings(SettingsFile file, String user) {
        this.file = file;
        this.user = user.isBlank() ? "operator" : user;
    }

    org.watchkeeper.shell.Settings read() {
        var kept = file.load();
        return new org.watchkeeper.shell.Settings(kept.theme().isEmpty() ? Theme.SYSTEM : Theme.of(kept.theme()),
                kept.operator().isBlank() ? user : kept.operator(), kept.library(), frame(kept.window()),
                kept.desktopNotes().equals("on"), kept.terminal(), Watching.of(kept.watching()));
    }

    void write(org.watchkeeper.shell.Settings settings) {
        file.save(new org.watchkeeper.store.Settings(settings.theme().word(), settings.runbookFolders(),
                file.load().database(),
                settings.operator().equals(user) ? "" : settings.operator(),
                settings.frame().map(KeptSettings::text).orElse(""), settings.desktopNotes() ? "on" : "",
                settings.terminal(), settings.watching().text()));
    }

    private static String text(org.watchkeeper.shell.Settings.Frame frame) {
        return String.format(Locale.ROOT, "%.0f %.0f %.0f %.0f %s", frame.x(), frame.y(), frame.width(), frame.height(),
                frame.maximised() ? "maximised" : "normal");
    }

    /// A place that makes no sense is none.
    private static Optional<org.watchkeeper.shell.Settings.Frame> frame(String text) {
        var parts = text.strip().split(" +", -1);
        if (parts.length != PARTS || !text.matches("(-?[0-9]{1,5} +){4}[a-z]+")) {
            return Optional.empty();
        }
        return Optional
                .of(new org.watchkeeper.shell.Settings.Frame(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]),
                        Integer.parseInt(parts[2]), Integer.parseInt(parts[3]), parts[4].equals("maximised")));
    }
}

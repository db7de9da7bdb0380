package org.watchkeeper.shell;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.watchkeeper.fx.Theme;
import org.watchkeeper.kernel.Problem;

/// What the settings page can change. A refused value stays in its field with the reason below it.
final class SettingsModel {
    private final Preferences preferences;
    private final StringProperty operator = new SimpleStringProperty();
    private final StringProperty operatorObjection = new SimpleStringProperty("");
    private final StringProperty folder = new SimpleStringProperty("");
    private final StringProperty folderObjection = new SimpleStringProperty("");

    SettingsModel(Preferences preferences) {
        this.preferences = preferences;
        this.operator.set(preferences.now().operator());
    }

    ReadOnlyObjectProperty<Settings> settings() {
        return preferences.settings();
    }

    StringProperty operator() {
        return operator;
    }

    StringProperty operatorObjection() {
        return operatorObjection;
    }

    StringProperty folder() {
        return folder;
    }

    StringProperty folderObjection() {
        return folderObjection;
    }

    void wantDesktopNotes(boolean wanted) {
        preferences.change(settings -> settings.withDesktopNotes(wanted));
    }

    void choose(Theme theme) {
        preferences.change(settings -> settings.withTheme(theme));
    }

    /// Takes the typed name as the operator's.
    void keepOperator() {
        var name = operator.get().strip();
        operatorObjection.set(name.isEmpty() ? "The record needs a name" : "");
        if (!name.isEmpty()) {
            change(operatorObjection, () -> preferences.change(settings -> settings.withOperator(name)));
        }
    }

    /// Adds the typed folder to those whose runbooks are shown.
    void addFolder() {
        var objection = objection(folder.get().strip());
        folderObjection.set(objection);
        if (objection.isEmpty()) {
            var path = Path.of(folder.get().strip()).toAbsolutePath().normalize();
            change(folderObjection, () -> preferences.change(settings -> with(settings, path)));
            folder.set("");
        }
    }

    void removeFolder(Path path) {
        change(folderObjection, () -> preferences.change(settings -> without(settings, path)));
    }

    private static Settings with(Settings settings, Path path) {
        var folders = new ArrayList<>(settings.runbookFolders());
        folders.add(path);
        return settings.withRunbookFolders(folders);
    }

    private static Settings without(Settings settings, Path path) {
        return settings
                .withRunbookFolders(settings.runbookFolders().stream().filter(one -> !one.equals(path)).toList());
    }

    private String objection(String typed) {
        if (typed.isEmpty()) {
            return "Which folder?";
        }
        try {
            var path = Path.of(typed).toAbsolutePath().normalize();
            if (preferences.now().runbookFolders().contains(path)) {
                return "This folder is in the list already";
            }
            return Files.isDirectory(path) ? "" : "There is no such folder";
        } catch (InvalidPathException _) {
            return "This is no path";
        }
    }

    private static void change(StringProperty objection, Runnable change) {
        try {
            change.run();
        } catch (Problem problem) {
            objection.set(problem.getMessage());
        }
    }
}

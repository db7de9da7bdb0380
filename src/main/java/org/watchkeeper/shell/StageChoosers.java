package org.watchkeeper.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;
import org.watchkeeper.fx.Choosers;

/// The system's file dialogs over the window that shows `node`; empty where the platform has none.
final class StageChoosers implements Choosers {
    private final Node node;

    private StageChoosers(Node node) {
        this.node = node;
    }

    static Choosers of(Node node) {
        return new StageChoosers(node);
    }

    @Override
    public Optional<Path> folder(String title) {
        var chooser = new DirectoryChooser();
        chooser.setTitle(title);
        return chosen(() -> chooser.showDialog(window()));
    }

    @Override
    public Optional<Path> file(String title) {
        var chooser = new FileChooser();
        chooser.setTitle(title);
        return chosen(() -> chooser.showOpenDialog(window()));
    }

    @Override
    public Optional<Path> save(String title, String name) {
        var chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.setInitialFileName(name);
        return chosen(() -> chooser.showSaveDialog(window()));
    }

    private Window window() {
        return node.getScene().getWindow();
    }

    private static Optional<Path> chosen(Dialog dialog) {
        try {
            return Optional.ofNullable(dialog.show()).map(File::toPath);
        } catch (UnsupportedOperationException _) {
            // A console without a display: the path is typed.
            return Optional.empty();
        }
    }

    @FunctionalInterface
    private interface Dialog {
        @Nullable
        File show();
    }
}

package org.watchkeeper.checklist.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.watchkeeper.checklist.ListId;
import org.watchkeeper.checklist.OccasionState;
import org.watchkeeper.checklist.export.Takeover;
import org.watchkeeper.fx.Fx;
import org.watchkeeper.fx.Styles;
import org.watchkeeper.fx.control.Buttons;
import org.watchkeeper.fx.control.FormField;
import org.watchkeeper.fx.control.Sheet;
import org.watchkeeper.fx.control.Words;
import org.watchkeeper.fx.place.Desk;
import org.watchkeeper.kernel.Problem;

/// Takes over what was ticked and noted in an exported Markdown file: first what would change is shown, and what in the file fits
/// nothing; then a person says so.
final class ImportSheet {
    static final String PATH_ID = "list-import-path";
    static final String TAKE_ID = "list-import-take";
    private static final double WIDTH = 640;
    private static final int GAP = 8;
    private static final int MOST = 8 * 1024 * 1024;

    private final ListServices services;
    private final Desk desk;
    private final Runnable changed;
    private final Sheet sheet = new Sheet("Import a Markdown export", WIDTH);
    private final TextField path = new TextField();
    private final FormField field = new FormField("File", path,
            "One that was exported from Checklists. Nothing is opened again, and nothing is changed before you say so.");
    private final Button take = Buttons.primary("Take it over", () -> {});
    private final VBox preview = new VBox(GAP);

    private ImportSheet(Desk desk, ListServices services, Runnable changed) {
        this.desk = desk;
        this.services = services;
        this.changed = changed;
    }

    /// `changed` follows when something was taken over.
    static void show(Desk desk, ListServices services, Runnable changed) {
        var ask = new ImportSheet(desk, services, changed);
        ask.path.setId(PATH_ID);
        ask.path.setPromptText("/home/ada/pre-update.md");
        ask.path.setOnAction(_ -> ask.look());
        HBox.setHgrow(ask.field, Priority.ALWAYS);
        var choose = Buttons.plain("Choose…", () -> desk.choosers().file("Import a Markdown export")
                .ifPresent(ask::look));
        HBox.setMargin(choose, new javafx.geometry.Insets(19, 0, 0, 0));
        ask.take.setId(TAKE_ID);
        ask.take.setDisable(true);
        // Another file has to be looked at first.
        ask.path.textProperty().subscribe(() -> ask.take.setDisable(true));
        ask.sheet.with(new HBox(GAP, ask.field, choose), ask.preview).buttons(
                Buttons.plain("Cancel", () -> desk.overlay().close(ask.sheet)),
                Buttons.plain("Show what would change", ask::look), ask.take);
        desk.overlay().show(ask.sheet, () -> {});
        Fx.later(ask.path::requestFocus);
    }

    private void look(Path file) {
        path.setText(file.toString());
        look();
    }

    private void look() {
        field.objectionProperty().set("");
        var text = path.getText().strip();
        desk.background().run(() -> Takeover.of(read(text), this::occasion), this::told,
                trouble -> field.objectionProperty().set(String.valueOf(trouble.getMessage())));
    }

    private static String read(String path) {
        try {
            var file = Path.of(path);
            if (path.isEmpty() || !Files.isRegularFile(file) || Files.size(file) > MOST) {
                throw new Problem("This is no file that can be imported", path,
                        "Name a Markdown file of at most " + MOST / (1024 * 1024) + " MiB.");
            }
            return Files.readString(file);
        } catch (IOException | java.nio.file.InvalidPathException e) {
            throw new Problem("The file cannot be read", path, "Look whether it is there and is UTF-8.", e);
        }
    }

    private Optional<OccasionState> occasion(ListId list) {
        return services.checklists().lines().stream().filter(line -> line.id().equals(list)).findFirst()
                .flatMap(line -> services.checklists().look(line.occasion().id()));
    }

    private void told(Takeover found) {
        preview.getChildren().clear();
        found.parts().forEach(part -> {
            preview.getChildren().add(Words.clipped(Words.strong(part.title())));
            lines(part.words(), "", Styles.MUTED);
            lines(part.closed(), "This list is closed; what is taken over goes into its record: ", Styles.WARNING_TEXT);
        });
        if (found.isNothing()) {
            preview.getChildren().add(Words.muted("The file says nothing that is not here already."));
        }
        lines(found.left(), "Not taken over. ", Styles.WARNING_TEXT);
        take.setText("Take over " + count(found));
        take.setOnAction(_ -> take(found));
        take.setDisable(found.isNothing());
        Fx.later(take::requestFocus);
    }

    private void lines(List<String> words, String before, String style) {
        for (var line : words) {
            Label label = Words.prose(before + line);
            label.getStyleClass().add(style);
            preview.getChildren().add(label);
        }
    }

    private static String count(Takeover found) {
        var ticks = found.settled() + (found.settled() == 1 ? " tick" : " ticks");
        return found.noted() == 0
                ? ticks
                : ticks + " and " + found.noted() + (found.noted() == 1 ? " note" : " notes");
    }

    private void take(Takeover found) {
        desk.background().run(
                () -> found.parts().forEach(part -> part.read().ticks()
                        .forEach(event -> services.pencil().write(part.occasion(), event))),
                () -> {
                    desk.overlay().close(sheet);
                    desk.overlay().notices().tell("Taken over: " + count(found));
                    changed.run();
                }, trouble -> field.objectionProperty().set(String.valueOf(trouble.getMessage())));
    }
}

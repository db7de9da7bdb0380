package org.watchkeeper.checklist.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.watchkeeper.checklist.export.CsvSheet;
import org.watchkeeper.checklist.export.JsonSheet;
import org.watchkeeper.checklist.export.MarkdownSheet;
import org.watchkeeper.fx.control.Buttons;
import org.watchkeeper.fx.control.Sheet;
import org.watchkeeper.fx.control.Words;
import org.watchkeeper.fx.place.Desk;

/// Brings a list out of the console: as Markdown, CSV or JSON, to a file or the clipboard.
final class ExportSheet {
    private static final double WIDTH = 520;
    private static final int GAP = 8;
    private final Desk desk;
    private final SheetModel.Open open;
    private final Instant now;
    private final Sheet sheet;

    private ExportSheet(Desk desk, SheetModel.Open open, Instant now) {
        this.desk = desk;
        this.open = open;
        this.now = now;
        sheet = new Sheet("Export '" + open.list().copy().title() + "'", WIDTH);
    }

    /// A form, the end of its file's name, and the text.
    private record Form(String name, String ending, String text) {}

    static void show(Desk desk, SheetModel.Open open, Instant now) {
        var export = new ExportSheet(desk, open, now);
        export.forms().forEach(form -> export.sheet.with(export.row(form)));
        export.sheet
                .with(Words.prose("Ticks made in the Markdown file come back with: watchkeeper checklists import FILE"))
                .buttons(Buttons.plain("Close", () -> desk.overlay().close(export.sheet)));
        desk.overlay().show(export.sheet, () -> {});
    }

    private List<Form> forms() {
        var list = List.of(open.list());
        return List.of(new Form("Markdown", ".md", MarkdownSheet.of(open.state(), list)),
                new Form("CSV", ".csv", CsvSheet.of(list)),
                new Form("JSON", ".json", JsonSheet.of(open.state(), open.list(), now).toPrettyString()));
    }

    private Node row(Form form) {
        var spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        var row = new HBox(GAP, Words.strong(form.name()), spring,
                Buttons.plain("Copy " + form.name(), () -> copy(form)),
                Buttons.plain("Save " + form.name() + "…", () -> save(form)));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void copy(Form form) {
        desk.clip().put(form.text());
        desk.overlay().close(sheet);
        desk.overlay().notices().tell("The list is in the clipboard as " + form.name());
    }

    private void save(Form form) {
        var name = open.list().copy().title().replaceAll("[^A-Za-z0-9]+", "-") + form.ending();
        desk.choosers().save("Save the list as " + form.name(), name).ifPresent(file -> {
            desk.overlay().close(sheet);
            desk.background().run(() -> write(file, form.text()), () -> desk.overlay().notices().tell("Saved " + file),
                    trouble -> desk.overlay().notices().warn(String.valueOf(trouble.getMessage())));
        });
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException("The file cannot be written: " + file + ": " + e.getMessage(), e);
        }
    }
}

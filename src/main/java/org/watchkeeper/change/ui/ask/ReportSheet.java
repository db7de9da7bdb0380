package org.watchkeeper.change.ui.ask;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import javafx.scene.control.Button;

import org.watchkeeper.change.ChangeReports;
import org.watchkeeper.change.ChangeReports.Form;
import org.watchkeeper.change.ChangeReports.Written;
import org.watchkeeper.change.ChangeState;
import org.watchkeeper.fx.control.Buttons;
import org.watchkeeper.fx.control.Sheet;
import org.watchkeeper.fx.control.Words;
import org.watchkeeper.fx.place.Desk;
import org.watchkeeper.kernel.Problem;

/// Asks as what the report of a change is saved, and where; writes it in the background.
public final class ReportSheet {
    /// The buttons that save it.
    public static final String HTML_ID = "change-report-html";
    public static final String MARKDOWN_ID = "change-report-markdown";
    private static final double WIDTH = 560;

    private final ChangeReports reports;
    private final ChangeState change;
    private final Desk desk;
    private final Sheet sheet;

    private ReportSheet(ChangeReports reports, ChangeState change, Desk desk) {
        this.reports = reports;
        this.change = change;
        this.desk = desk;
        this.sheet = new Sheet("Report of '" + change.proposal().title() + "'", WIDTH);
    }

    public static void show(ChangeReports reports, ChangeState change, Desk desk) {
        new ReportSheet(reports, change, desk).show();
    }

    private void show() {
        sheet.with(Words.prose(
                "Who asked for it and who approved it, who was told and what they answered, its lists, the steps "
                        + "and commands of its runs, health around them, and everything that was decided. What commands printed is in "
                        + "the record of each run."))
                .buttons(Buttons.plain("Leave it", () -> desk.overlay().close(sheet)),
                        button(Form.MARKDOWN, MARKDOWN_ID), button(Form.HTML, HTML_ID));
        desk.overlay().show(sheet, () -> {});
    }

    private Button button(Form form, String id) {
        var verb = "Save as " + form.word() + "…";
        var button = form == Form.HTML
                ? Buttons.primary(verb, () -> read(form))
                : Buttons.plain(verb, () -> read(form));
        button.setId(id);
        return button;
    }

    private void read(Form form) {
        desk.overlay().close(sheet);
        desk.background().run(() -> reports.written(change.id(), form), this::save, this::failed);
    }

    private void save(Written written) {
        desk.choosers().save("Save the report", written.name()).ifPresent(file -> desk.background().run(
                () -> write(file, written.text()), () -> desk.overlay().notices().tell("Saved " + file), this::failed));
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new Problem("The report cannot be saved: " + e.getMessage(), file.toString(),
                    "Choose another place; everything in it is kept in the console in any case.", e);
        }
    }

    private void failed(RuntimeException trouble) {
        desk.overlay().notices().warn(String.valueOf(trouble.getMessage()));
    }
}

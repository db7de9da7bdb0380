package org.watchkeeper.runbook.ui;

import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.watchkeeper.fx.Icon;
import org.watchkeeper.fx.Styles;
import org.watchkeeper.fx.Tone;
import org.watchkeeper.fx.control.FillCell;
import org.watchkeeper.fx.control.Words;
import org.watchkeeper.runbook.Finding;
import org.watchkeeper.runbook.Library;

/// A line of the library: a runbook's title, its file, and what is in it.
final class LibraryCell extends FillCell<LibraryRow> {
    private static final int GAP = 6;

    @Override
    protected Region show(LibraryRow row) {
        return switch (row) {
            case LibraryRow.Head head -> head(head);
            case LibraryRow.Line line -> line(line.entry());
        };
    }

    private static Region head(LibraryRow.Head head) {
        var title = Words.clipped(head.title());
        title.getStyleClass().add(Styles.CAPTION);
        var row = new HBox(GAP, title, Words.muted(Integer.toString(head.count())));
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add(RunbookStyles.LIBRARY_HEAD);
        return row;
    }

    private static Region line(Library.Entry entry) {
        var title = Words.prose(entry.runbook().title());
        title.getStyleClass().add(Styles.MEDIUM);
        var file = Words.clipped(Words.mono(String.valueOf(entry.file().getFileName())));
        file.getStyleClass().add(Styles.MUTED);
        var box = new VBox(3, title, file, facts(entry));
        box.getStyleClass().add(RunbookStyles.LIBRARY_LINE);
        return box;
    }

    private static Region facts(Library.Entry entry) {
        var row = new HBox(2 * GAP);
        row.setAlignment(Pos.CENTER_LEFT);
        int procedures = entry.runbook().procedures().size();
        row.getChildren().add(fact(Icon.STEP, Tone.NEUTRAL,
                procedures == 0 ? "no procedure" : procedures + (procedures == 1 ? " procedure" : " procedures")));
        add(row, entry, Finding.Severity.ERROR, Icon.ERROR, Tone.DANGER);
        add(row, entry, Finding.Severity.WARNING, Icon.WARNING, Tone.WARNING);
        return row;
    }

    private static void add(HBox row, Library.Entry entry, Finding.Severity severity, Icon icon, Tone tone) {
        var count = entry.runbook().findings().stream()
                .filter(finding -> finding.severity() == severity && finding.isOpen()).count();
        if (count > 0) {
            row.getChildren().add(fact(icon, tone, Long.toString(count)));
        }
    }

    private static HBox fact(Icon icon, Tone tone, String text) {
        var label = Words.muted(text);
        label.getStyleClass().add(Styles.SMALL);
        var fact = new HBox(4, icon.node(12, tone), label);
        fact.setAlignment(Pos.CENTER_LEFT);
        return fact;
    }
}

package org.watchkeeper.runbook.ui.catalog;

import org.watchkeeper.kernel.Counted;
import org.watchkeeper.runbook.ui.page.RunbookStyles;

import java.time.LocalDate;
import java.util.function.Supplier;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import org.watchkeeper.fx.Icon;
import org.watchkeeper.fx.Styles;
import org.watchkeeper.fx.Tone;
import org.watchkeeper.fx.control.FillCell;
import org.watchkeeper.fx.control.Words;
import org.watchkeeper.runbook.Finding;
import org.watchkeeper.runbook.Library;

/// A line of the library: a runbook's title, its file, and what is in it.
public final class LibraryCell extends FillCell<LibraryRow> {
    private static final int GAP = 6;

    private final Supplier<LocalDate> today;

    /// `today` says which day it is now.
    public LibraryCell(Supplier<LocalDate> today) {
        this.today = today;
    }

    @Override
    protected Region show(LibraryRow row) {
        return switch (row) {
            case LibraryRow.Head head -> head(head);
            case LibraryRow.Line line -> line(line);
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

    private Region line(LibraryRow.Line row) {
        var entry = row.entry();
        var title = Words.prose(entry.runbook().title());
        title.getStyleClass().add(Styles.MEDIUM);
        var file = Words.clipped(Words.mono(String.valueOf(entry.file().getFileName())));
        file.getStyleClass().add(Styles.MUTED);
        var box = new VBox(3, title, file);
        if (!row.snippets().isEmpty()) {
            box.getChildren().add(snippet(row));
        }
        box.getChildren().add(row.card().trouble().isEmpty() ? facts(entry) : trouble(row.card().trouble()));
        box.getChildren().addAll(words(new CardWords(row.card(), today.get())));
        box.getStyleClass().add(RunbookStyles.LIBRARY_LINE);
        return box;
    }

    private static Region snippet(LibraryRow.Line row) {
        var flow = new TextFlow(text("line " + row.line() + "  ", Styles.MUTED));
        row.snippets().forEach(snippet -> flow.getChildren()
                .add(text(snippet.text(), snippet.found() ? RunbookStyles.SNIPPET_FOUND : RunbookStyles.SNIPPET)));
        return flow;
    }

    private static Text text(String words, String style) {
        var text = new Text(words);
        text.getStyleClass().addAll(RunbookStyles.SNIPPET, style);
        return text;
    }

    /// Why there is nothing in it to carry out.
    private static Region trouble(String trouble) {
        var words = Words.prose(trouble);
        words.getStyleClass().addAll(Styles.SMALL, Styles.DANGER_TEXT);
        words.setGraphic(Icon.ERROR.node(12, Tone.DANGER));
        return words;
    }

    private static List<Region> words(CardWords words) {
        var lines = new ArrayList<Region>();
        if (!words.review().isEmpty()) {
            var due = fact(words.isOverdue() ? Icon.WARNING : Icon.SCHEDULE,
                    words.isOverdue() ? Tone.WARNING : Tone.NEUTRAL, words.review());
            if (words.isOverdue()) {
                due.getStyleClass().add(RunbookStyles.OVERDUE);
            }
            lines.add(due);
        }
        words.uses()
                .forEach(use -> lines.add(fact(use.startsWith("run") ? Icon.PLAY : Icon.PRACTICE, Tone.NEUTRAL, use)));
        return lines;
    }

    private static Region facts(Library.Entry entry) {
        var row = new HBox(2 * GAP);
        row.setAlignment(Pos.CENTER_LEFT);
        int procedures = entry.runbook().procedures().size();
        row.getChildren().add(fact(Icon.STEP, Tone.NEUTRAL,
                procedures == 0 ? "no procedure" : Counted.of(procedures, "procedure")));
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

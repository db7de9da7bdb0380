package org.watchkeeper.routine.ui;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.watchkeeper.calendar.MomentWords;
import org.watchkeeper.calendar.Occurrence;
import org.watchkeeper.fx.Icon;
import org.watchkeeper.fx.Styles;
import org.watchkeeper.fx.Tone;
import org.watchkeeper.fx.control.Badge;
import org.watchkeeper.fx.control.Buttons;
import org.watchkeeper.fx.control.KeyHint;
import org.watchkeeper.fx.control.Words;
import org.watchkeeper.routine.Subject;
import org.watchkeeper.routine.Turn;

/// One routine: how it stands and what to do about it, what its last look found, its dates and its history.
final class RoutineDetail extends ScrollPane {
    private static final int GAP = 8;
    private static final int SECTION = 20;
    private static final int MOST_PAST = 10;
    private static final double PAST = 88;
    private static final Insets MARGIN = new Insets(20, 24, 24, 24);
    private final Item item;
    private final RoutinesModel model;
    private final Deeds deeds;

    RoutineDetail(Item item, RoutinesModel model, Deeds deeds) {
        this.item = item;
        this.model = model;
        this.deeds = deeds;
        getStyleClass().add(Styles.BARE_SCROLL);
        setFitToWidth(true);
        setFocusTraversable(false);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        var box = new VBox(SECTION, head(), actions());
        model.told().get().ifPresent(told -> box.getChildren().add(new FindingsPane(told, deeds)));
        box.getChildren().addAll(dates(), leave(), past());
        box.setPadding(MARGIN);
        setContent(box);
    }

    private Node head() {
        var routine = item.diary().routine();
        var title = Words.prose(item.title());
        title.getStyleClass().add(Styles.TITLE);
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        var line = new HBox(GAP, title,
                Buttons.icon(Icon.RUNBOOKS, "Open the document", () -> deeds.openDocument(item)),
                Buttons.icon(Icon.REMOVE, "Give this routine up…", () -> deeds.giveUp(item)));
        line.setAlignment(Pos.TOP_LEFT);
        var when = Words.prose(routine.timetable().words() + hosts());
        when.getStyleClass().add(Styles.MUTED);
        var box = new VBox(4, line, when);
        var lengths = StandingWords.lengths(routine.planned(), took());
        if (!lengths.isEmpty()) {
            var label = Words.prose(lengths);
            label.getStyleClass().add(Styles.MUTED);
            box.getChildren().add(label);
        }
        return box;
    }

    private String hosts() {
        return item.hosts().isEmpty() ? "" : " on " + String.join(", ", item.hosts());
    }

    private Optional<Duration> took() {
        return turns().stream().filter(turn -> turn.run().isPresent() && turn.ending().isPresent())
                .findFirst().flatMap(turn -> turn.ending().map(ending -> Duration.between(turn.began(), ending.at())));
    }

    private Node actions() {
        boolean busy = model.isUnderWay(item);
        var run = Buttons.primary(item.looksOnly() ? Icon.PLAY : Icon.OPEN,
                busy ? "Running…" : item.looksOnly() ? "Run over its hosts" : "Open", deeds::carryOut);
        run.setId(RoutineStyles.RUN);
        run.setDisable(busy || item.diary().current().isEmpty());
        var done = Buttons.plain(standsOut() ? "Seen to" : "Done", model::done);
        done.setId(RoutineStyles.DONE);
        var dismiss = Buttons.plain("Dismiss…", deeds::dismiss);
        dismiss.setId(RoutineStyles.DISMISS);
        done.setDisable(!item.isOpen() || busy);
        dismiss.setDisable(!item.isOpen() || busy);
        var row = new HBox(GAP, run, new KeyHint("R"), done, new KeyHint("D"), dismiss, new KeyHint("X"));
        row.setAlignment(Pos.CENTER_LEFT);
        return item.diary().current().isPresent() ? row : new VBox(GAP, row, notYet());
    }

    /// Why nothing can be done about it.
    private Node notYet() {
        var zone = item.diary().routine().timetable().zone();
        var words = Words.prose(item.diary().next().stream().findFirst()
                .map(date -> "Due for the first time on " + MomentWords.at(date.start().toInstant(), zone) + ".")
                .orElse("It has no date to come."));
        words.getStyleClass().add(Styles.MUTED);
        return words;
    }

    private boolean standsOut() {
        return item.foremost().map(one -> switch (one.standing()) {
            case ODD, UNKNOWN -> true;
            case AHEAD, DUE, MISSED, BEGUN, SETTLED -> false;
        }).orElse(false);
    }

    private Node dates() {
        var box = new VBox(4, Words.heading("Next"));
        item.diary().next().stream().limit(4).forEach(date -> box.getChildren().add(Words.prose(date(date))));
        return box;
    }

    private String date(Occurrence date) {
        var zone = item.diary().routine().timetable().zone();
        return MomentWords.at(date.start().toInstant(), zone) + switch (date.clocks()) {
            case STEADY -> "";
            case SKIPPED -> " (the clocks go forward: " + item.diary().routine().timetable().time()
                    + " does not exist that day)";
            case DOUBLED -> " (the clocks go back: the first of two)";
        };
    }

    /// Only what merely looks can be given leave.
    private Node leave() {
        var box = new CheckBox("Run it by itself at its time while a console is open");
        box.setId(RoutineStyles.BY_ITSELF);
        box.setSelected(item.diary().routine().byItself());
        box.setDisable(!item.looksOnly());
        box.setOnAction(_ -> model.byItself(item.diary().routine(), box.isSelected()));
        var why = Words.prose(whyLeave());
        why.getStyleClass().addAll(Styles.MUTED, Styles.SMALL);
        return new VBox(4, box, why);
    }

    private String whyLeave() {
        if (item.diary().routine().subject().kind() == Subject.Kind.LIST) {
            return "Not possible: a person goes through a list.";
        }
        return item.looksOnly()
                ? "All its commands only look. It asks for nothing: a host that wants a passphrase is unknown then."
                : "Not possible: not all of it is known to leave everything as it is.";
    }

    private List<Turn> turns() {
        return item.diary().appointments().stream().flatMap(one -> one.turns().stream()).toList().reversed();
    }

    private Node past() {
        var box = new VBox(GAP, Words.heading("History"));
        var turns = turns();
        if (turns.isEmpty()) {
            box.getChildren().add(Words.muted("Nothing yet."));
        }
        turns.stream().limit(MOST_PAST).forEach(turn -> box.getChildren().add(turn(turn)));
        return box;
    }

    private Node turn(Turn turn) {
        var zone = item.diary().routine().timetable().zone();
        var when = Words.prose("due " + MomentWords.at(turn.due(), zone) + " · "
                + (turn.byItself() ? "by the console of " : "by ") + turn.by().name());
        var note = Words.prose(turn.ending().map(ending -> ending.note()).filter(text -> !text.isEmpty())
                .orElse(turn.ending().isEmpty() ? "begun " + MomentWords.at(turn.began(), zone) : ""));
        note.getStyleClass().addAll(Styles.MUTED, Styles.SMALL);
        note.managedProperty().bind(note.textProperty().isNotEmpty());
        var words = new VBox(2, when, note);
        HBox.setHgrow(words, Priority.ALWAYS);
        var badge = turn.ending().map(StandingWords::badge).orElseGet(() -> new Badge("begun", Tone.WARNING));
        badge.setMinWidth(PAST);
        var row = new HBox(GAP, badge, words);
        turn.run().ifPresent(run -> row.getChildren()
                .add(Buttons.icon(Icon.OPEN, "Open its run", () -> deeds.openRun(run.toString()))));
        row.setAlignment(Pos.TOP_LEFT);
        return row;
    }
}

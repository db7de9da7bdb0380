package org.watchkeeper.routine.ui;

import java.time.Instant;
import java.util.List;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ProgressBar;
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
import org.watchkeeper.routine.Appointment;
import org.watchkeeper.routine.Subject;
import org.watchkeeper.routine.Turn;
import org.watchkeeper.routine.round.Progress;

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
        var lengths = StandingWords.lengths(routine.planned(), item.diary().took());
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

    private Node actions() {
        boolean busy = model.isUnderWay(item);
        var row = new HBox(GAP);
        row.setAlignment(Pos.CENTER_LEFT);
        if (busy) {
            row.getChildren().addAll(stop(), new KeyHint("S"));
            return new VBox(GAP, row, progress());
        }
        var run = Buttons.primary(item.looksOnly() ? Icon.PLAY : Icon.OPEN, verb(), deeds::carryOut);
        run.setId(RoutineStyles.RUN);
        run.setDisable(!item.canBeCarriedOut());
        row.getChildren().addAll(run, new KeyHint("R"));
        if (item.isOpen()) {
            var done = Buttons.plain(standsOut() ? "Seen to" : "Done", model::done);
            done.setId(RoutineStyles.DONE);
            var dismiss = Buttons.plain("Dismiss…", deeds::dismiss);
            dismiss.setId(RoutineStyles.DISMISS);
            row.getChildren().addAll(done, new KeyHint("D"), dismiss, new KeyHint("X"));
        }
        if (item.diary().isBeforeFirst()) {
            return new VBox(GAP, row, notYet());
        }
        return item.diary().early().<Node>map(one -> new VBox(GAP, row, early(one))).orElse(row);
    }

    /// The list of the next date can be gone through before it comes.
    private Node early(Appointment one) {
        var open = Buttons.plain(Icon.OPEN, "Open the next one early", model::openEarly);
        open.setId(RoutineStyles.EARLY);
        var words = Words.prose("Of " + at(one.due()) + "; it counts for that date alone.");
        words.getStyleClass().add(Styles.MUTED);
        HBox.setHgrow(words, Priority.ALWAYS);
        var row = new HBox(GAP, open, new KeyHint("E"), words);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private String verb() {
        if (item.looksOnly()) {
            return item.isOpen() ? "Run over its hosts" : "Run it now";
        }
        return item.diary().current().isEmpty() && item.diary().early().isPresent() ? "Open early" : "Open";
    }

    private Node stop() {
        var stop = Buttons.plain(Icon.STOP, "Stop", model::stop);
        stop.setId(RoutineStyles.STOP);
        stop.disableProperty().bind(model.progress().map(how -> how.filter(Progress::stopping).isPresent()));
        return stop;
    }

    /// At which host the round is, and with which command.
    private Node progress() {
        var bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.progressProperty().bind(model.progress().map(how -> how.map(Progress::share).orElse(0.0)));
        var words = Words.clipped(Words.bound(
                model.progress().map(how -> how.map(Progress::words).orElse("It is being begun …")), Styles.MUTED));
        words.setId(RoutineStyles.PROGRESS);
        bar.accessibleTextProperty().bind(words.textProperty());
        return new VBox(GAP, bar, words);
    }

    /// What becomes of its dates.
    private Node notYet() {
        var words = Words.prose(item.diary().next().stream().findFirst()
                .map(date -> "Due for the first time on " + at(date.start().toInstant()) + "."
                        + (item.diary().early().isPresent()
                                ? " Opened before, it is the list of that date and of no other."
                                : " What is run before settles no date."))
                .orElse("It has no date to come."));
        words.getStyleClass().add(Styles.MUTED);
        return words;
    }

    /// On the operator's clock, as Now tells it, and on that of the routine where it shows another hour.
    private String at(Instant moment) {
        var clock = model.services().clock();
        return MomentWords.near(moment, clock.getZone(), item.diary().routine().timetable().zone(), clock.instant());
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

    /// A list that was opened early may be done before its date comes.
    private boolean isDone(Occurrence date) {
        return item.diary().coming().filter(one -> one.due().equals(date.start().toInstant())
                && one.standing() == Appointment.Standing.SETTLED).isPresent();
    }

    private String date(Occurrence date) {
        return at(date.start().toInstant()) + switch (date.clocks()) {
            case STEADY -> "";
            case SKIPPED -> " (the clocks go forward: " + item.diary().routine().timetable().time()
                    + " does not exist that day)";
            case DOUBLED -> " (the clocks go back: the first of two)";
        } + (isDone(date) ? " · done already" : "");
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
        var when = Words.prose((turn.due().equals(item.diary().routine().since())
                ? "before the first date"
                : "due " + at(turn.due())) + " · "
                + (turn.byItself() ? "by the console of " : "by ") + turn.by().name());
        var note = Words.prose(turn.ending().map(ending -> ending.note()).filter(text -> !text.isEmpty())
                .orElse(turn.ending().isEmpty() ? "begun " + at(turn.began()) : ""));
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

package org.watchkeeper.calendar.ui.form;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableSet;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;
import org.watchkeeper.calendar.CalendarEntry.Kind;
import org.watchkeeper.calendar.MomentWords;
import org.watchkeeper.calendar.Occurrence;
import org.watchkeeper.calendar.RuleWords;
import org.watchkeeper.calendar.Ruling;
import org.watchkeeper.calendar.Series;
import org.watchkeeper.calendar.SpanWords;
import org.watchkeeper.calendar.Window;
import org.watchkeeper.calendar.ui.entry.CalendarStyles;
import org.watchkeeper.calendar.ui.entry.Look;
import org.watchkeeper.fx.Fx;
import org.watchkeeper.fx.Icon;
import org.watchkeeper.fx.Styles;
import org.watchkeeper.fx.Tone;
import org.watchkeeper.fx.control.Buttons;
import org.watchkeeper.fx.control.FormField;
import org.watchkeeper.fx.control.Overlay;
import org.watchkeeper.fx.control.Sheet;
import org.watchkeeper.fx.control.Words;
import org.watchkeeper.host.Environment;
import org.watchkeeper.host.ui.Stakes;

/// Asks for a window or blackout. What is typed is answered at once: the rule in words and its next twelve dates.
public final class RulingSheet {
    private static final double WIDTH = 720;
    private static final int GAP = 12;
    private static final int DATES = 12;

    private final RulingForm form;

    private RulingSheet(RulingForm form) {
        this.form = form;
    }

    /// `keep` gets what was entered; `remove` is offered for what is there already.
    public static void show(Overlay overlay, RulingForm form, Consumer<Ruling> keep, Runnable remove) {
        new RulingSheet(form).show(overlay, keep, remove);
    }

    private void show(Overlay overlay, Consumer<Ruling> keep, Runnable remove) {
        var sheet = new Sheet(form.isNew() ? "New window or blackout" : "Edit " + form.name().get(), WIDTH);
        if (form.isNew()) {
            sheet.with(kinds());
        }
        if (!form.source().equals(Ruling.Source.NONE)) {
            sheet.with(Words.muted("Stated in " + form.source().file() + ", line " + form.source().line()));
        }
        var when = when();
        sheet.with(name(), when, dates(), further(), who(), terms(), reason());
        var verb = form.isNew() ? "Add it" : "Keep the change";
        var go = Buttons.primary(verb, () -> {
            overlay.close(sheet);
            keep.accept(form.ruling());
        });
        go.setId("calendar-keep");
        var missing = Bindings.createStringBinding(form::objection, everything());
        go.disableProperty().bind(missing.isNotEmpty());
        var said = Words.bound(missing, Styles.MUTED, Styles.SMALL);
        said.setId("calendar-missing");
        said.setWrapText(true);
        said.setMaxWidth(WIDTH / 2);
        sheet.footnote(form.isNew() ? said : new HBox(GAP, Buttons.destructive("Remove it…", () -> {
            overlay.close(sheet);
            remove.run();
        }), said));
        sheet.buttons(Buttons.plain("Cancel", () -> overlay.close(sheet)), go);
        overlay.show(sheet, () -> {});
        Fx.later(() -> sheet.lookup(form.isNew() ? "#calendar-sentence" : "#calendar-name").requestFocus());
    }

    private Observable[] everything() {
        return new Observable[]{form.name(), form.meaning(), form.further(), form.who(), form.longest(),
                form.announce(), form.cutoff(),
                form.impacts(), form.kind()};
    }

    private Node kinds() {
        return new HBox(kind(Kind.WINDOW, atlantafx.base.theme.Styles.LEFT_PILL),
                kind(Kind.BLACKOUT, atlantafx.base.theme.Styles.RIGHT_PILL));
    }

    private Node kind(Kind kind, String pill) {
        var button = new ToggleButton(Look.word(kind));
        button.setId("calendar-new-" + Look.word(kind).toLowerCase(java.util.Locale.ROOT));
        button.setGraphic(Look.icon(kind).node());
        button.getStyleClass().add(pill);
        button.setOnAction(_ -> form.kind().set(kind));
        form.kind().subscribe(now -> button.setSelected(now == kind));
        button.selectedProperty().subscribe(_ -> button.setSelected(form.kind().get() == kind));
        return button;
    }

    private Node name() {
        var field = field("Name", form.name(), "calendar-name", "");
        objecting(field, form::nameObjection, form.name());
        return field;
    }

    private FormField when() {
        var field = field("When, in plain words", form.sentence(), "calendar-sentence",
                "first Saturday 02:00-04:00 UTC · every Tuesday 22:00-23:30 Europe/Berlin · 2026-12-24 to 2026-12-26 UTC");
        objecting(field, () -> form.sentence().get().isBlank() ? "" : form.meaning().get().objection(), form.meaning(),
                form.sentence());
        return field;
    }

    private FormField further() {
        var field = field("Further dates", form.further(), "calendar-further",
                "Local starts with commas between: 2027-03-14 02:00. Each lasts as long as the others.");
        objecting(field, form::furtherObjection, form.further());
        return field;
    }

    /// The answer to what is said about the time: its dates, or what has to be said still.
    private Node dates() {
        var box = new VBox(4);
        box.setId("calendar-dates");
        box.getStyleClass().addAll(Styles.INSET, CalendarStyles.DATES);
        form.meaning().subscribe(_ -> answer(box));
        form.further().subscribe(_ -> answer(box));
        return box;
    }

    private void answer(VBox box) {
        var series = form.series();
        box.getChildren().clear();
        series.ifPresent(one -> fill(box, one));
        var question = form.meaning().get().question();
        if (!question.isEmpty()) {
            box.getChildren().add(question(question));
        }
        box.setVisible(!box.getChildren().isEmpty());
        box.setManaged(box.isVisible());
    }

    private static Node question(String text) {
        var label = Words.prose(text);
        label.setId("calendar-question");
        label.setGraphic(Icon.HELP.node(14, Tone.WARNING));
        return label;
    }

    private void fill(VBox box, Series series) {
        var rule = series.rrule().isEmpty() ? "once" : RuleWords.of(series.rrule());
        box.getChildren().add(Words.strong(rule + ", " + SpanWords.length(series.length().toString()) + ", in "
                + series.zone()));
        var columns = new FlowPane(24, 2);
        series.notOver(form.clock().instant(), DATES).forEach(date -> columns.getChildren().add(date(date, series)));
        if (columns.getChildren().isEmpty()) {
            columns.getChildren().add(Words.muted("No date to come."));
        }
        box.getChildren().add(columns);
    }

    private Node date(Series.Date date, Series series) {
        var text = MomentWords.at(date.span().start(), series.zone());
        var label = Words.plain(date.occurrence().clocks() == Occurrence.Clocks.STEADY
                ? text
                : text + (date.occurrence().clocks() == Occurrence.Clocks.SKIPPED
                        ? " (hour skipped)"
                        : " (hour doubled)"));
        label.getStyleClass().addAll(Styles.SMALL,
                date.occurrence().clocks() == Occurrence.Clocks.STEADY ? Styles.MUTED : Styles.WARNING_TEXT);
        label.setMinWidth(300);
        var elsewhere = Words.muted(elsewhere(date.span().start(), series.zone()));
        elsewhere.getStyleClass().add(Styles.SMALL);
        elsewhere.setManaged(!elsewhere.getText().isEmpty());
        return new VBox(label, elsewhere);
    }

    /// The same moment in UTC and where the person is, each zone once.
    private String elsewhere(Instant start, ZoneId zone) {
        var now = form.clock().instant();
        return Stream.of(ZoneId.of("UTC"), form.clock().getZone())
                .filter(each -> !each.normalized().equals(zone.normalized())).distinct()
                .map(each -> MomentWords.near(start, each, now)).collect(Collectors.joining(" · "));
    }

    private Node who() {
        var boxes = new HBox(GAP);
        for (var each : Environment.values()) {
            boxes.getChildren().add(tick(each.word(), "calendar-in-" + each.word(), form.environments(), each));
        }
        boxes.getChildren().forEach(node -> ((CheckBox) node).setTooltip(new javafx.scene.control.Tooltip(
                "Only hosts of the ticked environments; all of them where none is ticked")));
        var field = field("Groups and hosts", form.who(), "calendar-who",
                "Names with commas between; empty means all.");
        objecting(field, form::whoObjection, form.who());
        return new VBox(8, Words.strong("For"), boxes, field);
    }

    private Node terms() {
        var standing = new ComboBox<Window.Standing>();
        standing.setId("calendar-standing");
        standing.getItems().setAll(Window.Standing.values());
        standing.setConverter(new StandingWords());
        standing.valueProperty().bindBidirectional(form.standing());
        var impacts = new FlowPane(GAP, 6);
        for (var each : Window.Impact.values()) {
            impacts.getChildren().add(tick(each.words(), "calendar-impact-" + each.word(), form.impacts(), each));
        }
        var limits = new HBox(GAP, limit("Longest change", form.longest(), "calendar-longest", "empty: all of it"),
                limit("Announce before", form.announce(), "calendar-announce", "\"14 days\""),
                limit("No start in the last", form.cutoff(), "calendar-cutoff", "\"30 min\""));
        var box = new VBox(GAP, new FormField("Standing", standing, ""), Words.strong("What may be booked"), impacts,
                limits);
        box.visibleProperty().bind(form.kind().isEqualTo(Kind.WINDOW));
        box.managedProperty().bind(box.visibleProperty());
        return box;
    }

    private Node reason() {
        var field = field("Reason", form.reason(), "calendar-blackout-reason",
                "Shown to everybody who wants to plan here.");
        field.visibleProperty().bind(form.kind().isEqualTo(Kind.BLACKOUT));
        field.managedProperty().bind(field.visibleProperty());
        return field;
    }

    private static Node limit(String label, StringProperty value, String id, String hint) {
        var field = field(label, value, id, hint);
        objecting(field, () -> RulingForm.lengthObjection(value.get()), value);
        HBox.setHgrow(field, Priority.ALWAYS);
        field.setPrefWidth(1);
        return field;
    }

    private static FormField field(String label, StringProperty value, String id, String hint) {
        var text = new TextField();
        text.setId(id);
        text.textProperty().bindBidirectional(value);
        return new FormField(label, text, hint);
    }

    private static void objecting(FormField field, java.util.concurrent.Callable<String> objection, Observable... of) {
        field.onceLeft().objectionProperty().bind(Bindings.createStringBinding(objection, of));
    }

    private static <T> CheckBox tick(String text, String id, ObservableSet<T> chosen, T value) {
        var box = new CheckBox(text);
        box.setId(id);
        box.setMinWidth(CheckBox.USE_PREF_SIZE);
        box.setSelected(chosen.contains(value));
        if (value instanceof Environment environment) {
            box.setGraphic(Stakes.of(environment).icon().node(9, Stakes.of(environment).tone()));
        }
        box.setOnAction(_ -> {
            if (box.isSelected()) {
                chosen.add(value);
            } else {
                chosen.remove(value);
            }
        });
        return box;
    }

    /// What each standing means.
    private static final class StandingWords extends StringConverter<Window.Standing> {
        @Override
        public String toString(Window.@Nullable Standing standing) {
            return Optional.ofNullable(standing).map(StandingWords::words).orElse("");
        }

        private static String words(Window.Standing standing) {
            return switch (standing) {
                case CONFIRMED -> "Confirmed: every date counts";
                case TENTATIVE -> "Tentative: a date counts once somebody says it is needed";
                case TO_BE_ANNOUNCED -> "To be announced: only dates that are announced";
                case EMERGENCY -> "Emergency: a date counts once somebody approves it";
            };
        }

        @Override
        public Window.Standing fromString(String text) {
            throw new UnsupportedOperationException("it is chosen, not typed");
        }
    }
}

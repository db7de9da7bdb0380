package org.watchkeeper.calendar.ui;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

import javafx.scene.Node;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.watchkeeper.calendar.ui.entry.CalendarStyles;
import org.watchkeeper.calendar.ui.entry.Shape;
import org.watchkeeper.calendar.ui.entry.Sight;
import org.watchkeeper.calendar.ui.view.AgendaView;
import org.watchkeeper.calendar.ui.view.Drawn;
import org.watchkeeper.calendar.ui.view.HoursView;
import org.watchkeeper.calendar.ui.view.MonthView;
import org.watchkeeper.calendar.ui.view.PlanGrip;
import org.watchkeeper.calendar.ui.view.TimelineView;
import org.watchkeeper.fx.Icon;
import org.watchkeeper.fx.Styles;
import org.watchkeeper.fx.control.Buttons;
import org.watchkeeper.fx.control.EmptyState;
import org.watchkeeper.fx.control.Toolbar;
import org.watchkeeper.fx.control.Words;

/// The calendar: where in time, which view, which entries; below, the view and what is selected.
final class CalendarScreen extends BorderPane {
    private static final int GAP = 8;

    private final CalendarModel model;
    private final Sight sight;
    private final Deeds deeds;
    private final StackPane center = new StackPane();
    private final Map<Shape, Drawn> views = new EnumMap<>(Shape.class);
    private final Forms forms;
    private final PaperWays paper;

    CalendarScreen(CalendarModel model, Deeds deeds, Forms forms, PaperWays paper) {
        this.model = model;
        this.sight = model.sight();
        this.deeds = deeds;
        this.forms = forms;
        this.paper = paper;
        setId("calendar");
        setFocusTraversable(true);
        setAccessibleText("Calendar");
        getStyleClass().add(Styles.PAGE);
        CalendarStyles.dress(this);
        setTop(new VBox(where(), new FilterBar(sight).line(zone())));
        setCenter(center);
        setRight(new SidePane(model, deeds));
        new CalendarKeys(sight, deeds).listen(this);
        // A view is drawn when there is something new to draw, and only marked when the keyboard moves.
        sight.page().subscribe(_ -> draw());
        sight.day().subscribe((_, _) -> view().mark());
        sight.selected().subscribe((_, _) -> view().mark());
        model.loaded().subscribe(_ -> draw());
    }

    private Drawn view() {
        return views.computeIfAbsent(sight.shape().get(), this::build);
    }

    private Drawn build(Shape shape) {
        return switch (shape) {
            case MONTH -> new MonthView(sight, deeds);
            case WEEK, DAY -> new HoursView(shape, sight, deeds);
            case AGENDA -> new AgendaView(sight, deeds);
            case TIMELINE -> new TimelineView(sight, deeds);
        };
    }

    private void draw() {
        if (!model.loaded().get()) {
            var spinner = new ProgressIndicator();
            spinner.setMaxSize(32, 32);
            center.getChildren().setAll(spinner);
            return;
        }
        var view = view();
        view.draw();
        boolean empty = model.rulebook().get().versions().isEmpty() && sight.page().get().entries().isEmpty()
                && sight.filter().get().isAll();
        center.getChildren().setAll(empty ? nothing() : view.node());
    }

    private Node nothing() {
        var fresh = Buttons.primary(Icon.ADD, "New window…", deeds::create);
        fresh.setId("calendar-first");
        var found = Buttons.plain(Icon.RUNBOOKS, "Found in your runbooks…", forms::adopt);
        found.setId("calendar-adopt-first");
        return new EmptyState(Icon.SCHEDULE, "No window yet",
                "A window says when changes may be made: type one in plain words, \"first Saturday 02:00-04:00 UTC\", "
                        + "or take over those that your runbooks state.",
                fresh, found);
    }

    private Node where() {
        var title = Words.title("");
        title.setId("calendar-title");
        title.textProperty().bind(sight.day().flatMap(day -> sight.shape().map(shape -> shape.title(day))));
        var back = Buttons.icon(Icon.LEFT, "Back (PgUp)", () -> turn(-1));
        var forward = Buttons.icon(Icon.RIGHT, "On (PgDn)", () -> turn(1));
        forward.setId("calendar-on");
        var today = Buttons.plain("Today", () -> sight.goTo(sight.today()));
        today.setId("calendar-today");
        var reading = Words.muted("reading…");
        reading.visibleProperty().bind(model.reading());
        var found = Buttons.icon(Icon.RUNBOOKS, "Found in your runbooks…", forms::adopt);
        found.setId("calendar-adopt");
        var all = Buttons.icon(Icon.STEP, "Windows and blackouts…", forms::all);
        all.setId("calendar-all");
        var jobs = Buttons.icon(Icon.SERVICE, "Read hosts' jobs…", new JobSheet(model, deeds.overlay())::ask);
        jobs.setId("calendar-jobs");
        var pdf = Buttons.icon(Icon.DOWNLOAD, "Save as PDF…", paper::pdf);
        pdf.setId("calendar-pdf");
        var print = Buttons.icon(Icon.FILE, "Print…", () -> paper.print(center));
        print.setId("calendar-print");
        var fresh = Buttons.primary(Icon.ADD, "New", deeds::create);
        fresh.setId("calendar-new");
        return new Toolbar(back, today, forward, title, reading).trailing(shapes(), all, found, jobs, pdf, print,
                new PlanGrip(deeds),
                fresh);
    }

    private void turn(int pages) {
        sight.goTo(sight.shape().get().turned(sight.day().get(), pages));
    }

    private Node shapes() {
        var row = new HBox();
        for (var shape : Shape.values()) {
            var pill = shape == Shape.MONTH
                    ? atlantafx.base.theme.Styles.LEFT_PILL
                    : shape == Shape.TIMELINE
                            ? atlantafx.base.theme.Styles.RIGHT_PILL
                            : atlantafx.base.theme.Styles.CENTER_PILL;
            row.getChildren().add(shape(shape, pill));
        }
        return row;
    }

    private Node shape(Shape shape, String pill) {
        var button = new ToggleButton(shape.word());
        button.setId("calendar-" + shape.name().toLowerCase(Locale.ROOT));
        button.getStyleClass().add(pill);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> sight.shape().set(shape));
        // Selected by what is shown, also when a second click would take it back.
        sight.shape().subscribe(now -> button.setSelected(now == shape));
        button.selectedProperty().subscribe(_ -> button.setSelected(sight.shape().get() == shape));
        return button;
    }

    private Node zone() {
        var box = new HBox(GAP);
        box.setAlignment(javafx.geometry.Pos.CENTER_RIGHT);
        var words = Words.muted("");
        words.textProperty().bind(sight.zone().map(zone -> "Times in " + zone));
        words.setMinWidth(Region.USE_PREF_SIZE);
        var other = Buttons.link("", this::otherZone);
        other.setId("calendar-zone");
        other.textProperty().bind(sight.zone().map(zone -> "show " + otherThan(zone)));
        other.setVisible(!sight.here().equals(java.time.ZoneId.of("UTC")));
        box.getChildren().addAll(words, other);
        return box;
    }

    private java.time.ZoneId otherThan(java.time.ZoneId zone) {
        return zone.equals(sight.here()) ? java.time.ZoneId.of("UTC") : sight.here();
    }

    private void otherZone() {
        sight.zone().set(otherThan(sight.zone().get()));
    }
}

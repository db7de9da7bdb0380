package org.watchkeeper.calendar.ui;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

import javafx.scene.Parent;

import org.watchkeeper.calendar.ui.entry.Shape;
import org.watchkeeper.fx.Icon;
import org.watchkeeper.fx.Pulse;
import org.watchkeeper.fx.place.Command;
import org.watchkeeper.fx.place.Desk;
import org.watchkeeper.fx.place.Navigation;
import org.watchkeeper.fx.place.Place;
import org.watchkeeper.fx.place.Shortcut;

/// Calendar: what may happen when. Opened on `new` it asks for a window, on `adopt` it offers those of runbooks, on
/// `jobs` it asks which hosts shall be read, on `all` it lists what can be edited, on a day
/// (`2026-12-05`) or the name of a view (`week`) it shows that.
public final class CalendarPlace implements Place {
    public static final String ID = "calendar";
    public static final String NEW = "new";
    public static final String ADOPT = "adopt";
    public static final String JOBS = "jobs";
    public static final String ALL = "all";

    private final CalendarServices services;
    private Optional<Built> built = Optional.empty();

    public CalendarPlace(CalendarServices services) {
        this.services = services;
    }

    /// What there is once the place was opened.
    private record Built(CalendarModel model, Deeds deeds, Forms forms, CalendarScreen screen) {}

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "Calendar";
    }

    @Override
    public Icon icon() {
        return Icon.SCHEDULE;
    }

    @Override
    public Parent build(Desk desk) {
        var model = new CalendarModel(services, desk.background(), desk.overlay().notices()::warn);
        var deeds = new Deeds(model, desk);
        var forms = new Forms(model, deeds, desk);
        var screen = new CalendarScreen(model, deeds, forms, new PaperWays(model.sight(), desk));
        built = Optional.of(new Built(model, deeds, forms, screen));
        Pulse.whileShown(screen, model::poll);
        return screen;
    }

    @Override
    public void opened(String parameter) {
        built.ifPresent(here -> {
            here.model().load();
            here.screen().requestFocus();
            switch (parameter) {
                case "" -> {
                }
                case NEW -> here.deeds().create();
                case ADOPT -> here.forms().adopt();
                case ALL -> here.forms().all();
                case JOBS -> new JobSheet(here.model(), here.deeds().overlay()).ask();
                default -> go(here.model(), parameter);
            }
        });
    }

    private static void go(CalendarModel model, String parameter) {
        var shape = Stream.of(Shape.values())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(parameter)).findFirst();
        try {
            shape.ifPresentOrElse(model.sight().shape()::set, () -> model.sight().goTo(LocalDate.parse(parameter)));
        } catch (DateTimeParseException _) {
            // Neither a view nor a day: the calendar is shown as it was.
            model.sight().goTo(model.sight().day().get());
        }
    }

    /// What the palette finds: every view, and a new window.
    public static Supplier<List<Command>> commands(Navigation navigation) {
        return () -> Stream.concat(
                Stream.of(Command.of("action", "New window or blackout", "", Icon.ADD, () -> navigation.open(ID, NEW)),
                        Command.of("action", "Windows and blackouts", "all of them, to be edited", Icon.STEP,
                                () -> navigation.open(ID, ALL)),
                        Command.of("action", "Windows and blackouts found in runbooks", "", Icon.RUNBOOKS,
                                () -> navigation.open(ID, ADOPT)),
                        Command.of("action", "Read hosts' jobs", "cron, timers", Icon.SERVICE,
                                () -> navigation.open(ID, JOBS))),
                Stream.of(Shape.values())
                        .map(shape -> Command.of("view", "Calendar: " + shape.word(), "", Icon.SCHEDULE,
                                () -> navigation.open(ID, shape.name().toLowerCase(Locale.ROOT)))))
                .toList();
    }

    @Override
    public List<Shortcut> shortcuts() {
        return CalendarKeys.shortcuts();
    }
}

package org.watchkeeper.routine.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

import javafx.scene.Parent;
import javafx.util.Duration;

import org.watchkeeper.fx.Icon;
import org.watchkeeper.fx.Pulse;
import org.watchkeeper.fx.place.Command;
import org.watchkeeper.fx.place.Desk;
import org.watchkeeper.fx.place.Navigation;
import org.watchkeeper.fx.place.Place;
import org.watchkeeper.fx.place.Shortcut;
import org.watchkeeper.routine.RoutineId;
import org.watchkeeper.routine.Routines;

/// Routines: what comes daily to annually. Opened on a routine's id it selects that one; opened on `adopt` it asks what to adopt.
public final class RoutinesPlace implements Place {
    public static final String ID = "routines";
    public static final String ADOPT = "adopt";
    private static final Duration OFTEN = Duration.seconds(20);

    private final RoutineServices services;
    private Optional<Built> built = Optional.empty();

    public RoutinesPlace(RoutineServices services) {
        this.services = services;
    }

    /// What there is once the place was opened.
    private record Built(RoutinesModel model, RoutinesScreen screen) {}

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "Routines";
    }

    @Override
    public Icon icon() {
        return Icon.REPEAT;
    }

    @Override
    public Parent build(Desk desk) {
        var model = new RoutinesModel(services, desk.background(), desk.overlay().notices()::warn);
        var screen = new RoutinesScreen(model, desk);
        built = Optional.of(new Built(model, screen));
        // A day begins, and other consoles carry out routines, too.
        Pulse.whileShown(screen, OFTEN, model::poll);
        return screen;
    }

    @Override
    public void opened(String parameter) {
        built.ifPresent(here -> {
            var adopt = parameter.equals(ADOPT);
            here.model().load(parameter.isEmpty() || adopt ? Optional.empty() : Optional.of(RoutineId.of(parameter)),
                    () -> arrive(adopt, here.screen()));
            here.screen().first().requestFocus();
        });
    }

    /// What would go on without this window: routines that are being run.
    @Override
    public List<String> unfinished() {
        return built.stream().flatMap(here -> here.model().underWay().stream())
                .map(title -> "The routine '" + title + "' is being run.").toList();
    }

    private static void arrive(boolean adopts, RoutinesScreen screen) {
        screen.first().requestFocus();
        if (adopts) {
            screen.deeds().adopt();
        }
    }

    /// What the palette finds: every routine, and adopting one.
    public static Supplier<List<Command>> commands(Routines routines, Navigation navigation) {
        return () -> Stream.concat(
                Stream.of(Command.of("action", "Adopt a routine", "", Icon.ADD, () -> navigation.open(ID, ADOPT))),
                routines.all().stream()
                        .map(one -> Command.of("routine", one.subject().title(), one.timetable().words(), Icon.REPEAT,
                                () -> navigation.open(ID, one.id().toString()))))
                .toList();
    }

    @Override
    public List<Shortcut> shortcuts() {
        return List.of(new Shortcut("R, Enter", "Run the selected routine over its hosts, or open it"),
                new Shortcut("E", "Open the list of the next date before it comes"),
                new Shortcut("S", "Stop what is being run"),
                new Shortcut("D", "It is done, or what stood out was seen to"),
                new Shortcut("X", "Dismiss what is open, with a reason"), new Shortcut("A", "Adopt routines"));
    }
}

package org.watchkeeper.change.ui;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

import javafx.scene.Parent;

import org.watchkeeper.change.ChangeId;
import org.watchkeeper.change.Changes;
import org.watchkeeper.fx.Icon;
import org.watchkeeper.fx.Pulse;
import org.watchkeeper.fx.place.Command;
import org.watchkeeper.fx.place.Desk;
import org.watchkeeper.fx.place.Navigation;
import org.watchkeeper.fx.place.Place;
import org.watchkeeper.host.Host;

/// Changes: planned runs. Opened on a change's id it shows that one, on `plan` it asks for a new one, on `plan:INSTANT` for one
/// that starts then, on `plan:INSTANT@HOST,HOST` (ids) on these hosts, on `move:ID@LENGTH`,
/// `fit:ID` and `cancel:ID` it asks whether that change is moved, to the next time that fits, or cancelled.
public final class ChangesPlace implements Place {
    public static final String ID = "changes";
    public static final String PLAN = "plan";
    private static final String MOVE = "move:";
    private static final String FIT = "fit:";
    private static final String CANCEL = "cancel:";

    private final ChangeServices services;
    private Optional<Built> built = Optional.empty();

    public ChangesPlace(ChangeServices services) {
        this.services = services;
    }

    /// What there is once the place was opened.
    private record Built(ChangesModel model, Deeds deeds, ChangesScreen screen) {}

    /// What asks for a change that starts then, on these hosts.
    public static String planning(Instant start, List<Host> hosts) {
        return PLAN + ":" + start
                + (hosts.isEmpty()
                        ? ""
                        : "@" + String.join(",", hosts.stream().map(host -> host.id().toString()).toList()));
    }

    private static Set<String> hosts(String ids) {
        return ids.isEmpty() ? Set.of() : Set.of(ids.split(","));
    }

    /// What asks to move a change by that much; by less than nothing is earlier.
    public static String moving(ChangeId change, java.time.Duration by) {
        return MOVE + change + "@" + by;
    }

    /// What asks to move a change to the next time that fits.
    public static String fitting(ChangeId change) {
        return FIT + change;
    }

    /// What asks to cancel a change.
    public static String cancelling(ChangeId change) {
        return CANCEL + change;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "Changes";
    }

    @Override
    public Icon icon() {
        return Icon.HAND;
    }

    @Override
    public Parent build(Desk desk) {
        var model = new ChangesModel(services, desk.background(), desk.overlay().notices()::warn);
        var deeds = new Deeds(model, desk);
        var screen = new ChangesScreen(model, deeds);
        built = Optional.of(new Built(model, deeds, screen));
        Pulse.whileShown(screen, model::poll);
        return screen;
    }

    @Override
    public void opened(String parameter) {
        built.ifPresent(here -> {
            here.model().load();
            here.screen().first().requestFocus();
            open(here, parameter);
        });
    }

    private static void open(Built here, String parameter) {
        if (parameter.equals(PLAN)) {
            here.deeds().plan();
        } else if (parameter.startsWith(PLAN + ":")) {
            var parts = parameter.substring(PLAN.length() + 1).split("@", 2);
            here.deeds().plan(Optional.of(Instant.parse(parts[0])), hosts(parts.length == 1 ? "" : parts[1]));
        } else if (parameter.startsWith(MOVE)) {
            var parts = parameter.substring(MOVE.length()).split("@", 2);
            here.model().look(ChangeId.of(parts[0]),
                    told -> here.deeds().moveBy(told, java.time.Duration.parse(parts[1])));
        } else if (parameter.startsWith(FIT)) {
            here.model().look(ChangeId.of(parameter.substring(FIT.length())), here.deeds()::fit);
        } else if (parameter.startsWith(CANCEL)) {
            here.model().look(ChangeId.of(parameter.substring(CANCEL.length())),
                    told -> here.deeds().carryOut(Deed.CANCEL, told));
        } else if (!parameter.isEmpty()) {
            here.model().selected().set(Optional.of(ChangeId.of(parameter)));
        }
    }

    /// What the palette finds: every change that is open, and a new one.
    public static Supplier<List<Command>> commands(Changes changes, Navigation navigation) {
        return () -> Stream.concat(
                Stream.of(Command.of("action", "Plan a change", "", Icon.ADD, () -> navigation.open(ID, PLAN))),
                changes.lines().stream().filter(line -> !line.settled().isOver())
                        .map(line -> Command.of("change", line.proposal().title(), line.settled().words(), Icon.HAND,
                                () -> navigation.open(ID, line.id().toString()))))
                .toList();
    }
}

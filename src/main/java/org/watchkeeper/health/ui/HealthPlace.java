package org.watchkeeper.health.ui;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

import javafx.scene.Parent;

import org.watchkeeper.fx.Icon;
import org.watchkeeper.fx.place.Command;
import org.watchkeeper.fx.place.Desk;
import org.watchkeeper.fx.place.Navigation;
import org.watchkeeper.fx.place.Place;
import org.watchkeeper.fx.place.Shortcut;
import org.watchkeeper.health.ui.tile.Kind;

/// Health: live tiles. Opened on `watch` it asks what to look at, on the word of a kind (`host`) it shows tiles of that, on
/// `search:WORDS` those that have these words.
public final class HealthPlace implements Place {
    public static final String ID = "health";
    public static final String WATCH = "watch";
    /// Before words: only what has them.
    public static final String SEARCH = "search:";

    private final HealthServices services;
    private Optional<Built> built = Optional.empty();

    public HealthPlace(HealthServices services) {
        this.services = services;
    }

    /// What there is once the place was opened.
    private record Built(HealthModel model, HealthScreen screen) {}

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "Health";
    }

    @Override
    public Icon icon() {
        return Icon.HEALTH;
    }

    @Override
    public Parent build(Desk desk) {
        var model = new HealthModel(services, desk.background());
        var screen = new HealthScreen(model, desk);
        built = Optional.of(new Built(model, screen));
        // Kept for as long as the console is: the monitor outlives the place.
        var _ = services.monitor().listen(model::stir);
        return screen;
    }

    @Override
    public void opened(String parameter) {
        built.ifPresent(here -> {
            here.model().arrive();
            here.screen().arrive();
            if (parameter.equals(WATCH)) {
                here.screen().watch();
            } else if (parameter.startsWith(SEARCH)) {
                here.model().clearFilter();
                here.model().words().set(parameter.substring(SEARCH.length()));
            } else {
                Stream.of(Kind.values()).filter(kind -> word(kind).equals(parameter)).findFirst()
                        .ifPresent(here.model().kind()::set);
            }
        });
    }

    /// What the palette finds: tiles of each kind, and watching more.
    public static Supplier<List<Command>> commands(Navigation navigation) {
        return () -> Stream.concat(
                Stream.of(Command.of("action", "Watch more: add health checks", "", Icon.ADD,
                        () -> navigation.open(ID, WATCH))),
                Stream.of(Kind.values()).map(kind -> Command.of("view", "Health: " + kind.label().toLowerCase(
                        Locale.ROOT), "", Icon.HEALTH, () -> navigation.open(ID, word(kind)))))
                .toList();
    }

    private static String word(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public List<Shortcut> shortcuts() {
        return List.of(new Shortcut("Arrows, Home, End", "From tile to tile"),
                new Shortcut("Enter", "What stands behind a tile"),
                new Shortcut("A", "Acknowledge: somebody has seen it"), new Shortcut("S", "Snooze"),
                new Shortcut("R", "Look now"), new Shortcut("/", "Filter"), new Shortcut("D", "Dense or large"),
                new Shortcut("W", "Wall: the whole screen, turning pages"),
                new Shortcut("Ctrl+N", "Watch more"),
                new Shortcut("Esc", "Back to the tiles; then to all of them"));
    }
}

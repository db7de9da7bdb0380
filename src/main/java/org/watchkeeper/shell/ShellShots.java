package org.watchkeeper.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;

import org.watchkeeper.fx.Background;
import org.watchkeeper.fx.Shot;
import org.watchkeeper.fx.Theme;
import org.watchkeeper.fx.control.Overlay;
import org.watchkeeper.fx.place.Command;
import org.watchkeeper.fx.place.Place;

/// The window itself in several states, over the places it is given.
public final class ShellShots {
    private ShellShots() {}

    /// `places` makes fresh places for each screen; `offers` are what the palette finds.
    public static List<Shot> of(Supplier<List<Place>> places, List<Supplier<List<Command>>> offers) {
        return List.of(
                new Shot("cannot-be-opened",
                        () -> new StackPane(TroubleWindow.content(TroubleWindow.sample(), () -> {}))),
                new Shot("palette", () -> window(places, offers, console -> console.window().openPalette())),
                new Shot("shortcuts", () -> window(places, offers, console -> console.window().help())),
                new Shot("shortcuts-place", () -> window(places, offers, ShellShots::helpOnRunbooks)),
                new Shot("settings",
                        () -> window(places, offers, console -> console.navigation().open(SettingsPlace.ID, ""))));
    }

    /// The window at one of its places.
    public static Shot at(String name, Supplier<List<Place>> places, String place, String parameter) {
        return new Shot(name, () -> window(places, List.of(), console -> console.navigation().open(place, parameter)));
    }

    private static void helpOnRunbooks(Console console) {
        console.navigation().open("runbooks", "");
        console.window().help();
    }

    private static Parent window(Supplier<List<Place>> places, List<Supplier<List<Command>>> offers,
            Consumer<Console> then) {
        var preferences = samplePreferences();
        var console = new Console(new Overlay(), withSettings(places.get(), preferences), offers, preferences,
                Background.direct());
        var root = console.stillRoot();
        then.accept(console);
        return new StackPane(root);
    }

    private static List<Place> withSettings(List<Place> places, Preferences preferences) {
        var all = new java.util.ArrayList<>(places);
        all.add(new SettingsPlace(preferences, sampleFacts()));
        return all;
    }

    private static Preferences samplePreferences() {
        return new Preferences(new Settings(Theme.SYSTEM, "Mara Lindqvist", List.of(Path.of("/home/mara/runbooks"),
                Path.of("/srv/git/platform-documents/maintenance")), Optional.empty()), _ -> {});
    }

    private static List<Fact> sampleFacts() {
        return List.of(
                new Fact("Storage", "SQLite, /home/mara/.local/share/watchkeeper/watchkeeper.db",
                        "Another one: \"database\": {\"url\": …} in the settings file, or WATCHKEEPER_DATABASE."),
                new Fact("Trusted host keys", "/home/mara/.ssh/known_hosts", "Read and added to, never rewritten."),
                new Fact("Data folder", "/home/mara/.local/share/watchkeeper",
                        "Another one: WATCHKEEPER_HOME."),
                new Fact("Log", "/home/mara/.local/share/watchkeeper/watchkeeper.log",
                        "Holds no secret and no output of commands."));
    }
}

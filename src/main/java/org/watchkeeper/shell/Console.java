package org.watchkeeper.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

import org.watchkeeper.fx.Background;
import org.watchkeeper.fx.Clip;
import org.watchkeeper.fx.DesktopNotes;
import org.watchkeeper.fx.Fx;
import org.watchkeeper.fx.Icon;
import org.watchkeeper.fx.control.ConfirmPane;
import org.watchkeeper.fx.control.Overlay;
import org.watchkeeper.fx.control.Question;
import org.watchkeeper.fx.place.Command;
import org.watchkeeper.fx.place.Desk;
import org.watchkeeper.fx.place.Navigation;
import org.watchkeeper.fx.place.Place;

/// The console on screen: takes the places and what the palette offers, and opens the window.
public final class Console {
    private static final String NAME = "Watchkeeper";
    static final double MIN_WIDTH = 1024;
    static final double MIN_HEIGHT = 700;

    private final ShellModel model;
    private final Preferences preferences;
    private final MainWindow window;
    private final Overlay overlay;

    /// `offers` are asked each time the palette opens, away from the screen.
    public Console(Overlay overlay, List<Place> places, List<Supplier<List<Command>>> offers, Preferences preferences) {
        this(overlay, places, offers, preferences, Fx.background());
    }

    Console(Overlay overlay, List<Place> places, List<Supplier<List<Command>>> offers, Preferences preferences,
            Background background) {
        this.model = new ShellModel(places);
        this.preferences = preferences;
        this.overlay = overlay;
        var desk = new Desk(overlay, model, background, StageChoosers.of(overlay), Clip.system());
        var sources = new ArrayList<Supplier<List<Command>>>();
        sources.add(this::own);
        sources.addAll(offers);
        this.window = new MainWindow(model, preferences, desk, new PaletteModel(sources, background));
    }

    /// The way to any place, for what is wired beside the window.
    public Navigation navigation() {
        return model;
    }

    /// Notes on the desktop, where the operator wants them.
    public DesktopNotes desktopNotes() {
        return new PopupNotes(overlay, preferences);
    }

    /// Opens the window where it was left, at the first place.
    public void open(Stage stage) {
        new UncaughtErrors(text -> Fx.run(() -> overlay.notices().warn(text))).install();
        var scene = scene(MIN_WIDTH, MIN_HEIGHT);
        stage.titleProperty().bind(model.current().flatMap(Place::subject)
                .map(subject -> subject.isEmpty() ? NAME : subject + " – " + NAME));
        stage.setScene(scene);
        new WindowFrame(preferences).keep(stage);
        stage.setOnCloseRequest(request -> askBeforeClosing(stage, request));
        // An open question is refused when the window goes: silence is no consent.
        stage.setOnHiding(_ -> overlay.dismissAll());
        stage.show();
    }

    /// A window that goes away in the middle of something says what goes on without it.
    private void askBeforeClosing(Stage stage, WindowEvent request) {
        var unfinished = model.places().stream().flatMap(place -> place.unfinished().stream()).toList();
        if (!unfinished.isEmpty()) {
            request.consume();
            ConfirmPane.ask(overlay, Question.destructive("Close the console now?", String.join("\n", unfinished),
                    "Close the console", "Stay"),
                    yes -> {
                        if (yes) {
                            stage.hide();
                        }
                    });
        }
    }

    /// The scene alone, dressed and at the first place: for tests and for rendering.
    Scene scene(double width, double height) {
        var scene = new Scene(window.root(), width, height);
        preferences.settings().map(Settings::theme).subscribe(theme -> theme.dress(scene));
        Fx.onSystemLook(() -> preferences.now().theme().dress(scene));
        window.listen(scene);
        model.openNumber(1);
        return scene;
    }

    /// The root at the first place, without a scene of its own: for rendering.
    Parent stillRoot() {
        model.openNumber(1);
        return window.root();
    }

    MainWindow window() {
        return window;
    }

    private List<Command> own() {
        var commands = new ArrayList<Command>();
        int number = 1;
        for (var place : model.places()) {
            commands.add(
                    new Command("place", place.title(), "", place.icon(), Keys.place(place, number++),
                            () -> model.open(place.id(), "")));
        }
        commands.add(new Command("action", "Switch between light and dark", "", Icon.DARK, Keys.shortcut("Shift+L"),
                window::switchTheme));
        commands.add(new Command("action", "Show all shortcuts", "", Icon.HELP, "F1", window::help));
        return commands;
    }
}

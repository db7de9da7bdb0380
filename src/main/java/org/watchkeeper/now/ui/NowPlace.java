package org.watchkeeper.now.ui;

import java.util.List;
import java.util.Optional;

import javafx.scene.Parent;

import org.watchkeeper.fx.Fx;
import org.watchkeeper.fx.Icon;
import org.watchkeeper.fx.place.Desk;
import org.watchkeeper.fx.place.Place;
import org.watchkeeper.fx.place.Shortcut;

/// Now: the place the console opens on.
public final class NowPlace implements Place {
    public static final String ID = "now";

    private final NowServices services;
    private Optional<Built> built = Optional.empty();

    public NowPlace(NowServices services) {
        this.services = services;
    }

    /// What there is once the place was opened.
    private record Built(NowModel model, NowScreen screen) {}

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return "Now";
    }

    @Override
    public Icon icon() {
        return Icon.NOW;
    }

    @Override
    public Parent build(Desk desk) {
        var model = new NowModel(services, desk.background());
        var screen = new NowScreen(model, desk.navigation());
        built = Optional.of(new Built(model, screen));
        // Kept for as long as the console is: the library outlives the place.
        var _ = services.library().onChange(() -> Fx.later(model::papersChanged));
        return screen;
    }

    @Override
    public void opened(String parameter) {
        built.ifPresent(here -> {
            here.model().arrive();
            here.screen().arrive();
        });
    }

    @Override
    public List<Shortcut> shortcuts() {
        return List.of(new Shortcut("↑, ↓", "From line to line"),
                new Shortcut("Enter", "Open what a line is about"));
    }
}

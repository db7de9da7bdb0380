package org.watchkeeper.now.ui;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Scene;
import javafx.stage.Window;

import org.slf4j.LoggerFactory;
import org.watchkeeper.fx.Background;
import org.watchkeeper.fx.DesktopNotes;
import org.watchkeeper.fx.Icon;
import org.watchkeeper.fx.control.Notices;
import org.watchkeeper.fx.control.Overlay;
import org.watchkeeper.fx.place.Command;
import org.watchkeeper.fx.place.Navigation;
import org.watchkeeper.now.Digest;
import org.watchkeeper.now.watch.Reminding;

/// Tells what becomes due, overdue or is missed while the window is open: a notice that leads to the thing, and, where the
/// operator wants it and the window is not in front, a note on the desktop. Confined to the FX thread, but
/// for `commands`.
public final class Bell {
    private static final Duration LATER = Duration.ofMinutes(15);
    private static final javafx.util.Duration POLL = javafx.util.Duration.seconds(20);

    private final Reminding reminding;
    private final Overlay overlay;
    private final Navigation navigation;
    private final Background background;
    private final DesktopNotes desktop;
    private volatile Optional<Shown> shown = Optional.empty();
    private boolean asking;

    /// What is on screen, and how it is taken away.
    private record Shown(Digest digest, Runnable remove) {}

    /// Where it is heard.
    public record Room(Overlay overlay, Navigation navigation, Background background, DesktopNotes desktop) {}

    public Bell(Reminding reminding, Room room) {
        this.reminding = reminding;
        this.overlay = room.overlay();
        this.navigation = room.navigation();
        this.background = room.background();
        this.desktop = room.desktop();
    }

    /// Looks every twenty seconds while the window is open.
    public void follow() {
        var polling = new Timeline(new KeyFrame(POLL, _ -> look()));
        polling.setCycleCount(Animation.INDEFINITE);
        // A timer follows the window: it cannot be bound.
        overlay.sceneProperty().flatMap(Scene::windowProperty).flatMap(Window::showingProperty).orElse(false)
                .subscribe(showing -> {
                    if (showing) {
                        polling.play();
                    } else {
                        polling.stop();
                    }
                });
    }

    /// Looks once, never twice at a time, and not over an open dialog: nothing comes under the pointer of somebody who answers.
    /// What cannot be read is told by the places that show it.
    void look() {
        if (!asking && !overlay.isOpen()) {
            asking = true;
            background.run(reminding::next, this::heard, this::unheard);
        }
    }

    private void heard(Reminding.Heard heard) {
        asking = false;
        shown.filter(now -> Collections.disjoint(now.digest().things(), heard.standing())).ifPresent(this::forget);
        heard.news().ifPresent(this::tell);
    }

    /// What one was reminded of is done.
    private void forget(Shown done) {
        shown = Optional.empty();
        done.remove().run();
    }

    private void unheard(RuntimeException trouble) {
        asking = false;
        LoggerFactory.getLogger(Bell.class).warn("nobody is reminded: {}", trouble.getMessage());
    }

    /// News stand in the place of older ones that nobody has closed: those are on Now.
    private void tell(Digest digest) {
        shown.ifPresent(before -> before.remove().run());
        var remove = overlay.notices().remind(digest.title(), digest.names(),
                new Notices.Way("Open", () -> open(digest)),
                new Notices.Way("In 15 minutes", () -> later(digest)));
        shown = Optional.of(new Shown(digest, remove));
        desktop.tell(digest.title(), String.join("\n", digest.names()), () -> {
            remove.run();
            open(digest);
        });
    }

    private void open(Digest digest) {
        shown = Optional.empty();
        navigation.open(digest.to().place(), digest.to().parameter());
    }

    private void later(Digest digest) {
        shown = Optional.empty();
        background.run(() -> reminding.again(digest, LATER), () -> {}, this::unheard);
    }

    /// The same two ways for the palette, while a reminder is on screen.
    public List<Command> commands() {
        return shown.map(now -> List.of(
                Command.of("reminder", now.digest().title(), "open it", Icon.CLOCK, () -> {
                    now.remove().run();
                    open(now.digest());
                }),
                Command.of("reminder", "Remind me again in 15 minutes", now.digest().title(), Icon.CLOCK, () -> {
                    now.remove().run();
                    later(now.digest());
                }))).orElse(List.of());
    }
}

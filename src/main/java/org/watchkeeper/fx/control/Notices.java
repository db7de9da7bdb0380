package org.watchkeeper.fx.control;

import org.watchkeeper.fx.Tone;

import org.watchkeeper.fx.Icon;

import org.watchkeeper.fx.Quiet;

import org.watchkeeper.fx.Styles;

import java.util.List;
import java.util.function.Supplier;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;

/// Short news stacked at the lower right. Good news goes by itself; bad news waits to be closed.
@SuppressWarnings("ReferenceEquality") // a node is one thing on screen, not a value
public final class Notices extends VBox {
    private static final int GAP = 8;
    private static final int MARGIN = 16;
    private static final int ABOVE_ACTIONS = 72;
    private static final int WIDTH = 360;
    private static final Duration STAYS = Duration.seconds(8);

    private final Supplier<Quiet> stay;
    private final java.util.Map<String, Warning> warnings = new java.util.HashMap<>();
    private final List<Node> reminders = new java.util.ArrayList<>();
    private boolean aside;
    private @Nullable Node before;

    Notices(Supplier<Quiet> stay) {
        super(GAP);
        this.stay = stay;
        sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe(this::remember);
        setAlignment(Pos.BOTTOM_RIGHT);
        // The actions along the bottom of a page stay free.
        setPadding(new Insets(MARGIN, MARGIN, ABOVE_ACTIONS, MARGIN));
        setPickOnBounds(false);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    }

    /// As long as good news stays.
    static Quiet stay() {
        return Quiet.pause(STAYS);
    }

    /// Says that something is done.
    public void tell(String text) {
        fade(show(Tone.SUCCESS, Icon.OK_CIRCLE, text));
    }

    /// Says what needs somebody, and offers the way to it; stays until one of both is chosen. What is handed back takes it away.
    public Runnable offer(String text, String verb, Runnable action) {
        var box = show(Tone.WARNING, Icon.INFO, text);
        withAction(box, verb, action);
        return () -> close(box);
    }

    /// Says that something is done and offers to undo it.
    public void tell(String text, String verb, Runnable action) {
        var box = show(Tone.NEUTRAL, Icon.INFO, text);
        withAction(box, verb, action);
        fade(box);
    }

    /// What one can do about a notice.
    public record Way(String verb, Runnable action) {}

    /// Reminds of something: `names` are the things by name, and may be empty. It stays until a way is chosen or it is closed;
    /// what is handed back takes it away.
    public Runnable remind(String title, List<String> names, Way... ways) {
        var box = show(Tone.WARNING, Icon.CLOCK, title);
        Runnable remove = () -> close(box);
        var words = new VBox(GAP / 2.0, box.getChildren().get(1));
        HBox.setHgrow(words, Priority.ALWAYS);
        names.forEach(name -> words.getChildren().add(Words.clipped(Words.muted(name))));
        var row = new HBox(GAP);
        for (var way : ways) {
            row.getChildren().add(Buttons.link(way.verb(), () -> {
                remove.run();
                way.action().run();
            }));
        }
        words.getChildren().add(row);
        reminders.add(box);
        stepAside(box);
        box.getChildren().add(1, words);
        box.setAlignment(Pos.TOP_LEFT);
        return remove;
    }

    /// Reminders step aside while a dialog is open, whose buttons they would cover, and come back after it.
    void stepAside(boolean wanted) {
        aside = wanted;
        reminders.forEach(this::stepAside);
    }

    private void stepAside(Node reminder) {
        reminder.setVisible(!aside);
        reminder.setManaged(!aside);
    }

    private void withAction(HBox box, String verb, Runnable action) {
        var button = Buttons.link(verb, () -> {
            close(box);
            action.run();
        });
        box.getChildren().add(box.getChildren().size() - 1, button);
    }

    /// Says that something went wrong; stays until closed. The same once more is the same notice with a count.
    public void warn(String text) {
        var shown = warnings.get(text);
        if (shown != null && getChildren().contains(shown.box)) {
            shown.again();
            return;
        }
        var box = show(Tone.DANGER, Icon.ERROR, text);
        var times = new Badge("", Tone.DANGER);
        times.setVisible(false);
        times.setManaged(false);
        box.getChildren().add(box.getChildren().size() - 1, times);
        warnings.put(text, new Warning(box, times));
    }

    /// Something that went wrong, and how often.
    private static final class Warning {
        private final HBox box;
        private final Badge badge;
        private int times = 1;

        Warning(HBox box, Badge badge) {
            this.box = box;
            this.badge = badge;
        }

        void again() {
            times++;
            badge.setText(times + " times");
            badge.setVisible(true);
            badge.setManaged(true);
        }
    }

    /// Where the keyboard was before it came to a notice.
    private void remember(@Nullable Node from, @Nullable Node to) {
        if (isInside(to) && from != null && !isInside(from)) {
            before = from;
        }
    }

    private boolean isInside(@Nullable Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at == this) {
                return true;
            }
        }
        return false;
    }

    /// Takes a notice away; the keyboard goes back to where it was.
    private void close(Node box) {
        boolean had = getScene() != null && isInside(getScene().getFocusOwner());
        getChildren().remove(box);
        reminders.remove(box);
        if (had && before != null && before.getScene() != null) {
            before.requestFocus();
        }
    }

    private HBox show(Tone tone, Icon icon, String text) {
        var prose = Words.prose(text);
        HBox.setHgrow(prose, Priority.ALWAYS);
        prose.setMaxWidth(Double.MAX_VALUE);
        var box = new HBox(GAP, icon.node(16, tone), prose);
        box.getChildren().add(Buttons.icon(Icon.CLOSE, "Close", () -> close(box)));
        box.setAlignment(Pos.CENTER_LEFT);
        box.setMinWidth(WIDTH);
        box.setMaxWidth(WIDTH);
        box.getStyleClass().addAll(Styles.NOTICE, tone.styleClass());
        getChildren().add(box);
        return box;
    }

    private void fade(Node box) {
        stay.get().after(() -> close(box));
    }
}

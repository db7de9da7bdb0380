package org.watchkeeper.run.ui.walk;

import java.util.List;
import java.util.concurrent.Executor;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;
import org.watchkeeper.fx.Fx;
import org.watchkeeper.fx.Pulse;
import org.watchkeeper.fx.control.Overlay;
import org.watchkeeper.fx.output.OutputView;
import org.watchkeeper.host.Host;
import org.watchkeeper.health.ui.live.HealthNow;
import org.watchkeeper.run.search.Hit;
import org.watchkeeper.run.ui.time.TimeAlarm;
import org.watchkeeper.run.ui.time.TimeBadge;
import org.watchkeeper.run.ui.time.TimeModel;
import org.watchkeeper.run.ui.time.TimePane;

/// One run on screen. Every action has a key; F6 goes from pane to pane.
public final class WalkScreen extends BorderPane {
    private static final double SIDES = 280;
    private static final int NARROW = 900;
    private static final double SHARE = 0.2;
    private final WalkViewModel model;
    private final Overlay overlay;
    private final Ways ways;
    private final Executor background;
    private final TimeModel time;
    private final OutputView output;
    private final StepPane step;
    private final Rail rail;
    private final ContextPane context;
    private final ActionBar actions;
    private final Deeds deeds;
    private final Timeline seconds;

    /// Where one can go from a walk: `leave` back to the list, the run stays as it is; `again` to the same run, taken up anew;
    /// `close` to the page that closes it.
    public record Ways(Runnable leave, Runnable again, Runnable close) {}

    /// What it works with: `background` runs searches in the output, `time` tells how much of it is left,
    /// `health` how its hosts are.
    public record Room(Overlay overlay, Executor background, TimeModel time, HealthNow health) {}

    public WalkScreen(WalkViewModel model, Room room, Ways ways) {
        super();
        this.model = model;
        this.overlay = room.overlay();
        this.background = room.background();
        this.time = room.time();
        output = new OutputView(model.transcript(), background);
        this.ways = ways;
        step = new StepPane(model);
        rail = new Rail(model, this::showAttempt);
        context = new ContextPane(model, new TimePane(time, new TimeAlarm(time, overlay)::extend), room.health());
        deeds = new Deeds(model, overlay, step::isTicked, ways);
        actions = new ActionBar(model, this::pressed);
        seconds = new Timeline(new KeyFrame(Duration.seconds(1), _ -> tick()));
        build();
    }

    /// What gets the focus when the walk opens.
    public Node start() {
        return step;
    }

    /// Does what the button of that action does.
    public void act(Action action) {
        deeds.act(action);
    }

    /// Whether the walk has ended under this screen: the run has to be brought anew.
    public boolean isOver() {
        return model.isOver();
    }

    /// Whether nothing is lost when this screen is put away: no command is open.
    public boolean isIdle() {
        return model.state().openAttempt().isEmpty();
    }

    /// "PRODUCTION app-1, app-2: Minor update".
    public String headline() {
        var plan = model.state().plan();
        return Stakes.of(plan.hosts()).loudWord() + " "
                + String.join(", ", plan.hosts().stream().map(Host::name).toList()) + ": " + plan.title();
    }

    /// Shows a line that a search found, with all places of these words marked.
    public void show(Hit hit, String words) {
        output.find(words);
        output.reader().requestFocus();
        background.execute(() -> HitRow.of(model.transcript(), hit).ifPresent(row -> Fx.later(() -> output.show(row))));
    }

    /// Whether the run is closed.
    public boolean isFinished() {
        return model.state().isFinished();
    }

    /// Leaves the run as it is and lets go of what is shown of it.
    public void close() {
        seconds.stop();
        model.close();
    }

    private void build() {
        RunStyles.dress(this);
        rail.prefWidthProperty()
                .bind(widthProperty().map(width -> Math.clamp(width.doubleValue() * SHARE, SIDES, 400)));
        rail.setMinWidth(220);
        context.setPrefWidth(SIDES);
        context.setMinWidth(220);
        // In a narrow window the step and its output matter more; rolling back still says what it would do.
        context.visibleProperty().bind(widthProperty().greaterThan(NARROW));
        context.managedProperty().bind(context.visibleProperty());
        VBox.setVgrow(output, Priority.ALWAYS);
        output.setMinHeight(140);
        output.wrapProperty().set(true);
        var middle = new VBox(12, step, output);
        middle.getStyleClass().add(RunStyles.STEP);
        setTop(new VBox(
                new WalkBar(model, "All runs (Alt+Left); the run stays as it is", ways.leave(), new TimeBadge(time)),
                new StoreLine(model)));
        setLeft(rail);
        setCenter(middle);
        setRight(context);
        setBottom(actions);
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        tickWhileShown();
        Pulse.whileShown(this, time::poll);
        // A refusal is news, not state: it is told once.
        model.refusals().addListener((ListChangeListener<String>) _ -> tellRefusals());
    }

    private void tickWhileShown() {
        seconds.setCycleCount(Animation.INDEFINITE);
        sceneProperty().subscribe(scene -> {
            if (scene == null) {
                seconds.stop();
            } else {
                seconds.play();
                step.requestFocus();
            }
        });
    }

    private void tick() {
        model.tick();
        time.tick();
    }

    private void tellRefusals() {
        var news = List.copyOf(model.refusals());
        if (!news.isEmpty()) {
            model.refusals().clear();
            news.forEach(overlay.notices()::warn);
        }
    }

    // A button may go away with what it does: the keyboard stays with the step, where every key of the walk works.
    private void pressed(Action action) {
        step.requestFocus();
        deeds.act(action);
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.F6) {
            nextPane(event.isShiftDown() ? -1 : 1);
            event.consume();
        } else if (event.getCode() == KeyCode.LEFT && event.isAltDown()) {
            ways.leave().run();
            event.consume();
        } else if (!(event.getTarget() instanceof TextInputControl) && !event.isShortcutDown() && !event.isAltDown()) {
            key(event);
        }
    }

    private void key(KeyEvent event) {
        for (var action : Action.values()) {
            if (action.key() == event.getCode() && model.pictureProperty().get().choices().allows(action)) {
                deeds.act(action);
                event.consume();
                return;
            }
        }
    }

    private void nextPane(int by) {
        var panes = List.of(rail, step, output.reader(), context.log(), actions);
        var owner = getScene() == null ? null : getScene().getFocusOwner();
        int now = 0;
        for (int i = 0; i < panes.size(); i++) {
            now = isInside(owner, panes.get(i)) ? i : now;
        }
        var next = panes.get(Math.floorMod(now + by, panes.size()));
        if (next == actions) {
            actions.first().ifPresent(Node::requestFocus);
        } else {
            next.requestFocus();
        }
    }

    private static boolean isInside(@Nullable Node node, Node ancestor) {
        for (var at = node; at != null; at = at.getParent()) {
            if (at == ancestor) {
                return true;
            }
        }
        return false;
    }

    private void showAttempt(String attempt) {
        model.transcript().beginOf(attempt).ifPresent(output::show);
        output.reader().requestFocus();
    }
}

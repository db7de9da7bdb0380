package org.watchkeeper.now.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.watchkeeper.checklist.ListEvent;
import org.watchkeeper.checklist.testing.MemoryChecklists;
import org.watchkeeper.checklist.testing.Sample;
import org.watchkeeper.fx.Background;
import org.watchkeeper.fx.Styles;
import org.watchkeeper.fx.Theme;
import org.watchkeeper.fx.control.Overlay;
import org.watchkeeper.host.testing.MemoryHosts;
import org.watchkeeper.now.store.SqlTold;
import org.watchkeeper.now.watch.Reminding;
import org.watchkeeper.routine.Diaries;
import org.watchkeeper.routine.Diary;
import org.watchkeeper.routine.testing.MemoryRoutines;
import org.watchkeeper.run.Ids;
import org.watchkeeper.run.loop.LiveRuns;
import org.watchkeeper.run.loop.Means;
import org.watchkeeper.run.loop.Pace;
import org.watchkeeper.run.testing.MemoryJournal;
import org.watchkeeper.run.testing.MemoryOutputs;
import org.watchkeeper.run.testing.ScriptedShells;
import org.watchkeeper.store.testing.TestDatabase;

/// A reminder is heard once, leads to the thing itself, and comes again when one asks for it; also after a restart.
@ExtendWith(ApplicationExtension.class)
class BellTest {
    private final MemoryChecklists checklists = new MemoryChecklists();
    private final TestDatabase database = TestDatabase.sqlite();
    private final LiveRuns runs = new LiveRuns(new Means(new MemoryJournal(), new MemoryOutputs(), new ScriptedShells(),
            Ids.of(new Random(1)), InstantSource.fixed(Sample.NIGHT), Thread.ofVirtual().factory(), Pace.USUAL));
    private final List<String> opened = new ArrayList<>();
    private final List<String> onDesktop = new ArrayList<>();
    private Instant now = Sample.NIGHT;
    private Overlay overlay;
    private Bell bell;

    @Start
    void start(Stage stage) {
        overlay = new Overlay().over(new StackPane());
        var scene = new Scene(overlay, 1000, 700);
        Theme.LIGHT.dress(scene);
        stage.setScene(scene);
        stage.show();
        checklists.append(Sample.occasion("update"), Sample.did("open", Sample.opening(Sample.occasion("update"),
                Sample.list("Before", Sample.TWO_DAYS_BEFORE, "Back up"))));
        bell = bell();
    }

    @AfterEach
    void close() {
        runs.close();
        database.close();
    }

    /// Every one is another console of Ada's.
    private Bell bell() {
        InstantSource clock = () -> now;
        var diaries = new Diaries(new MemoryRoutines(), runs, new MemoryHosts(), () -> Diary.Done.NOTHING, clock);
        var reminding = new Reminding(new Reminding.Sources(checklists, diaries), new SqlTold(database.open()),
                () -> Sample.ADA, clock);
        return new Bell(reminding, new Bell.Room(overlay, (place, on) -> opened.add(place + " " + on),
                Background.direct(), (title, _, _) -> onDesktop.add(title)));
    }

    private List<String> heard(FxRobot robot, Bell from) {
        robot.interact(from::look);
        return robot.from(overlay.notices()).lookup(".label").queryAllAs(Label.class).stream().map(Label::getText)
                .filter(text -> text.contains("Back up")).toList();
    }

    private static void choose(FxRobot robot, Overlay overlay, String verb) {
        robot.interact(() -> robot.from(overlay.notices()).lookup(".button").queryAllAs(Button.class).stream()
                .filter(button -> verb.equals(button.getText())).findFirst().orElseThrow().fire());
    }

    @Test
    void it_is_told_once_and_opens_the_list_itself(FxRobot robot) {
        assertThat(heard(robot, bell)).containsExactly("Overdue: Back up");
        assertThat(onDesktop).containsExactly("Overdue: Back up");
        choose(robot, overlay, "Open");
        assertThat(opened).containsExactly("checklists "
                + checklists.lines().getFirst().id());
        assertThat(heard(robot, bell)).as("quiet while the same was told").isEmpty();
        assertThat(heard(robot, bell())).as("also after a restart").isEmpty();
        assertThat(onDesktop).hasSize(1);
    }

    @Test
    void it_comes_again_when_one_asks_for_it(FxRobot robot) {
        heard(robot, bell);
        choose(robot, overlay, "In 15 minutes");
        assertThat(opened).isEmpty();
        now = now.plus(Duration.ofMinutes(14));
        assertThat(heard(robot, bell)).isEmpty();
        now = now.plus(Duration.ofMinutes(1));
        assertThat(heard(robot, bell)).hasSize(1);
    }

    @Test
    void it_waits_until_an_open_dialog_is_answered(FxRobot robot) {
        var dialog = new StackPane();
        robot.interact(() -> overlay.show(dialog, () -> {}));
        assertThat(heard(robot, bell)).isEmpty();
        robot.interact(() -> overlay.close(dialog));
        assertThat(heard(robot, bell)).hasSize(1);
    }

    @Test
    void it_steps_aside_while_a_dialog_is_open_and_goes_when_the_thing_is_done(FxRobot robot) {
        heard(robot, bell);
        var notice = robot.from(overlay.notices()).lookup("." + Styles.NOTICE).query();
        var dialog = new StackPane();
        robot.interact(() -> overlay.show(dialog, () -> {}));
        assertThat(notice.isVisible()).as("no button of the dialog is covered").isFalse();
        robot.interact(() -> overlay.close(dialog));
        assertThat(notice.isVisible()).isTrue();
        var update = Sample.occasion("update");
        checklists.append(update, Sample.did("tick", new ListEvent.Ticked(checklists.look(update).orElseThrow().lists()
                .getFirst().items().getFirst().item().key(), List.of())));
        robot.interact(bell::look);
        assertThat(overlay.notices().getChildren()).isEmpty();
        assertThat(bell.commands()).isEmpty();
    }

    @Test
    void the_palette_offers_what_is_on_screen(FxRobot robot) {
        assertThat(bell.commands()).isEmpty();
        heard(robot, bell);
        robot.interact(() -> bell.commands().getFirst().action().run());
        assertThat(opened).hasSize(1);
        assertThat(bell.commands()).isEmpty();
    }
}

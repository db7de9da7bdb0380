package org.watchkeeper.runbook.ui.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.scene.Scene;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.watchkeeper.fx.Background;
import org.watchkeeper.fx.Choosers;
import org.watchkeeper.fx.Fx;
import org.watchkeeper.fx.Theme;
import org.watchkeeper.fx.control.Overlay;
import org.watchkeeper.fx.place.Desk;
import org.watchkeeper.kernel.Operator;
import org.watchkeeper.runbook.Dates;
import org.watchkeeper.runbook.Library;
import org.watchkeeper.runbook.Uses;
import org.watchkeeper.runbook.markdown.MarkdownRunbooks;
import org.watchkeeper.runbook.testing.MemoryVersions;
import org.watchkeeper.runbook.ui.Records;
import org.watchkeeper.runbook.ui.RunbookShots;
import org.watchkeeper.runbook.ui.RunbooksPlace;
import org.watchkeeper.runbook.version.Acceptances;
import org.watchkeeper.runbook.version.Standing;

/// A document that changed is looked at and accepted before it runs.
@ExtendWith(ApplicationExtension.class)
class AcceptScreenTest {
    private static final MarkdownRunbooks READER = new MarkdownRunbooks();
    private static final String TEXT = """
            # Shop

            ## Upgrade procedure

            ```bash
            stop shop
            migrate shop
            start shop
            ```
            """;
    private static final Library.Entry CHANGED = entry(TEXT.replace("stop shop", "stop shop --now")
            .replace("start shop", "start shop --wait"));

    private final Acceptances acceptances = new Acceptances(new MemoryVersions(), READER, Clock.systemUTC());
    private final ExecutorService worker = Executors.newVirtualThreadPerTaskExecutor();
    private Stage window;

    @Start
    void start(Stage stage) {
        window = stage;
        acceptances.used(entry(TEXT), new Operator("ada"));
        var place = new RunbooksPlace(new One(), RunbookShots.pen(READER), _ -> {}, new Records(new History() {
            @Override
            public Standing standing(Library.Entry entry) {
                return acceptances.standing(entry);
            }

            @Override
            public void accept(Library.Entry entry) {
                acceptances.accept(entry, new Operator("grace"));
            }
        }, () -> Uses.NONE, Clock.systemUTC(), Dates.NONE));
        var overlay = new Overlay();
        overlay.over(place.build(new Desk(overlay, (_, _) -> {}, new Background(worker, Fx::later), Choosers.none(),
                _ -> {})));
        var scene = new Scene(overlay, 1280, 800);
        Theme.LIGHT.dress(scene);
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
        place.opened(CHANGED.file().toString());
    }

    /// What is on screen asks for news again and again: it goes first.
    @AfterEach
    void end(FxRobot robot) {
        robot.interact(window::hide);
        worker.shutdownNow();
    }

    @Test
    void changed_commands_are_looked_at_by_keyboard_and_accepted_by_a_deed_of_its_own(FxRobot robot) throws Exception {
        var page = new ChangesPage(robot).untilWarned().look();
        var first = page.row();
        assertThat(page.nextByKey().row()).isGreaterThan(first);
        page.pressEnter();
        assertThat(acceptances.standing(CHANGED).blocksRuns()).as("no key accepts by itself").isTrue();
        page.accept().untilNotWarned();
        assertThat(acceptances.standing(CHANGED)).isInstanceOfSatisfying(Standing.Known.class,
                known -> assertThat(known.version().by()).isEqualTo(new Operator("grace")));
    }

    private static Library.Entry entry(String text) {
        return new Library.Entry(Path.of("/runbooks/shop.md"), false,
                READER.read("shop", text.getBytes(StandardCharsets.UTF_8)));
    }

    private static final class One implements Library {
        @Override
        public List<Entry> entries() {
            return List.of(CHANGED);
        }

        @Override
        public Optional<Entry> find(Path file) {
            return entries().stream().filter(entry -> entry.file().equals(file)).findFirst();
        }

        @Override
        public AutoCloseable onChange(Runnable listener) {
            return () -> {};
        }
    }
}

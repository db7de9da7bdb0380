package org.watchkeeper.checklist.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.text.Text;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import org.watchkeeper.checklist.Clocks;
import org.watchkeeper.checklist.ListEntry;
import org.watchkeeper.checklist.ListEvent;
import org.watchkeeper.checklist.ListState;
import org.watchkeeper.checklist.Occasion;
import org.watchkeeper.checklist.template.Templates;
import org.watchkeeper.checklist.testing.MemoryChecklists;
import org.watchkeeper.checklist.testing.Sample;
import org.watchkeeper.fx.Background;
import org.watchkeeper.fx.Theme;
import org.watchkeeper.runbook.Library;
import org.watchkeeper.runbook.markdown.MarkdownRunbooks;

/// The document beside an item: read and not raw, with the item's own lines in sight however long what stands above them is.
@ExtendWith(ApplicationExtension.class)
class ContextPaneTest {
    private static final double WIDTH = 420;
    private static final double HEIGHT = 600;
    private static final String LONG = "Whoever does this in the night reads a sentence that is far longer than the pane is wide, "
            + "and then **another** one. ";
    private static final Library.Entry GUIDE = new Library.Entry(Path.of("guide.md"), false,
            new MarkdownRunbooks().read("guide.md", text().getBytes(StandardCharsets.UTF_8)));

    private ContextPane pane;
    private Stage window;
    private List<ListState> lists = List.of();

    private static String text() {
        var prose = IntStream.range(0, 40).mapToObj(at -> "### Part " + at + "\n\n" + LONG.repeat(1 + at % 4) + "\n\n")
                .collect(Collectors.joining());
        var commands = IntStream.range(0, 70).mapToObj(at -> "systemctl is-active shop-" + at + "\n")
                .collect(Collectors.joining());
        return "# Guide\n\n" + prose
                + "## Pre-update checklist\n\n- [ ] Look at *the* tickets\n- [ ] Tell `support` of it, "
                + LONG.strip() + "\n\n"
                + "### More\n\n" + prose + "## Day of the update checklist\n\n```bash\n" + commands
                + "```\n\n### End\n\n"
                + prose;
    }

    @Start
    void start(Stage robots) {
        var night = Sample.occasion("night");
        var checklists = new MemoryChecklists();
        lists = checklists.append(night, new ListEntry.Happening(UUID.randomUUID(), Sample.NIGHT, Sample.ADA,
                new ListEvent.Opened(new Occasion(night, Occasion.Kind.MAINTENANCE, "Update", ""),
                        Clocks.none(Sample.UTC), new Templates("guide.md", GUIDE.runbook()).copies(night))))
                .lists();
        pane = new ContextPane(new One(), Background.direct());
        var scene = new Scene(pane, WIDTH, HEIGHT);
        Theme.LIGHT.dress(scene);
        // A window of its own: the robot's keeps its size from test to test.
        window = new Stage();
        window.setScene(scene);
        window.show();
    }

    @AfterEach
    void close() {
        WaitForAsyncUtils.waitForAsyncFx(60_000, window::close);
    }

    @Test
    void an_items_own_lines_are_lit_wrapped_and_in_sight_and_read_instead_of_raw(FxRobot robot) throws Exception {
        show(robot, 0, 1);
        awaitInSight("Tell ");
        assertThat(allWords()).doesNotContain("- [ ]", "**", "`", "#");
    }

    @Test
    void of_a_long_block_of_commands_the_command_in_hand_is_in_sight(FxRobot robot) throws Exception {
        show(robot, 1, 61);
        awaitInSight("systemctl is-active shop-61");
        show(robot, 1, 2);
        awaitInSight("systemctl is-active shop-2");
        assertThat(allWords()).doesNotContain("```");
    }

    private void show(FxRobot robot, int list, int item) {
        robot.interact(() -> pane.show(lists.get(list), lists.get(list).items().get(item)));
    }

    private void awaitInSight(String said) throws Exception {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.asyncFx(() -> isInSight(said)).get(30, TimeUnit.SECONDS));
    }

    private String allWords() throws Exception {
        return WaitForAsyncUtils.asyncFx(() -> words(pane)).get(30, TimeUnit.SECONDS);
    }

    private boolean isInSight(String said) {
        return all(pane).stream().filter(ContextPaneTest::isLit).anyMatch(lit -> words(lit).contains(said)
                && all(lit).stream().allMatch(part -> isInside(part.localToScene(part.getLayoutBounds()))));
    }

    private boolean isInside(Bounds bounds) {
        return bounds.getMinY() >= pane.getTop().getBoundsInParent().getMaxY() && bounds.getMaxY() <= pane.getHeight()
                && bounds.getMaxX() <= pane.getWidth();
    }

    private static boolean isLit(Node node) {
        return node.getPseudoClassStates().stream().anyMatch(state -> state.getPseudoClassName().equals("lit"));
    }

    /// All that stands in it, as it is read.
    private static String words(Node node) {
        return all(node).stream().map(each -> switch (each) {
            case Text text when !(text.getParent() instanceof Label) -> text.getText();
            case Label label -> label.getText();
            default -> "";
        }).collect(Collectors.joining()).strip();
    }

    private static List<Node> all(Node node) {
        var found = new ArrayList<>(List.of(node));
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> found.addAll(all(child)));
        }
        return found;
    }

    private record One() implements Library {
        @Override
        public List<Entry> entries() {
            return List.of(GUIDE);
        }

        @Override
        public Optional<Entry> find(Path file) {
            return Optional.of(GUIDE).filter(entry -> entry.file().equals(file));
        }

        @Override
        public AutoCloseable onChange(Runnable listener) {
            return () -> {};
        }
    }
}

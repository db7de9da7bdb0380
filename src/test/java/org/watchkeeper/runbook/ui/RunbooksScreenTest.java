package org.watchkeeper.runbook.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.watchkeeper.fx.Choosers;
import org.watchkeeper.fx.Fx;
import org.watchkeeper.fx.Theme;
import org.watchkeeper.fx.control.Overlay;
import org.watchkeeper.fx.place.Desk;
import org.watchkeeper.runbook.markdown.MarkdownRunbooks;
import org.watchkeeper.runbook.testing.MemoryDrafts;
import org.watchkeeper.runbook.testing.MemoryShelf;
import org.watchkeeper.runbook.ui.fidelity.Fidelity;

/// A document is corrected and edited where it is read, by keyboard and mouse.
@ExtendWith(ApplicationExtension.class)
class RunbooksScreenTest {
    private static final MarkdownRunbooks READER = new MarkdownRunbooks();
    private static final String TEXT = """
            # Shop

            ## Check the shop

            ```bash
            curl http://shop/?a=1&b=2
            ```

            ```yaml
            frobnicate --all
            ```
            """;

    private final MemoryShelf shelf = new MemoryShelf(READER);
    private final MemoryDrafts drafts = new MemoryDrafts();
    private final Path file = shelf.write("/mine/shop.md", TEXT);

    private RunbooksPlace place;

    @Start
    void start(Stage stage) {
        place = new RunbooksPlace(shelf, new Pen(shelf, drafts, READER), _ -> {});
        var overlay = new Overlay();
        overlay.over(place.build(new Desk(overlay, (_, _) -> {}, Fx.background(), Choosers.none(),
                _ -> {})));
        var scene = new Scene(overlay, 1280, 800);
        Theme.LIGHT.dress(scene);
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
        place.opened(RunbooksPlace.REPORT + file);
    }

    @Test
    void a_finding_is_accepted_by_key_and_taken_back(FxRobot robot) throws Exception {
        var page = new RunbookPage(robot).choose("fidelity-list", row("RB025")).press(KeyCode.A);
        page.until(() -> shelf.text(file).contains("accept: \"RB025\""));
        page.click("fidelity-undo");
        page.until(() -> shelf.text(file).equals(TEXT));
    }

    @Test
    void a_finding_is_ignored_for_a_reason(FxRobot robot) throws Exception {
        var page = new RunbookPage(robot).choose("fidelity-list", row("RB025")).click("fidelity-ignore")
                .click("correct-write");
        assertThat(shelf.text(file)).isEqualTo(TEXT);
        page.click("ignore-reason").type("b is not needed").press(KeyCode.ENTER);
        page.until(() -> shelf.text(file).contains("ignore: \"RB025\", because: \"b is not needed\""));
    }

    @Test
    void a_block_is_said_to_be_shell(FxRobot robot) throws Exception {
        var page = new RunbookPage(robot).choose("fidelity-list", row("RB011")).press(KeyCode.C)
                .pick("correct-field-1", "shell: its commands are run").click("correct-write");
        page.until(() -> shelf.text(file).contains("```yaml {block=\"shell\"}\nfrobnicate --all"));
    }

    @Test
    void a_document_is_edited_and_saved_by_keyboard_alone(FxRobot robot) throws Exception {
        var page = new RunbookPage(robot).choose("fidelity-list", row("RB025")).press(KeyCode.E).edit("editor-text");
        page.type("x").press(KeyCode.CONTROL, KeyCode.S);
        page.until(() -> shelf.text(file).equals("x" + TEXT));
        page.until(() -> page.text("editor-state").equals("saved"));
        page.press(KeyCode.CONTROL, KeyCode.Z);
        page.until(() -> page.text("editor-state").equals("not saved"));
        page.press(KeyCode.ESCAPE).click("leave-stay").press(KeyCode.ESCAPE).click("leave-save");
        page.until(() -> shelf.text(file).equals(TEXT));
        page.until(() -> page.isThere("runbooks-document"));
    }

    @Test
    void the_rail_leads_out_of_the_editor_and_asks_about_what_is_not_saved(FxRobot robot) throws Exception {
        var page = new RunbookPage(robot).choose("fidelity-list", row("RB025")).press(KeyCode.E).edit("editor-text");
        page.type("x");
        page.until(() -> page.text("editor-state").equals("not saved"));
        robot.interact(place::leadOut);
        page.click("leave-stay");
        assertThat(page.isThere("editor-text")).isTrue();
        robot.interact(place::leadOut);
        page.click("leave-drop");
        page.until(() -> page.isThere("runbooks-document"));
    }

    @Test
    void what_was_typed_is_dropped_only_when_somebody_says_so(FxRobot robot) throws Exception {
        var page = new RunbookPage(robot).choose("fidelity-list", row("RB025")).press(KeyCode.E).edit("editor-text");
        page.type("x");
        page.until(() -> page.text("editor-state").equals("not saved"));
        page.press(KeyCode.ESCAPE).press(KeyCode.ENTER).press(KeyCode.ESCAPE);
        assertThat(page.isThere("editor-text")).isTrue();
        page.press(KeyCode.ESCAPE).click("leave-drop");
        page.until(() -> page.isThere("runbooks-document"));
        assertThat(shelf.text(file)).isEqualTo(TEXT);
    }

    /// Where a finding stands in the report.
    private int row(String code) {
        var rows = new Fidelity(shelf.find(file).orElseThrow().runbook()).rows(Fidelity.Filter.OPEN);
        return rows.indexOf(rows.stream().filter(row -> row instanceof Fidelity.Row.Found found
                && found.finding().code().equals(code)).findFirst().orElseThrow());
    }
}

package org.watchkeeper.runbook.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

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
import org.watchkeeper.runbook.Dates;
import org.watchkeeper.runbook.Uses;
import org.watchkeeper.runbook.markdown.MarkdownRunbooks;
import org.watchkeeper.runbook.testing.MemoryDrafts;
import org.watchkeeper.runbook.testing.MemoryShelf;
import org.watchkeeper.runbook.ui.change.History;
import org.watchkeeper.runbook.ui.page.RunbookStyles;

/// The library as an operator uses it: looked through, filtered, and telling what is due.
@ExtendWith(ApplicationExtension.class)
class LibraryScreenTest {
    private static final MarkdownRunbooks READER = new MarkdownRunbooks();
    private static final Uses USES = new Uses(Map.of("Shop", Instant.parse("2026-11-01T03:30:00Z")),
            Map.of("Shop", Instant.parse("2026-10-02T01:00:00Z")));
    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");

    private static final String READING = "Reading the runbooks…";
    private static final String UNMATCHED = "No runbook matches";

    private final MemoryShelf shelf = new MemoryShelf(READER);
    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);

    @Start
    void start(Stage stage) {
        shelf.write("/srv/shop/shop.md", "---\ntags: [night]\n---\n# Shop\n\n**Next Review**: 2026-10-31\n\n"
                + "```bash\nnginx -s reload\n```\n");
        shelf.write("/srv/data/data.md",
                "---\ntags: [sql]\n---\n# Data\n\n**Next Review**: 2026-11-26\n\n```bash\nvacuumdb --all\n```\n");
        shelf.write("/srv/old/old.md", "# \u00DCber Nacht\n\n```bash\nls -l\n```\n", Charset.forName("windows-1252"));
        var place = new RunbooksPlace(shelf, new Pen(shelf, new MemoryDrafts(), READER), _ -> {},
                new Records(History.NONE, () -> USES, new Settable(now), Dates.NONE));
        var overlay = new Overlay();
        overlay.over(place.build(new Desk(overlay, (_, _) -> {}, Fx.background(), Choosers.none(), _ -> {})));
        var scene = new Scene(overlay, 1280, 800);
        Theme.LIGHT.dress(scene);
        stage.setScene(scene);
        stage.show();
        place.opened("");
    }

    @Test
    void what_is_due_and_when_it_was_used_is_said_in_the_list_and_above_the_document(FxRobot robot) throws Exception {
        var page = new RunbookPage(robot);
        page.until(() -> page.says("review overdue since 31 Oct 2026") && page.says("run 1 Nov 2026")
                && page.says("rehearsed 2 Oct 2026"));
        only(page, "night").choose(RunbookStyles.LIBRARY_ID, 1);
        page.until(() -> page.says("last run 1 Nov 2026 UTC") && page.says("last rehearsed 2 Oct 2026 UTC"));
    }

    @Test
    void a_document_becomes_overdue_in_the_list_and_above_it_while_the_console_is_open(FxRobot robot) throws Exception {
        var page = new RunbookPage(robot);
        only(page, "sql").choose(RunbookStyles.LIBRARY_ID, 1);
        page.until(() -> page.says("review by 26 Nov 2026") && page.says("/srv/data/data.md"));
        now.set(NOON.plus(2, ChronoUnit.DAYS));
        page.until(() -> page.says("review overdue since 26 Nov 2026") && !page.says("review by 26 Nov 2026"));
    }

    @Test
    void a_word_of_a_command_finds_its_runbook_and_a_tag_leaves_its_own(FxRobot robot) throws Exception {
        var page = new RunbookPage(robot);
        page.until(() -> page.rows(RunbookStyles.LIBRARY_ID) == 6);
        page.click(RunbookStyles.SEARCH_ID).type("vacuumdb");
        page.until(() -> page.rows(RunbookStyles.LIBRARY_ID) == 1 && page.says("data.md"));
        page.choose(RunbookStyles.LIBRARY_ID, 0);
        page.until(() -> page.says("Data"));
        page.pick(RunbookStyles.TAG_ID, "night");
        page.until(() -> page.rows(RunbookStyles.LIBRARY_ID) == 0);
    }

    @Test
    void a_document_that_is_not_utf_8_is_shown_and_its_editor_says_why_it_stays_shut(FxRobot robot) throws Exception {
        var page = new RunbookPage(robot);
        only(page, "old").choose(RunbookStyles.LIBRARY_ID, 1);
        page.until(() -> page.says("/srv/old/old.md") && page.isThere(RunbookStyles.DOCUMENT_ID));
        page.press(KeyCode.E);
        page.until(() -> page.says("not UTF-8"));
        assertThat(page.isThere("editor-text")).isFalse();
    }

    @Test
    void a_library_that_still_reads_says_so_and_that_nothing_matches_only_when_it_has_read_all(FxRobot robot)
            throws Exception {
        var page = new RunbookPage(robot);
        page.until(() -> page.rows(RunbookStyles.LIBRARY_ID) == 6 && !page.shows(READING));
        shelf.reading(true);
        shelf.tell();
        page.until(() -> page.shows(READING));
        page.click(RunbookStyles.SEARCH_ID).type("zebra");
        page.until(() -> page.rows(RunbookStyles.LIBRARY_ID) == 0);
        assertThat(page.shows(READING)).isTrue();
        assertThat(page.shows(UNMATCHED)).isFalse();
        shelf.reading(false);
        shelf.tell();
        page.until(() -> page.shows(UNMATCHED) && !page.shows(READING));
    }

    /// Leaves the one document of a tag below the head of its folder.
    private static RunbookPage only(RunbookPage page, String tag) throws Exception {
        page.until(() -> page.rows(RunbookStyles.LIBRARY_ID) == 6);
        page.pick(RunbookStyles.TAG_ID, tag).until(() -> page.rows(RunbookStyles.LIBRARY_ID) == 2);
        return page;
    }

    /// A clock in UTC that a test sets.
    private static final class Settable extends Clock {
        private final AtomicReference<Instant> now;

        Settable(AtomicReference<Instant> now) {
            this.now = now;
        }

        @Override
        public Instant instant() {
            return now.get();
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("only UTC");
        }
    }
}

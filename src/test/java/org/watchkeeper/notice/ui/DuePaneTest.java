package org.watchkeeper.notice.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.watchkeeper.notice.testing.Bulletin.ADA;
import static org.watchkeeper.notice.testing.Bulletin.START;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.watchkeeper.fx.Background;
import org.watchkeeper.fx.Choosers;
import org.watchkeeper.fx.Theme;
import org.watchkeeper.fx.control.Overlay;
import org.watchkeeper.notice.Answer;
import org.watchkeeper.notice.Carrier;
import org.watchkeeper.notice.Receipt;
import org.watchkeeper.notice.Happening;
import org.watchkeeper.notice.Standing;
import org.watchkeeper.notice.Subject;
import org.watchkeeper.notice.keychain.SessionVault;
import org.watchkeeper.notice.post.Desk;
import org.watchkeeper.notice.post.PostOffice;
import org.watchkeeper.notice.post.Postman;
import org.watchkeeper.notice.post.Routes;
import org.watchkeeper.notice.testing.Bulletin;
import org.watchkeeper.notice.testing.MemoryNoticeBook;
import org.watchkeeper.notice.ui.plan.PlanSheet;
import org.watchkeeper.notice.testing.MemoryOutbox;

/// The notices of one piece of work on screen: what is late is sent or skipped by hand, and the answer stands beside it.
@ExtendWith(ApplicationExtension.class)
class DuePaneTest {
    private static final Instant NOW = START.minus(Duration.ofHours(47));

    private final MemoryNoticeBook book = new MemoryNoticeBook();
    private Receipt receipt = new Receipt.Accepted(new Answer("HTTP 200", "taken as 4711"));
    private int carried;
    private final Carrier carrier = (_, _) -> {
        carried++;
        return receipt;
    };
    private final SessionVault vault = new SessionVault("a test");
    private final Routes routes = new Routes(vault, carrier, carrier, carrier, carrier);
    private final Desk desk = new Desk(book, new MemoryOutbox(), () -> NOW);
    private final PostOffice office = new PostOffice(desk, new Postman(desk, routes, () -> ADA, "console-1"), routes,
            vault, () -> ADA);
    private final Subject upgrade = Bulletin.upgrade();
    private final DuePane.Work work = new DuePane.Work(upgrade.id(), List.of(), Bulletin.BERLIN, true, List::of);
    private final Overlay overlay = new Overlay();

    @Start
    void start(Stage stage) {
        var channel = Bulletin.hook("ops").provenAt(NOW);
        book.save(channel, ADA);
        vault.keep(channel.id().toString(), org.watchkeeper.kernel.Secret.of("https://hooks.example.org/T0/s3cret"));
        book.tell(upgrade);
        book.save(upgrade.id(), Bulletin.plan(channel.id(), "before PT48H", "start"), ADA);
        overlay.over(new DuePane(DueNotices.of(() -> office), work,
                Clock.fixed(NOW, ZoneOffset.UTC), new org.watchkeeper.fx.place.Desk(overlay, (_, _) -> {},
                        Background.direct(), Choosers.none(), _ -> {})));
        var scene = new Scene(overlay, 900, 700);
        Theme.LIGHT.dress(scene);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void what_is_late_is_sent_when_somebody_says_so_and_the_answer_stands_beside_it(FxRobot robot) {
        robot.interact(() -> {
            assertThat(text("notice-0")).contains("ops, 48 h before").contains("late");
            assertThat(text("notice-1")).contains("at the start").contains("to come");
            press("notice-send-0");
            assertThat(carried).as("it is asked first").isZero();
            assertThat(((Button) find(DuePane.TAKE_ID)).isDefaultButton()).isFalse();
            press(DuePane.TAKE_ID);
            assertThat(carried).isEqualTo(1);
            assertThat(text("notice-0")).contains("sent").contains("HTTP 200: taken as 4711");
            assertThat(overlay.lookup("#notice-send-0")).as("it is not sent twice").isNull();
        });
    }

    @Test
    void who_is_told_and_when_is_chosen_for_this_work_and_read_beforehand(FxRobot robot) {
        robot.interact(() -> {
            press(DuePane.PLAN_ID);
            ((TextField) find(PlanSheet.LENGTH_ID)).setText("3 d");
            press(PlanSheet.ADD_ID);
            ((CheckBox) find("notices-tick-1-0")).setSelected(false);
            press("notices-look-0");
            assertThat(((Labeled) find(PlanSheet.PREVIEW_ID)).getText()).contains("For colleagues",
                    "Upgrade of μNet", "Sat 5 Dec 2026 03:00 Europe/Berlin");
            press(PlanSheet.KEEP_ID);
            assertThat(book.plan(upgrade.id()).orElseThrow().entries())
                    .extracting(entry -> entry.moment().text()).containsExactly("before P3D", "start");
            assertThat(text("notice-0")).contains("ops, 3 d before").contains("late");
            assertThat(text("notice-1")).contains("ops, at the start");
        });
    }

    @Test
    void what_left_by_itself_since_it_was_seen_is_not_sent_again(FxRobot robot) {
        robot.interact(() -> {
            press("notice-send-0");
            office.sendDue();
            press(DuePane.TAKE_ID);
            assertThat(carried).as("by itself, and not a second time").isEqualTo(1);
            assertThat(text("notice-0")).contains("sent");
        });
    }

    @Test
    void what_left_by_itself_since_it_was_seen_is_not_recorded_as_skipped(FxRobot robot) {
        robot.interact(() -> {
            press("notice-skip-0");
            office.sendDue();
            ((TextField) find(DuePane.REASON_ID)).setText("told by telephone");
            press(DuePane.TAKE_ID);
            assertThat(text("notice-0")).contains("sent").doesNotContain("skipped");
        });
    }

    @Test
    void what_becomes_of_them_meanwhile_is_shown(FxRobot robot) {
        var told = new ArrayList<String>();
        var model = new DueModel(DueNotices.of(() -> office), work, Background.direct(), told::add);
        robot.interact(() -> {
            model.load();
            office.sendDue();
            model.poll();
        });
        assertThat(model.lines().getFirst().slot().standing()).isEqualTo(Standing.SENT);
        assertThat(told).isEmpty();
    }

    @Test
    void what_was_moved_since_it_was_seen_is_not_sent_as_it_was(FxRobot robot) {
        robot.interact(() -> {
            press("notice-send-1");
            var later = START.plus(Duration.ofDays(7));
            book.tell(new Subject(upgrade.id(), upgrade.about(), upgrade.course().then(new Happening.Moved(NOW, later,
                    later.plus(Duration.ofHours(2))))));
            press(DuePane.TAKE_ID);
            assertThat(carried).isZero();
        });
    }

    @Test
    void what_is_skipped_takes_a_reason_and_is_never_sent(FxRobot robot) {
        robot.interact(() -> {
            press("notice-skip-0");
            assertThat(find(DuePane.TAKE_ID).isDisabled()).isTrue();
            ((TextField) find(DuePane.REASON_ID)).setText("told by telephone");
            press(DuePane.TAKE_ID);
            assertThat(text("notice-0")).contains("skipped").contains("told by telephone");
            office.sendDue();
            assertThat(carried).isZero();
        });
    }

    @Test
    void what_was_refused_says_why_and_may_be_sent_again(FxRobot robot) {
        robot.interact(() -> {
            receipt = new Receipt.Rejected(new Answer("HTTP 403", "token revoked"));
            press("notice-send-0");
            press(DuePane.TAKE_ID);
            assertThat(text("notice-0")).contains("refused").contains("HTTP 403: token revoked");
            receipt = new Receipt.Accepted(new Answer("HTTP 200", ""));
            press("notice-send-0");
            press(DuePane.TAKE_ID);
            assertThat(text("notice-0")).contains("sent");
        });
    }

    private void press(String id) {
        ((Button) find(id)).fire();
    }

    private Node find(String id) {
        overlay.applyCss();
        overlay.layout();
        return Optional.ofNullable(overlay.lookup("#" + id)).orElseThrow(() -> new AssertionError(id));
    }

    private String text(String id) {
        return find(id).lookupAll(".label").stream().map(node -> ((Labeled) node).getText())
                .collect(Collectors.joining(" | "));
    }
}

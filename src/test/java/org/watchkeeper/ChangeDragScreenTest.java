package org.watchkeeper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeoutException;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.DragEvent;
import javafx.scene.input.PickResult;
import javafx.scene.input.TransferMode;
import javafx.stage.Stage;

import com.sun.net.httpserver.HttpServer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import org.watchkeeper.calendar.Edit;
import org.watchkeeper.calendar.Length;
import org.watchkeeper.calendar.Ruling;
import org.watchkeeper.calendar.Scope;
import org.watchkeeper.calendar.Series;
import org.watchkeeper.calendar.Window;
import org.watchkeeper.calendar.ui.entry.Shape;
import org.watchkeeper.change.ChangeEvent;
import org.watchkeeper.change.ChangeState;
import org.watchkeeper.change.Phase;
import org.watchkeeper.change.Proposal;
import org.watchkeeper.change.Target;
import org.watchkeeper.checklist.Occasion;
import org.watchkeeper.checklist.OccasionState;
import org.watchkeeper.host.Endpoint;
import org.watchkeeper.host.Environment;
import org.watchkeeper.host.Host;
import org.watchkeeper.host.HostId;
import org.watchkeeper.host.Login;
import org.watchkeeper.kernel.Operator;
import org.watchkeeper.notice.Audience;
import org.watchkeeper.notice.Channel;
import org.watchkeeper.notice.ChannelId;
import org.watchkeeper.notice.Way;
import org.watchkeeper.run.ui.RunPage;

/// The console as it is wired, with a change in production that is approved: dragged to another window it begins there, its lists count from
/// there, its approval falls away, and a real receiver is told of the move, once.
@ExtendWith(ApplicationExtension.class)
class ChangeDragScreenTest {
    private static final Operator ADA = new Operator("ada");
    /// Tuesday and Thursday of one week, which every month that has one of them shows; at noon, because a window over midnight is a bar
    /// and no chip.
    private static final Instant FIRST = LocalDate.now(ZoneId.systemDefault()).plusDays(2)
            .with(TemporalAdjusters.nextOrSame(DayOfWeek.TUESDAY)).atTime(LocalTime.NOON)
            .atZone(ZoneId.systemDefault()).toInstant();
    private static final Instant SECOND = FIRST.plus(Duration.ofDays(2));

    private final Queue<String> received = new ConcurrentLinkedQueue<>();
    private final HttpServer receiver;
    @TempDir
    private Path folder;
    private Wiring wiring;
    private Stage stage;

    ChangeDragScreenTest() throws IOException {
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/", exchange -> {
            received.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        receiver.start();
    }

    @Start
    void start(Stage shown) {
        stage = shown;
        wiring = new Wiring(Map.of("WATCHKEEPER_HOME", folder.resolve("data").toString()), folder);
        wiring.library();
        plan();
        Desktop.show(shown, wiring);
        shown.setX(0);
        shown.setY(0);
    }

    /// Two windows, a channel that was proven, and a change that begins with the first window and is approved.
    private void plan() {
        window("Night one", FIRST);
        window("Night two", SECOND);
        wiring.notices().save(Channel.fresh(new ChannelId(new UUID(1, 2)), "team", Audience.INTERNAL,
                new Way.Webhook("http://127.0.0.1:" + receiver.getAddress().getPort() + "/", false, false))
                .provenAt(Instant.now()), Optional.empty());
        var host = new Host(new HostId(new UUID(3, 4)), "prod-app-1", new Endpoint("127.0.0.1", 9),
                new Login("ops", List.of(), true, false), List.of(), Environment.PRODUCTION, new TreeSet<>(),
                new TreeSet<>(), false);
        wiring.inventory().saveAll(List.of(host));
        var document = wiring.library().entries().stream()
                .filter(entry -> entry.file().endsWith("unet-service-update.md")).findFirst().orElseThrow();
        var work = new Phase.Work(document.file().toString(), document.runbook().title(), "patch-update",
                "Patch update");
        var desk = wiring.changeDesk(() -> ADA);
        var drafted = desk.draft(new Proposal("Patch of the shop", List.of(new Phase(work, FIRST, Duration.ofHours(1))),
                List.of(Target.of(host)), new TreeMap<>(), Window.Impact.UPDATE, ZoneOffset.UTC, 1, "", ""));
        var asked = desk.write(drafted, new ChangeEvent.Submitted(""));
        desk.writeAs(asked, new Operator("bob"), new ChangeEvent.Approved(""));
    }

    private void window(String name, Instant start) {
        wiring.calendars().keep(Edit.first(new Window(new Ruling.Id(name.replace(' ', '-')), name,
                Series.once(LocalDateTime.ofInstant(start, ZoneOffset.UTC), Length.parse("PT2H"), ZoneOffset.UTC),
                Window.Terms.USUAL, Scope.EVERYTHING, Ruling.Source.NONE), Instant.now(), ADA, ""));
    }

    /// A practice server that closes while somebody knocks complains on a thread of its own, which TestFX would count as ours.
    @AfterEach
    void close(FxRobot robot) {
        WaitForAsyncUtils.autoCheckException = false;
        try {
            robot.interact(stage::hide);
            wiring.close();
            receiver.stop(0);
        } finally {
            WaitForAsyncUtils.clearExceptions();
            WaitForAsyncUtils.autoCheckException = true;
        }
    }

    @Test
    void a_change_is_dragged_to_another_window_with_its_lists_and_people_are_told_once(FxRobot robot) throws Exception {
        RunPage.until(() -> occasions().stream().anyMatch(each -> each.clocks().start().equals(
                Optional.of(FIRST))));
        press(robot, "rail-calendar");
        turnTo(robot, LocalDate.ofInstant(SECOND, ZoneId.systemDefault()));
        drag(robot, "Patch of the shop", "Night two");
        RunPage.until(() -> robot.lookup("#move-reason").tryQuery().isPresent());
        robot.interact(() -> robot.lookup("#move-reason").<TextInputControl>query().setText("the vendor is late"));
        press(robot, "move-go");

        RunPage.until(() -> change().proposal().span().start().equals(SECOND));
        assertThat(change().approvals()).as("for the old time").isEmpty();
        // Its lists are written after the change itself, and after its notices.
        RunPage.until(() -> occasions().stream().allMatch(each -> each.clocks().start().equals(Optional.of(SECOND))));
        assertThat(occasions()).isNotEmpty();
        wiring.notices().sendDue();
        RunPage.until(() -> received.stream().anyMatch(one -> one.contains("\"topic\":\"moved\"")));
        wiring.notices().sendDue();
        assertThat(received.stream().filter(one -> one.contains("\"topic\":\"moved\""))).singleElement().asString()
                .contains("Patch of the shop").contains("the vendor is late").contains(SECOND.toString());
    }

    private ChangeState change() {
        return wiring.changes().look(wiring.changes().lines().getFirst().id()).orElseThrow();
    }

    private List<OccasionState> occasions() {
        return wiring.checklists().lines().stream().map(line -> line.occasion())
                .filter(one -> one.subject().equals(Occasion.ofChange(change().id()))).map(Occasion::id).distinct()
                .flatMap(id -> wiring.checklists().look(id).stream()).toList();
    }

    /// The page of that day, whatever day the test is run on.
    private static void turnTo(FxRobot robot, LocalDate day) throws TimeoutException {
        RunPage.until(() -> {
            if (robot.lookup("#calendar-title").<Labeled>query().getText().equals(Shape.MONTH.title(day))) {
                return true;
            }
            robot.lookup("#calendar-on").<Button>query().fire();
            return false;
        });
    }

    /// The headless platform drags nothing itself: these are the events that a platform sends.
    private static void drag(FxRobot robot, String what, String onto) throws TimeoutException {
        RunPage.until(() -> {
            var from = chip(robot, what);
            var to = chip(robot, onto);
            if (from.isEmpty() || to.isEmpty()) {
                return false;
            }
            Event.fireEvent(to.get(), event(DragEvent.DRAG_OVER, from.get(), to.get()));
            Event.fireEvent(to.get(), event(DragEvent.DRAG_DROPPED, from.get(), to.get()));
            return true;
        });
    }

    private static Optional<Node> chip(FxRobot robot, String words) {
        return robot.lookup(".cal-chip").queryAll().stream().filter(Node::isVisible)
                .filter(node -> ((Labeled) node).getText().contains(words)).findFirst();
    }

    private static DragEvent event(EventType<DragEvent> type, Node from, Node to) {
        var at = to.localToScene(2, 2);
        return new DragEvent(from, to, type, null, at.getX(), at.getY(), at.getX(), at.getY(), TransferMode.MOVE, from,
                to,
                new PickResult(to, at.getX(), at.getY()));
    }

    private static void press(FxRobot robot, String id) throws TimeoutException {
        RunPage.until(() -> robot.lookup("#" + id).<Button>tryQuery().filter(one -> !one.isDisabled()).map(one -> {
            one.fire();
            return one;
        }).isPresent());
    }
}

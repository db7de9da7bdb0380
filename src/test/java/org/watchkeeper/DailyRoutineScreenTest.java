package org.watchkeeper;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import org.watchkeeper.drill.Mishap;
import org.watchkeeper.host.Host;
import org.watchkeeper.host.HostId;
import org.watchkeeper.kernel.Operator;
import org.watchkeeper.routine.Appointment;
import org.watchkeeper.routine.Cadence;
import org.watchkeeper.routine.Diary;
import org.watchkeeper.routine.Routine;
import org.watchkeeper.routine.RoutineId;
import org.watchkeeper.routine.Subject;
import org.watchkeeper.routine.Suggestion;
import org.watchkeeper.routine.Timetable;
import org.watchkeeper.routine.document.Suggestions;
import org.watchkeeper.run.RunState;
import org.watchkeeper.run.ui.RunPage;

/// The console as it is wired: the shipped daily maintenance over its practice hosts over real SSH, by keyboard alone, from
/// the first screen to the last. Every key is counted.
@ExtendWith(ApplicationExtension.class)
class DailyRoutineScreenTest {
    private static final String RUNBOOK = "governance-app-maintenance.md";
    private static final int COMMANDS = 12;
    private static final int ITEMS = 6;

    @TempDir
    private Path folder;
    private Wiring wiring;
    private Stage stage;
    private int keys;

    @Start
    void start(Stage shown) {
        stage = shown;
        wiring = new Wiring(
                Map.of("WATCHKEEPER_HOME", folder.resolve("data").toString(), "WATCHKEEPER_PRACTICE_SPEED", "1000"),
                folder);
        wiring.hosts();
        wiring.routines().save(routine());
        Desktop.show(shown, wiring);
        shown.setX(0);
        shown.setY(0);
    }

    /// A practice server that closes while somebody knocks complains on a thread of its own, which TestFX would count as ours.
    @AfterEach
    void close(FxRobot robot) {
        WaitForAsyncUtils.autoCheckException = false;
        try {
            robot.interact(stage::hide);
            wiring.close();
        } finally {
            WaitForAsyncUtils.clearExceptions();
            WaitForAsyncUtils.autoCheckException = true;
        }
    }

    @Test
    void a_daily_look_that_finds_nothing_takes_at_most_one_key_an_item(FxRobot robot) throws Exception {
        var page = new RunPage(robot).untilSays("Daily maintenance (5 minutes)").untilSays("due today");
        RunPage.until(() -> page.isFocused("now-list"));
        press(page, KeyCode.ENTER).untilSays("Run over its hosts");
        RunPage.until(() -> page.isFocused("routines-list"));
        press(page, KeyCode.R);
        page.untilSays("All " + COMMANDS * hosts().size() + " commands are as they should be");
        assertThat(keys).isLessThanOrEqualTo(COMMANDS).isEqualTo(2);
        assertThat(diary().current().map(Appointment::standing)).contains(Appointment.Standing.SETTLED);
        assertThat(run().forward().tasks()).hasSize(COMMANDS * hosts().size());
        assertThat(run().attempts()).hasSize(COMMANDS * hosts().size());
    }

    @Test
    void what_is_odd_is_shown_with_its_host_and_seen_to_with_one_key_more(FxRobot robot) throws Exception {
        wiring.fleet().switchStory(hosts().getLast().id(), Mishap.NEXT_FAILS.story().id(), true);
        var page = new RunPage(robot).untilSays("due today");
        RunPage.until(() -> page.isFocused("now-list"));
        press(page, KeyCode.ENTER).untilSays("Run over its hosts");
        RunPage.until(() -> page.isFocused("routines-list"));
        press(page, KeyCode.R);
        page.untilSays(COMMANDS * hosts().size() - 1 + " commands are as they should be").untilSays("look at it");
        assertThat(page.says(hosts().getLast().name())).isTrue();
        press(page, KeyCode.D);
        RunPage.until(() -> diary().open().isEmpty());
        assertThat(keys).isEqualTo(3);
    }

    @Test
    void a_daily_list_takes_a_key_to_open_it_one_an_item_and_one_to_sign_off(FxRobot robot) throws Exception {
        wiring.routines().save(daily(list().subject(), List.of()));
        var page = new RunPage(robot).untilSays("due today");
        RunPage.until(() -> page.isFocused("now-list"));
        page.press(KeyCode.CONTROL, KeyCode.DIGIT4).untilSays("Daily checklist");
        RunPage.until(() -> page.isFocused("routines-list"));
        press(page, KeyCode.R);
        RunPage.until(() -> page.isFocused("checklist-items"));
        press(page, KeyCode.ENTER);
        for (int item = 1; item <= ITEMS; item++) {
            page.untilSays("item " + item + " of " + ITEMS);
            press(page, KeyCode.ENTER);
        }
        page.untilSays("All " + ITEMS + " items are settled");
        press(page, KeyCode.ENTER);
        RunPage.until(() -> wiring.checklists().lines().stream().allMatch(line -> line.isDone()));
        assertThat(keys).isEqualTo(1 + 1 + ITEMS + 1);
        assertThat(wiring.diaries().read()).filteredOn(diary -> diary.routine().subject().equals(list().subject()))
                .singleElement().satisfies(diary -> assertThat(diary.open()).isEmpty());
    }

    private Suggestion list() {
        return Suggestions.in(wiring.library().entries()).stream()
                .filter(one -> one.subject().kind() == Subject.Kind.LIST
                        && one.subject().title().equals("Daily checklist"))
                .findFirst().orElseThrow();
    }

    @Test
    void a_routine_is_adopted_by_keyboard_alone(FxRobot robot) throws Exception {
        wiring.library();
        var page = new RunPage(robot).untilSays("due today");
        RunPage.until(() -> page.isFocused("now-list"));
        page.press(KeyCode.CONTROL, KeyCode.DIGIT4).untilSays("routines found in");
        RunPage.until(() -> page.isFocused("routines-list"));
        page.press(KeyCode.A).untilSays("Adopt routines");
        RunPage.until(() -> page.isFocused("adopt-offers-filter"));
        page.type("weekly governance").press(KeyCode.ENTER).press(KeyCode.ENTER);
        RunPage.until(() -> wiring.routines().all().size() == 2);
        assertThat(wiring.routines().all()).extracting(one -> one.subject().title())
                .contains("Weekly maintenance (30 minutes)");
        assertThat(wiring.routines().all()).allSatisfy(
                one -> assertThat(one.hosts()).isEqualTo(hosts().stream().map(Host::id).toList()));
    }

    private RunPage press(RunPage page, KeyCode key) {
        keys++;
        return page.press(key);
    }

    /// Adopted a day ago, for midnight: due today whatever the time is.
    private Routine routine() {
        var file = wiring.library().entries().stream().filter(entry -> entry.file().endsWith(RUNBOOK)).findFirst()
                .orElseThrow();
        var procedure = file.runbook().procedure("maintenance-schedule/daily-maintenance").orElseThrow();
        assertThat(procedure.commands()).hasSize(COMMANDS);
        return daily(new Subject(Subject.Kind.PROCEDURE, file.file().toString(), file.runbook().title(),
                procedure.id(), procedure.title()), hosts().stream().map(Host::id).toList());
    }

    private static Routine daily(Subject subject, List<HostId> hosts) {
        return new Routine(new RoutineId(UUID.nameUUIDFromBytes(subject.id().getBytes(StandardCharsets.UTF_8))),
                subject, new Timetable(Cadence.DAILY, LocalDate.ofInstant(Instant.now(), ZoneOffset.UTC),
                        LocalTime.MIDNIGHT, ZoneOffset.UTC),
                hosts, Duration.ofMinutes(5), false, Instant.now().minus(Duration.ofDays(1)), new Operator("ada"));
    }

    private List<Host> hosts() {
        return wiring.fleet().hosts().stream().filter(host -> host.name().startsWith("practice-gov-")).toList();
    }

    private Diary diary() {
        return wiring.diaries().read().getFirst();
    }

    private RunState run() {
        return wiring.runs().look(wiring.runs().list().getFirst().id()).orElseThrow();
    }
}

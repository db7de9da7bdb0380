package org.watchkeeper.run.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.watchkeeper.change.Hurdle;
import org.watchkeeper.fx.Background;
import org.watchkeeper.fx.Choosers;
import org.watchkeeper.fx.Fx;
import org.watchkeeper.fx.Theme;
import org.watchkeeper.fx.control.Overlay;
import org.watchkeeper.fx.place.Desk;
import org.watchkeeper.health.Monitor;
import org.watchkeeper.host.Environment;
import org.watchkeeper.host.Host;
import org.watchkeeper.host.HostId;
import org.watchkeeper.host.fact.HostClock;
import org.watchkeeper.host.fact.HostFacts;
import org.watchkeeper.host.fact.Platform;
import org.watchkeeper.host.testing.MemoryFacts;
import org.watchkeeper.host.testing.MemoryHosts;
import org.watchkeeper.host.ui.Contacts;
import org.watchkeeper.kernel.Operator;
import org.watchkeeper.remote.Questions;
import org.watchkeeper.run.Clearance;
import org.watchkeeper.run.Gatekeeper;
import org.watchkeeper.run.Ids;
import org.watchkeeper.run.LastValues;
import org.watchkeeper.run.PlannedStep;
import org.watchkeeper.run.Planner;
import org.watchkeeper.run.RunEvent;
import org.watchkeeper.run.Unaccepted;
import org.watchkeeper.run.change.Deadlines;
import org.watchkeeper.run.fact.MachineGate;
import org.watchkeeper.run.fact.MachineRuns;
import org.watchkeeper.run.fact.Told;
import org.watchkeeper.run.loop.LiveRuns;
import org.watchkeeper.run.loop.Means;
import org.watchkeeper.run.loop.Pace;
import org.watchkeeper.run.search.OutputSearch;
import org.watchkeeper.run.testing.MemoryJournal;
import org.watchkeeper.run.testing.MemoryOutputs;
import org.watchkeeper.run.testing.ScriptedShells;
import org.watchkeeper.run.testing.Specimen;
import org.watchkeeper.run.ui.walk.Walks;
import org.watchkeeper.runbook.Choice;
import org.watchkeeper.runbook.Library;
import org.watchkeeper.runbook.Lines;
import org.watchkeeper.runbook.Procedure;
import org.watchkeeper.runbook.ProcedureKind;
import org.watchkeeper.runbook.Proviso;
import org.watchkeeper.runbook.Runbook;
import org.watchkeeper.runbook.ShellCommand;
import org.watchkeeper.runbook.Step;
import org.watchkeeper.runbook.Success;

/// What hosts say of themselves decides in the wizard where nobody chose, and stands against starting on another machine.
@ExtendWith(ApplicationExtension.class)
class KnownHostsScreenTest {
    private static final Host APP = Specimen.host("app-1", Environment.PRODUCTION);
    private static final Host WEB = Specimen.host("web-1", Environment.PRODUCTION);
    private final MemoryFacts book = new MemoryFacts();
    private final Map<HostId, String> missed = new ConcurrentHashMap<>();
    private final MemoryJournal journal = new MemoryJournal();
    private final MemoryOutputs outputs = new MemoryOutputs();
    private final ScriptedShells shells = new ScriptedShells();
    private final LiveRuns live = new LiveRuns(new Means(journal, outputs, shells, Ids.of(new Random()),
            InstantSource.fixed(Specimen.NIGHT), Thread.ofVirtual().factory(),
            new Pace(List.of(Duration.ofMillis(5)), Duration.ofMillis(5), Duration.ofMillis(200))));
    private RunsPlace place;
    private Stage window;

    @Start
    void start(Stage stage) {
        window = stage;
        book.keep(APP.id(), said("1", 60));
        var clock = Clock.fixed(Specimen.NIGHT, ZoneOffset.UTC);
        var runs = new MachineRuns(live, this::asked, book, ZoneOffset.UTC);
        place = new RunsPlace(new RunServices(runs, new Walks(runs, journal, outputs, new Contacts(), clock),
                new Weekly(), new MemoryHosts(APP, WEB), new Planner(Ids.of(new Random())), LastValues.none(),
                () -> Specimen.ADA, Questions.refuseAll(), clock, () -> {}, new Gated(), this::asked,
                (_, _) -> OutputSearch.Reach.ALL, _ -> Optional.empty(), Deadlines.NONE,
                Monitor.NOBODY, _ -> false));
        var overlay = new Overlay();
        overlay.over(place.build(
                new Desk(overlay, (_, _) -> {}, new Background(Thread.ofVirtual()::start, Fx::later), Choosers.none(),
                        _ -> {})));
        var scene = new Scene(overlay, 1280, 800);
        Theme.LIGHT.dress(scene);
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
        place.opened("");
    }

    /// What is asked again and again is asked no more once it is in no scene.
    @AfterEach
    void end(FxRobot robot) {
        robot.interact(() -> window.getScene().setRoot(new StackPane()));
        live.close();
    }

    @Test
    void facts_choose_the_way_and_say_why_and_the_operator_can_take_another(FxRobot robot) throws Exception {
        var page = new RunPage(robot);
        robot.interact(() -> place.opened("new:weekly.md#weekly@web-1"));
        page.untilSays("apt, because web-1 runs Debian 12. You can choose another.");
        var box = robot.lookup("#choice-system-updates").<ComboBox<Choice.Option>>query();
        assertThat(box.getValue().name()).isEqualTo("apt");
        robot.interact(() -> box.setValue(box.getItems().getLast()));
        startFromReview(page.press(KeyCode.CONTROL, KeyCode.ENTER));
        assertThat(opened().plan().forward().steps()).filteredOn(step -> !step.isLeftOut())
                .extracting(PlannedStep::id).containsExactly("updates-dnf");
    }

    private static void startFromReview(RunPage page) throws Exception {
        page.tabTo(WizardScreen.CONFIRM_ID).press(KeyCode.SPACE).tabTo(WizardScreen.NEXT_ID).press(KeyCode.ENTER)
                .untilStatus("waiting for you");
    }

    private RunEvent.Opened opened() {
        return (RunEvent.Opened) journal.read(journal.runs().getFirst().id()).getFirst().event();
    }

    @Test
    void on_another_machine_the_run_starts_only_with_a_reason_and_a_second_person(FxRobot robot) throws Exception {
        var page = new RunPage(robot);
        robot.interact(() -> place.opened("new:weekly.md#weekly@app-1"));
        page.untilSays("apt, because app-1 runs Debian 12. You can choose another.")
                .press(KeyCode.CONTROL, KeyCode.ENTER);
        RunPage.until(() -> robot.lookup("#" + AllTheSame.AGAINST_ID).tryQuery().isPresent());
        page.press(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(journal.runs()).isEmpty();
        startFromReview(page.tabTo(AllTheSame.AGAINST_ID).type("built anew").tabTo(AllTheSame.SECOND_ID).type("bob"));
        assertThat(opened().plan().mandate().passed()).containsExactly(Hurdle.Kind.OTHER_MACHINE);
        assertThat(opened().plan().mandate().against().getFirst()).startsWith("app-1 is another machine than before");
        assertThat(book.of(APP.id()).machine().orElseThrow().machine()).as("it stays known as before")
                .isEqualTo("1".repeat(32));
    }

    @Test
    void a_known_host_that_does_not_answer_holds_the_run_up_until_it_is_asked_again(FxRobot robot) throws Exception {
        var page = new RunPage(robot);
        book.keep(WEB.id(), said("2", 60));
        missed.put(WEB.id(), "no answer within 10 s");
        robot.interact(() -> place.opened("new:weekly.md#weekly@web-1"));
        page.untilSays("apt, because web-1 runs Debian 12. web-1 did not answer: this is from what was said before. "
                + "You can choose another.").press(KeyCode.CONTROL, KeyCode.ENTER);
        page.untilSays("web-1 could not be asked which machine it is, and is known as " + "2".repeat(32)
                + " since Sat 21 Nov 2026 01:59 UTC. What went wrong: no answer within 10 s. Try again when it answers. "
                + "It is asked before anything runs there in any case, and held up then if it is another machine. "
                + "To start all the same, give a reason.");
        page.press(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(journal.runs()).isEmpty();
        missed.clear();
        page.tabTo(ReviewPage.AGAIN_ID).press(KeyCode.ENTER);
        RunPage.until(() -> robot.lookup("#" + ReviewPage.AGAIN_ID).tryQuery().isEmpty());
        startFromReview(page);
        assertThat(opened().plan().mandate().passed()).isEmpty();
    }

    @Test
    void hosts_that_answered_and_then_did_not_at_the_start_are_asked_again_by_the_button(FxRobot robot)
            throws Exception {
        var page = new RunPage(robot);
        book.keep(WEB.id(), said("2", 60));
        robot.interact(() -> place.opened("new:weekly.md#weekly@web-1"));
        page.untilSays("apt, because web-1 runs Debian 12. You can choose another.")
                .press(KeyCode.CONTROL, KeyCode.ENTER);
        missed.put(WEB.id(), "no answer within 10 s");
        page.tabTo(WizardScreen.CONFIRM_ID).press(KeyCode.SPACE).tabTo(WizardScreen.NEXT_ID).press(KeyCode.ENTER);
        RunPage.until(() -> robot.lookup("#" + ReviewPage.AGAIN_ID).tryQuery().isPresent());
        assertThat(journal.runs()).isEmpty();
        missed.clear();
        page.tabTo(ReviewPage.AGAIN_ID).press(KeyCode.ENTER);
        RunPage.until(() -> robot.lookup("#" + ReviewPage.AGAIN_ID).tryQuery().isEmpty());
        page.tabTo(WizardScreen.NEXT_ID).press(KeyCode.ENTER).untilStatus("waiting for you");
        assertThat(opened().plan().mandate().passed()).isEmpty();
    }

    @Test
    void to_start_without_it_takes_a_reason_and_no_second_person(FxRobot robot) throws Exception {
        var page = new RunPage(robot);
        book.keep(WEB.id(), said("2", 60));
        missed.put(WEB.id(), "no answer within 10 s");
        robot.interact(() -> place.opened("new:weekly.md#weekly@web-1"));
        page.untilSays("apt, because web-1 runs Debian 12. web-1 did not answer: this is from what was said before. "
                + "You can choose another.").press(KeyCode.CONTROL, KeyCode.ENTER);
        RunPage.until(() -> robot.lookup("#" + AllTheSame.AGAINST_ID).tryQuery().isPresent());
        startFromReview(page.tabTo(AllTheSame.AGAINST_ID).type("it comes back with this"));
        assertThat(opened().plan().mandate().passed()).containsExactly(Hurdle.Kind.MACHINE_UNASKED);
        assertThat(opened().plan().mandate().second()).isEmpty();
    }

    /// app-1 answers as another machine than before.
    private Map<Host, Told> asked(List<Host> hosts, Questions questions) {
        var told = new LinkedHashMap<Host, Told>();
        for (var host : hosts) {
            if (missed.containsKey(host.id())) {
                told.put(host, new Told(book.of(host.id()), missed.get(host.id())));
                continue;
            }
            book.keep(host.id(), said("2", 0));
            told.put(host, Told.of(book.of(host.id())));
        }
        return told;
    }

    private static HostFacts said(String machine, long secondsAgo) {
        return new HostFacts(Specimen.NIGHT.minusSeconds(secondsAgo),
                new Platform("Debian 12", List.of("debian"), "", ""), machine.repeat(32),
                Optional.of(new HostClock("UTC", Duration.ofMinutes(4), Duration.ofMillis(600))),
                new TreeMap<>(Map.of("apt-get", "")), new TreeMap<>(), new TreeMap<>(), List.of());
    }

    /// Only machines stand against starting.
    private final class Gated implements Clearance {
        @Override
        public Unaccepted unaccepted(Library.Entry entry) {
            return Unaccepted.NOTHING;
        }

        @Override
        public Gatekeeper gatekeeper() {
            var gate = new MachineGate(book.all(), missed, ZoneOffset.UTC);
            return (_, _, hosts, _, _) -> gate.hurdles(hosts);
        }

        @Override
        public void used(Library.Entry entry, Operator by) {
            // Nothing is remembered.
        }
    }

    /// A document with two ways to do the same.
    private static final class Weekly implements Library {
        @Override
        public List<Entry> entries() {
            var weekly = new Procedure("weekly", "Weekly", ProcedureKind.MAINTENANCE, new Lines(1, 20), "", "", "", "",
                    List.of(), List.of(step("apt", "apt upgrade"), step("dnf", "dnf upgrade")));
            return List.of(new Entry(Path.of("weekly.md"), false, new Runbook("Weekly", "", "ab".repeat(32), Map.of(),
                    List.of(), List.of(weekly), List.of(), List.of(), List.of(), List.of())));
        }

        private static Step step(String name, String text) {
            var way = new Proviso("", "",
                    Optional.of(new Proviso.Alternative("weekly/system-updates", name, name, true)),
                    Set.of(), "");
            return new Step.Commands("updates-" + name, "Updates", Lines.at(5), "",
                    List.of(new ShellCommand(text, Lines.at(6), Set.of(), Success.ZERO, List.of())), List.of(), way);
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

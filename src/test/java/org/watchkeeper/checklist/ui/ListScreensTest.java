package org.watchkeeper.checklist.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.watchkeeper.checklist.Clocks;
import org.watchkeeper.checklist.Evidence;
import org.watchkeeper.checklist.ItemState;
import org.watchkeeper.checklist.ItemState.Standing;
import org.watchkeeper.checklist.ListEntry;
import org.watchkeeper.checklist.ListEvent;
import org.watchkeeper.checklist.ListId;
import org.watchkeeper.checklist.ListLine;
import org.watchkeeper.checklist.ListState;
import org.watchkeeper.checklist.Occasion;
import org.watchkeeper.checklist.OccasionId;
import org.watchkeeper.checklist.Pencil;
import org.watchkeeper.checklist.Proof;
import org.watchkeeper.checklist.Trial;
import org.watchkeeper.checklist.attach.Attaching;
import org.watchkeeper.checklist.attach.EvidenceFiles;
import org.watchkeeper.checklist.export.MarkdownSheet;
import org.watchkeeper.checklist.template.Templates;
import org.watchkeeper.checklist.testing.MemoryChecklists;
import org.watchkeeper.checklist.testing.Sample;
import org.watchkeeper.fx.Background;
import org.watchkeeper.fx.Choosers;
import org.watchkeeper.fx.Theme;
import org.watchkeeper.fx.control.Overlay;
import org.watchkeeper.fx.place.Desk;
import org.watchkeeper.host.testing.MemoryHosts;
import org.watchkeeper.host.ui.pick.HostSheet;
import org.watchkeeper.run.testing.Specimen;
import org.watchkeeper.runbook.Library;
import org.watchkeeper.runbook.correct.Correction;
import org.watchkeeper.runbook.markdown.MarkdownRunbooks;

/// Lists gone through with the keyboard alone: one key an item that needs no thought, and two consoles that see the same.
@ExtendWith(ApplicationExtension.class)
class ListScreensTest {
    private static final OccasionId NIGHT = Sample.occasion("night");
    private static final String TEXT = """
            # Guide

            ## Pre-update checklist

            - [ ] Look at the tickets
            - [ ] Tell support
            - [ ] Decide
            - [ ] Make a backup of the shop

            ## Make a backup

            ```bash
            tar -cf /srv/shop.tar /srv/shop
            ```

            ## Day of the update checklist

            ```bash
            df -h /
            systemctl is-active shop
            ```
            """;
    private static final Library.Entry GUIDE = new Library.Entry(Path.of("guide.md"), false,
            new MarkdownRunbooks().read("guide.md", TEXT.getBytes(StandardCharsets.UTF_8)));

    private final MemoryChecklists checklists = new MemoryChecklists();
    private final Pencil pencil = new Pencil(checklists, () -> Sample.ADA, Clock.fixed(Sample.NIGHT, Sample.UTC),
            UUID::randomUUID);
    private final Ticking proving = new Ticking(pencil);
    private final Overlay overlay = new Overlay();
    private final List<EvidenceFiles.Copy> kept = new ArrayList<>();
    private final List<Correction> corrections = new ArrayList<>();
    private final List<String> proposed = new ArrayList<>();
    @TempDir
    private Path folder;
    private static final Evidence.Reading LOAD = reading("app-1: Load", "0.4", "");
    private static final Evidence.Reading DISK = reading("app-1: Disk /", "61", "%");
    private Path saved = Path.of("nowhere");
    private ChecklistsPlace place;

    @Start
    void start(Stage stage) {
        pencil.open(new ListEvent.Opened(new Occasion(NIGHT, Occasion.Kind.MAINTENANCE, "Update", ""),
                Clocks.none(Sample.UTC), new Templates("guide.md", GUIDE.runbook()).copies(NIGHT)));
        place = new ChecklistsPlace(services());
        overlay.over(place.build(new Desk(overlay, (_, _) -> {}, Background.direct(), new Saving(), _ -> {})));
        var scene = new Scene(overlay, 1280, 800);
        Theme.LIGHT.dress(scene);
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
        place.opened("");
    }

    private ListServices services() {
        return new ListServices(checklists, pencil, () -> proving,
                new MemoryHosts(Specimen.practiceHost("app-1"), Specimen.practiceHost("app-2")), new Shelf(),
                Clock.fixed(Sample.NIGHT, Sample.UTC), new Attaching(new Kept(), bytes -> bytes),
                (_, correction) -> corrections.add(correction), () -> List.of(LOAD, DISK));
    }

    private static Evidence.Reading reading(String what, String value, String unit) {
        return new Evidence.Reading(what, value, unit, Optional.of(Sample.NIGHT.atZone(Sample.UTC)));
    }

    private ListState list(int index) {
        return checklists.look(NIGHT).orElseThrow().lists().get(index);
    }

    private void open(FxRobot robot, int index, String how) {
        robot.interact(() -> place.opened(how + list(index).copy().id()));
    }

    @Test
    void a_list_takes_one_key_an_item_and_one_to_sign_off(FxRobot robot) {
        open(robot, 0, ChecklistsPlace.PASS);
        robot.type(KeyCode.ENTER, 4);
        assertThat(list(0).open()).isEmpty();
        assertThat(list(0).isClosed()).isFalse();
        robot.type(KeyCode.ENTER);
        var closing = new ListState.Closing.SignedOff(Sample.ADA, Sample.NIGHT, "");
        assertThat(list(0).closing()).isEqualTo(closing);
        robot.type(KeyCode.SPACE);
        assertThat(list(0).open()).as("what somebody answers for is not changed below it").isEmpty();
        assertThat(list(0).closing()).isEqualTo(closing);
    }

    @Test
    void a_list_of_commands_takes_one_key_a_command_once_the_host_is_chosen(FxRobot robot) {
        open(robot, 1, ChecklistsPlace.PASS);
        robot.type(KeyCode.ENTER);
        assertThat(proving.ran).as("nothing runs before a host is chosen").isEmpty();
        choose(robot, "app-1");
        robot.type(KeyCode.ENTER, 2);
        assertThat(proving.ran).containsExactly("app-1", "app-1");
        assertThat(list(1).open()).isEmpty();
        assertThat(list(1).items()).allMatch(item -> item.evidence().getFirst() instanceof Evidence.Output);
    }

    @Test
    void an_item_whose_command_failed_stays_in_hand_and_open(FxRobot robot) {
        proving.fails = "exit status 1";
        open(robot, 1, ChecklistsPlace.PASS);
        robot.type(KeyCode.H);
        choose(robot, "app-1");
        robot.type(KeyCode.ENTER);
        assertThat(list(1).open()).hasSize(2);
        assertThat(robot.lookup("#" + ListStyles.GO_ID).queryAs(Button.class).getText()).contains("app-1");
    }

    @Test
    void what_must_be_confirmed_does_not_run_by_enter_alone(FxRobot robot) {
        proving.confirm = "It is destructive.";
        open(robot, 1, ChecklistsPlace.PASS);
        robot.type(KeyCode.H);
        choose(robot, "app-1");
        robot.type(KeyCode.ENTER, 2);
        assertThat(overlay.isOpen()).isTrue();
        assertThat(proving.ran).isEmpty();
        robot.type(KeyCode.ESCAPE);
        assertThat(proving.ran).isEmpty();
    }

    @Test
    void a_list_opens_at_its_first_open_item_and_stays_where_one_is(FxRobot robot) {
        pencil.write(NIGHT, new ListEvent.Ticked(list(0).items().getFirst().item().key(), List.of()));
        open(robot, 0, "");
        robot.type(KeyCode.SPACE);
        assertThat(list(0).items()).extracting(ItemState::isOpen).containsExactly(false, false, true, true);
        robot.type(KeyCode.SPACE);
        assertThat(list(0).items()).extracting(ItemState::isOpen).containsExactly(false, true, true, true);
    }

    @Test
    void the_key_that_asks_for_a_host_is_not_typed_into_the_answer(FxRobot robot) {
        open(robot, 1, ChecklistsPlace.PASS);
        robot.interact(() -> {
            fireKey(KeyEvent.KEY_PRESSED, KeyCode.H, "");
            field(robot, HostSheet.FILTER_ID).requestFocus();
            fireKey(KeyEvent.KEY_TYPED, KeyCode.UNDEFINED, "h");
            fireKey(KeyEvent.KEY_RELEASED, KeyCode.H, "");
        });
        assertThat(field(robot, HostSheet.FILTER_ID).getText()).isEmpty();
    }

    private void fireKey(EventType<KeyEvent> type, KeyCode code, String typed) {
        Event.fireEvent(overlay.getScene().getFocusOwner(),
                new KeyEvent(type, typed, typed, code, false, false, false, false));
    }

    private static TextField field(FxRobot robot, String id) {
        return robot.lookup("#" + id).queryAs(TextField.class);
    }

    @Test
    void that_a_host_is_to_be_chosen_is_no_mistake(FxRobot robot) {
        open(robot, 1, ChecklistsPlace.PASS);
        assertThat(says(robot)).contains("Nothing has been run yet.").doesNotContain("Choose a host.");
        proving.quiet = true;
        robot.type(KeyCode.H);
        choose(robot, "app-1");
        proving.fails = "exit status 1";
        robot.type(KeyCode.ENTER);
        assertThat(says(robot)).contains("It printed nothing.");
    }

    private static List<String> says(FxRobot robot) {
        return robot.lookup(".label").queryAllAs(Label.class).stream().filter(Label::isVisible).map(Label::getText)
                .toList();
    }

    @Test
    void a_list_on_its_way_is_announced_as_such_and_not_as_no_list(FxRobot robot) {
        var later = new ArrayDeque<Runnable>();
        var slow = new ChecklistsPlace(services());
        robot.interact(() -> overlay.getChildren().set(0, slow.build(new Desk(overlay, (_, _) -> {},
                new Background(later::add, Runnable::run), new Saving(), _ -> {}))));
        robot.interact(() -> slow.opened(list(0).copy().id().toString()));
        var seen = new ArrayList<String>();
        finish(robot, later, () -> seen.addAll(says(robot)));
        assertThat(seen).contains("Reading the checklists …").doesNotContain("No list open", "No checklist in use");
        assertThat(robot.lookup("#" + ListStyles.ITEMS_ID).tryQuery()).isPresent();
    }

    private static void choose(FxRobot robot, String host) {
        robot.interact(() -> {});
        robot.write(host).type(KeyCode.ENTER);
    }

    @Test
    void the_host_is_chosen_by_name_and_said_on_the_button_that_runs(FxRobot robot) {
        open(robot, 1, ChecklistsPlace.PASS);
        robot.type(KeyCode.H);
        choose(robot, "app-2");
        assertThat(go(robot).getText()).contains("app-2");
        robot.type(KeyCode.H);
        choose(robot, "-1");
        assertThat(go(robot).getText()).contains("app-1").doesNotContain("app-2");
        robot.type(KeyCode.ENTER);
        assertThat(proving.ran).containsExactly("app-1");
    }

    @Test
    void a_host_chosen_for_one_occasion_is_not_chosen_for_another(FxRobot robot) {
        open(robot, 1, ChecklistsPlace.PASS);
        robot.type(KeyCode.H);
        choose(robot, "app-1");
        var other = Sample.occasion("other");
        var lists = new Templates("guide.md", GUIDE.runbook()).copies(other);
        pencil.open(new ListEvent.Opened(new Occasion(other, Occasion.Kind.MAINTENANCE, "Another", ""),
                Clocks.none(Sample.UTC), lists));
        robot.interact(() -> place.opened(ChecklistsPlace.PASS + lists.get(1).id()));
        assertThat(go(robot).getText()).contains("Choose a host");
        robot.type(KeyCode.ENTER).type(KeyCode.ESCAPE);
        assertThat(proving.ran).isEmpty();
    }

    private static Button go(FxRobot robot) {
        return robot.lookup("#" + ListStyles.GO_ID).queryAs(Button.class);
    }

    @Test
    void what_a_killed_console_left_running_is_taken_up_by_enter_and_not_run_again(FxRobot robot) {
        var item = list(1).items().getFirst().item().key();
        pencil.write(NIGHT, new ListEvent.ProofBegan(item, new Trial(UUID.randomUUID(), "app-1", "df -h /")));
        open(robot, 1, ChecklistsPlace.PASS);
        assertThat(go(robot).getText()).isEqualTo("Take up what runs on app-1 (Enter)");
        robot.type(KeyCode.ENTER);
        assertThat(proving.takenUp).isEqualTo(1);
        assertThat(proving.ran).isEmpty();
    }

    @Test
    void an_answer_is_about_the_item_that_was_asked_about_although_its_proof_has_ended_meanwhile(FxRobot robot) {
        proving.held = true;
        open(robot, 1, ChecklistsPlace.PASS);
        robot.type(KeyCode.H);
        choose(robot, "app-1");
        robot.type(KeyCode.ENTER).type(KeyCode.T).interact(() -> {});
        robot.interact(proving::finish).interact(() -> {});
        robot.write("seen on the host itself").type(KeyCode.ENTER);
        assertThat(list(1).items().getFirst().isOpen()).isFalse();
        assertThat(list(1).items().getLast().history()).as("the one in hand now").isEmpty();
        assertThat(list(1).items().getFirst().notes()).as("settled by its proof").isEmpty();
        assertThat(robot.lookup(".label").queryAllAs(Label.class)).extracting(Label::getText)
                .contains("Nothing is written: settled meanwhile: " + list(1).items().getFirst().item().text());
    }

    @Test
    void a_note_reaches_the_item_that_was_asked_about_although_its_proof_has_ended_meanwhile(FxRobot robot) {
        proving.held = true;
        open(robot, 1, ChecklistsPlace.PASS);
        robot.type(KeyCode.H);
        choose(robot, "app-1");
        robot.type(KeyCode.ENTER).type(KeyCode.M).interact(() -> {});
        robot.interact(proving::finish).interact(() -> {});
        robot.write("as last time").type(KeyCode.ENTER);
        assertThat(list(1).items().getFirst().notes()).hasSize(1);
        assertThat(list(1).items().getLast().history()).as("the one in hand now").isEmpty();
    }

    @Test
    void what_was_confirmed_for_one_item_is_not_run_for_the_next_one(FxRobot robot) {
        var later = new ArrayList<Runnable>();
        var model = new SheetModel(services(), new Background(later::add, Runnable::run), _ -> {});
        var pass = new PassModel(model, services(), new Background(later::add, Runnable::run));
        model.open(list(1).copy().id(), () -> pass.begin(0));
        run(later);
        pass.proof().choose(Specimen.practiceHost("app-1"));
        run(later);
        var asked = pass.item().orElseThrow().item().key();
        pass.next();
        run(later);
        pass.runConfirmed(asked);
        run(later);
        assertThat(proving.ran).isEmpty();
        pass.previous();
        run(later);
        pass.runConfirmed(asked);
        run(later);
        assertThat(proving.ran).containsExactly("app-1");
    }

    @Test
    void a_list_that_cannot_be_opened_does_not_keep_out_the_one_asked_for_after_it(FxRobot robot) {
        var later = new ArrayDeque<Runnable>();
        var model = new SheetModel(services(), new Background(later::add, Runnable::run), _ -> {});
        model.open(new ListId(UUID.randomUUID()), () -> {});
        model.open(list(0).copy().id(), () -> {});
        while (!later.isEmpty()) {
            later.removeFirst().run();
        }
        assertThat(model.now().map(here -> here.list().copy().id())).contains(list(0).copy().id());
    }

    @Test
    void two_keys_in_a_row_settle_one_item_and_leave_none_out(FxRobot robot) {
        var later = new ArrayList<Runnable>();
        var model = new SheetModel(services(), new Background(later::add, Runnable::run), _ -> {});
        var pass = new PassModel(model, services(), new Background(later::add, Runnable::run));
        model.open(list(0).copy().id(), () -> pass.begin(0));
        run(later);
        pass.tick();
        pass.tick();
        run(later);
        assertThat(checklists.read(NIGHT).stream().filter(entry -> entry.event() instanceof ListEvent.Ticked))
                .hasSize(1);
        assertThat(pass.item().orElseThrow().item().text()).isEqualTo("Tell support");
    }

    private static void run(List<Runnable> later) {
        while (!later.isEmpty()) {
            later.removeFirst().run();
        }
    }

    @Test
    void one_goes_from_the_items_to_the_lists_and_back_with_the_keyboard_alone(FxRobot robot) {
        robot.interact(() -> place.opened(list(0).copy().id().toString()));
        robot.type(KeyCode.ESCAPE);
        assertThat(robot.lookup("#" + ListStyles.LISTS_ID).query().isFocused()).isTrue();
        robot.type(KeyCode.RIGHT).type(KeyCode.SPACE);
        assertThat(list(0).items().getFirst().isOpen()).isFalse();
    }

    @Test
    void an_attached_file_is_saved_again(FxRobot robot) throws IOException {
        var content = new Evidence.Content(4, "ab", Evidence.Keeping.MASKED);
        kept.add(new EvidenceFiles.Copy("ab", true, "61 %".getBytes(StandardCharsets.UTF_8)));
        pencil.write(NIGHT, new ListEvent.Evidenced(list(0).items().getFirst().item().key(),
                new Evidence.FileAt("/var/log/df.txt", Optional.of(content))));
        saved = folder.resolve("again.txt");
        open(robot, 0, ChecklistsPlace.PASS);
        robot.push(KeyCode.SHIFT, KeyCode.E);
        assertThat(saved).hasContent("61 %");
        assertThat(proposed).containsExactly("df.txt");
        assertThat(robot.from(overlay.notices()).lookup(".label").queryAllAs(Label.class)).extracting(Label::getText)
                .anyMatch(words -> words.contains("again.txt") && words.contains("masked"));
        saved = folder.resolve("third.txt");
        open(robot, 0, "");
        robot.clickOn("Save as…");
        assertThat(saved).hasContent("61 %");
    }

    @Test
    void an_item_is_bound_in_lists_that_are_open_when_the_operator_says_so(FxRobot robot) {
        open(robot, 0, ChecklistsPlace.PASS);
        robot.type(KeyCode.RIGHT, 3);
        assertThat(list(0).items().get(3).item().isProvable()).isFalse();
        robot.type(KeyCode.B);
        fire(robot, "Write it into the document");
        assertThat(corrections).hasSize(1);
        assertThat(list(0).items().get(3).item().isProvable()).as("open lists stay until the operator says so")
                .isFalse();
        fire(robot, "In open lists, too");
        assertThat(list(0).items().get(3).item().proof()).isInstanceOf(Proof.OfProcedure.class);
        assertThat(go(robot).getText()).contains("Choose a host");
    }

    private static void fire(FxRobot robot, String verb) {
        robot.interact(() -> robot.lookup(".button").queryAllAs(Button.class).stream()
                .filter(button -> verb.equals(button.getText())).findFirst().orElseThrow().fire());
    }

    @Test
    void not_applicable_asks_for_the_reason(FxRobot robot) {
        open(robot, 0, ChecklistsPlace.PASS);
        robot.type(KeyCode.N);
        robot.interact(() -> {});
        robot.write("nobody is there").type(KeyCode.ENTER);
        assertThat(list(0).items().getFirst().standing())
                .isEqualTo(new Standing.NotApplicable(Sample.ADA, Sample.NIGHT, "nobody is there"));
    }

    @Test
    void what_is_written_about_an_item_is_written_item_by_item_with_a_key_each(FxRobot robot) {
        open(robot, 0, ChecklistsPlace.PASS);
        answer(robot, KeyCode.M, "ticket 7 says so");
        answer(robot, KeyCode.A, "Bob");
        robot.type(KeyCode.ENTER).type(KeyCode.LEFT).type(KeyCode.U);
        var item = list(0).items().getFirst();
        assertThat(item.notes()).extracting(ListEntry::event)
                .containsExactly(new ListEvent.Noted(item.item().key(), "ticket 7 says so"));
        robot.type(KeyCode.A).interact(() -> {});
        robot.type(KeyCode.ENTER);
        assertThat(list(0).items().getFirst().assigned()).as("Enter alone leaves it").isEqualTo("Bob");
        robot.type(KeyCode.A).interact(() -> {});
        robot.type(KeyCode.BACK_SPACE).type(KeyCode.ENTER);
        assertThat(list(0).items().getFirst().assigned()).as("nobody").isEmpty();
        assertThat(item.isOpen()).isTrue();
        assertThat(item.history()).extracting(ListEntry::event).anyMatch(ListEvent.Ticked.class::isInstance);
    }

    @Test
    void what_a_command_would_prove_is_ticked_by_hand_with_a_reason_only(FxRobot robot) {
        open(robot, 1, ChecklistsPlace.PASS);
        answer(robot, KeyCode.T, " ");
        assertThat(list(1).open()).hasSize(2);
        robot.write("seen on the host itself").type(KeyCode.ENTER);
        assertThat(list(1).open()).hasSize(1);
        assertThat(list(1).items().getFirst().notes()).extracting(ListEntry::event).singleElement().asString()
                .contains("ticked by hand").contains("seen on the host itself");
        assertThat(proving.ran).isEmpty();
    }

    private static void answer(FxRobot robot, KeyCode key, String words) {
        robot.type(key).interact(() -> {});
        robot.write(words).type(KeyCode.ENTER);
    }

    @Test
    void a_key_that_opens_lists_from_the_items_asks_nothing_about_an_item(FxRobot robot) {
        open(robot, 0, "");
        robot.push(KeyCode.CONTROL, KeyCode.N);
        assertThat(robot.lookup("#" + OpenSheet.START_ID).tryQuery()).isPresent();
        robot.type(KeyCode.ESCAPE);
        assertThat(overlay.isOpen()).as("one thing was asked").isFalse();
    }

    @Test
    void a_list_that_is_asked_for_comes_although_another_one_is_gone_through(FxRobot robot) {
        var later = new ArrayDeque<Runnable>();
        var slow = new ChecklistsPlace(services());
        robot.interact(() -> overlay.getChildren().set(0, slow.build(new Desk(overlay, (_, _) -> {},
                new Background(later::add, Runnable::run), new Saving(), _ -> {}))));
        robot.interact(() -> slow.opened(ChecklistsPlace.PASS + list(0).copy().id()));
        finish(robot, later);
        var other = Sample.occasion("other");
        var lists = new Templates("guide.md", GUIDE.runbook()).copies(other);
        robot.interact(() -> {
            pencil.open(new ListEvent.Opened(new Occasion(other, Occasion.Kind.EMERGENCY, "Another", ""),
                    Clocks.none(Sample.UTC), lists));
            slow.opened(lists.get(1).id().toString());
        });
        finish(robot, later);
        assertThat(robot.lookup("#" + ListStyles.ITEMS_ID).query().isFocused()).isTrue();
        robot.type(KeyCode.N).interact(() -> {});
        assertThat(robot.from(overlay).lookup(".label").queryAllAs(Label.class)).extracting(Label::getText)
                .contains(lists.get(1).items().getFirst().text());
    }

    /// What is read comes one after the other, and everything that waits for the screen is done in between.
    private static void finish(FxRobot robot, ArrayDeque<Runnable> later) {
        finish(robot, later, () -> {});
    }

    /// The same; `between` follows each.
    private static void finish(FxRobot robot, ArrayDeque<Runnable> later, Runnable between) {
        var next = new ArrayList<Runnable>();
        do {
            next.clear();
            robot.interact(() -> Optional.ofNullable(later.poll()).ifPresent(next::add));
            next.forEach(job -> {
                robot.interact(job).interact(() -> {});
                between.run();
            });
        } while (!next.isEmpty());
    }

    @Test
    void whoever_comes_back_goes_on_item_by_item(FxRobot robot) {
        open(robot, 0, ChecklistsPlace.PASS);
        robot.interact(() -> overlay.requestFocus());
        robot.interact(() -> place.opened(""));
        robot.type(KeyCode.ENTER);
        assertThat(list(0).open()).hasSize(3);
    }

    @Test
    void the_rail_leads_from_item_by_item_to_the_lists(FxRobot robot) {
        open(robot, 0, ChecklistsPlace.PASS);
        assertThat(robot.lookup("#" + ListStyles.ITEMS_ID).tryQuery()).isEmpty();
        robot.interact(place::leadOut);
        assertThat(robot.lookup("#" + ListStyles.ITEMS_ID).tryQuery()).isPresent();
    }

    @Test
    void space_ticks_and_unticks_in_the_list(FxRobot robot) {
        open(robot, 0, "");
        robot.type(KeyCode.SPACE);
        assertThat(list(0).open()).hasSize(3);
        robot.type(KeyCode.SPACE);
        assertThat(list(0).open()).hasSize(4);
    }

    @Test
    void what_another_console_ticks_is_seen_here(FxRobot robot) {
        open(robot, 0, "");
        var bob = new Pencil(checklists, () -> Sample.BOB, Clock.fixed(Sample.NIGHT, Sample.UTC), UUID::randomUUID);
        bob.write(NIGHT, new ListEvent.Ticked(list(0).items().get(1).item().key(), List.of()));
        robot.interact(() -> place.opened(""));
        var shown = robot.lookup("#" + ListStyles.ITEMS_ID).<ListView<ItemCell.Shown>>queryAs(
                (Class<ListView<ItemCell.Shown>>) (Class<?>) ListView.class).getItems();
        assertThat(shown.get(1).item().standing()).isEqualTo(new Standing.Ticked(Sample.BOB, Sample.NIGHT));
    }

    @Test
    void lists_of_a_runbook_are_opened_with_a_start_that_exists(FxRobot robot) {
        robot.interact(() -> place.opened(ChecklistsPlace.NEW));
        robot.clickOn("#" + OpenSheet.START_ID).write("2026-03-29 02:30 Europe/Berlin").type(KeyCode.ENTER);
        assertThat(checklists.lines()).hasSize(2);
        robot.doubleClickOn("#" + OpenSheet.START_ID).eraseText(40).write("2026-03-29 04:00 Europe/Berlin")
                .type(KeyCode.ENTER);
        assertThat(checklists.lines().stream().map(ListLine::title)).filteredOn("Pre-update checklist"::equals)
                .hasSize(2);
    }

    @Test
    void the_keyboard_is_at_the_runbook_where_none_is_named_and_enter_there_opens_too(FxRobot robot) {
        robot.interact(() -> place.opened(ChecklistsPlace.NEW));
        assertThat(robot.lookup("#" + OpenSheet.RUNBOOK_ID).query().isFocused()).isTrue();
        robot.type(KeyCode.ENTER);
        assertThat(overlay.isOpen()).isFalse();
        assertThat(checklists.lines()).hasSize(3);
        robot.interact(() -> place.opened(ChecklistsPlace.NEW + ":guide.md#3"));
        assertThat(robot.lookup("#" + OpenSheet.START_ID).query().isFocused()).isTrue();
    }

    @Test
    void enter_opens_the_ticked_lists_wherever_the_keyboard_is(FxRobot robot) {
        robot.interact(() -> place.opened(ChecklistsPlace.NEW));
        robot.interact(() -> robot.lookup(".check-box").queryAllAs(CheckBox.class).stream()
                .filter(box -> box.getText().startsWith("Day of the update")).findFirst().orElseThrow()
                .requestFocus());
        robot.type(KeyCode.SPACE).type(KeyCode.ENTER);
        assertThat(overlay.isOpen()).isFalse();
        assertThat(checklists.lines().stream().map(ListLine::title)).filteredOn("Day of the update checklist"::equals)
                .hasSize(2);
    }

    @Test
    void a_link_a_reading_and_a_file_are_attached_by_keyboard(FxRobot robot) throws IOException {
        open(robot, 0, ChecklistsPlace.PASS);
        robot.type(KeyCode.E);
        robot.interact(() -> {});
        robot.clickOn("#list-attach-link").interact(() -> {});
        robot.write("tickets.example/7").type(KeyCode.ENTER);
        assertThat(list(0).items().getFirst().evidence()).as("no address of the web").isEmpty();
        robot.interact(() -> robot.lookup("#" + AttachSheet.LINK_ID).queryAs(TextField.class)
                .setText("https://tickets.example/7"));
        robot.type(KeyCode.ENTER);
        assertThat(list(0).items().getFirst().evidence())
                .containsExactly(new Evidence.Link("https://tickets.example/7"));
        attach(robot, "#list-attach-reading", Map.of("#" + AttachSheet.WHAT_ID, "disk /", "#list-attach-value", "61",
                "#list-attach-unit", "%"));
        assertThat(list(0).items().getFirst().evidence().getLast()).isEqualTo(new Evidence.Reading("disk /", "61", "%",
                Optional.of(Sample.NIGHT.atZone(ZoneId.of("UTC")))));
        var file = Files.writeString(folder.resolve("df.txt"), "61 %");
        attach(robot, "#list-attach-file", Map.of("#" + AttachSheet.PATH_ID, file.toString()));
        assertThat(list(0).items().getFirst().evidence().getLast()).isInstanceOfSatisfying(Evidence.FileAt.class,
                at -> assertThat(at.path()).isEqualTo(file.toString()));
        assertThat(kept).hasSize(1);
        assertThat(list(0).items().getFirst().isOpen()).as("evidence ticks nothing").isTrue();
    }

    @Test
    void what_a_health_check_has_read_is_attached_by_part_of_its_name(FxRobot robot) {
        open(robot, 0, ChecklistsPlace.PASS);
        robot.type(KeyCode.E);
        robot.interact(() -> {});
        robot.clickOn("#list-attach-check").interact(() -> {});
        robot.write("disk").type(KeyCode.ENTER);
        assertThat(list(0).items().getFirst().evidence()).containsExactly(DISK);
    }

    private static void attach(FxRobot robot, String kind, Map<String, String> fields) {
        robot.type(KeyCode.E);
        robot.interact(() -> {});
        robot.clickOn(kind).interact(() -> {});
        robot.interact(() -> fields.forEach((id, text) -> robot.lookup(id).queryAs(TextField.class).setText(text)));
        robot.interact(() -> {});
        robot.type(KeyCode.ENTER);
    }

    @Test
    void a_start_is_moved_and_one_that_does_not_exist_is_not(FxRobot robot) {
        open(robot, 0, "");
        robot.clickOn("#" + ListStyles.START_ID).interact(() -> {});
        type(robot, StartSheet.FIELD_ID, "2026-03-29 02:30 Europe/Berlin");
        robot.type(KeyCode.ENTER);
        assertThat(checklists.look(NIGHT).orElseThrow().clocks().start()).isEmpty();
        type(robot, StartSheet.FIELD_ID, "2026-03-29 04:00 Europe/Berlin");
        robot.type(KeyCode.ENTER);
        assertThat(checklists.look(NIGHT).orElseThrow().clocks())
                .isEqualTo(Clocks.startingAt(Instant.parse("2026-03-29T02:00:00Z"), ZoneId.of("Europe/Berlin")));
        assertThat(overlay.isOpen()).isFalse();
    }

    private static void type(FxRobot robot, String id, String text) {
        robot.interact(() -> robot.lookup("#" + id).queryAs(TextField.class).setText(text));
    }

    @Test
    void a_markdown_export_is_taken_over_only_after_it_was_shown(FxRobot robot) throws IOException {
        var state = checklists.look(NIGHT).orElseThrow();
        var file = Files.writeString(folder.resolve("export.md"), MarkdownSheet.of(state, state.lists())
                .replace("- [ ] Tell support", "- [x] Tell support\n  - by mail") + "- [x] Nobody's\n");
        robot.interact(() -> place.opened(""));
        robot.clickOn("#" + ListStyles.IMPORT_ID).interact(() -> {});
        type(robot, ImportSheet.PATH_ID, file.toString());
        robot.type(KeyCode.ENTER).interact(() -> {});
        assertThat(list(0).open()).as("nothing is taken over yet").hasSize(4);
        var take = robot.lookup("#" + ImportSheet.TAKE_ID).queryAs(Button.class);
        assertThat(take.getText()).isEqualTo("Take over 1 tick and 1 note");
        assertThat(robot.lookup(".label").queryAllAs(Label.class)).extracting(Label::getText)
                .anyMatch(words -> words.contains("No item reads so: Nobody's"));
        robot.interact(take::fire);
        assertThat(list(0).open()).hasSize(3);
        assertThat(list(0).items().get(1).notes()).hasSize(1);
    }

    private final class Kept implements EvidenceFiles {
        @Override
        public void keep(Copy copy) {
            kept.add(copy);
        }

        @Override
        public Optional<Copy> find(String sha256) {
            return kept.stream().filter(copy -> copy.sha256().equals(sha256)).findFirst();
        }
    }

    /// A person who saves where the test says.
    private final class Saving implements Choosers {
        @Override
        public Optional<Path> folder(String title) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> file(String title) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> save(String title, String name) {
            proposed.add(name);
            return Optional.of(saved);
        }
    }

    private record Shelf() implements Library {
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

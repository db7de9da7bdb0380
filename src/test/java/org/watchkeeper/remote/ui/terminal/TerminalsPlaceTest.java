package org.watchkeeper.remote.ui.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import org.watchkeeper.fx.Choosers;
import org.watchkeeper.fx.Fx;
import org.watchkeeper.fx.Theme;
import org.watchkeeper.fx.control.Overlay;
import org.watchkeeper.fx.place.Desk;
import org.watchkeeper.host.Environment;
import org.watchkeeper.host.Host;
import org.watchkeeper.host.Hosts;
import org.watchkeeper.host.testing.MemoryHosts;
import org.watchkeeper.host.ui.HostShots;
import org.watchkeeper.remote.Questions;
import org.watchkeeper.remote.Unreachable;
import org.watchkeeper.remote.terminal.Parting;
import org.watchkeeper.remote.terminal.Screen;
import org.watchkeeper.remote.terminal.Size;
import org.watchkeeper.remote.terminal.Terminal;

/// Terminals in tabs: what is asked before, what is shown, what a hostile host cannot do, and how it ends.
@ExtendWith(ApplicationExtension.class)
class TerminalsPlaceTest {
    private static final Host PRODUCTION = HostShots.host("bastion-1");
    private static final Host DEVELOPMENT = HostShots.hosts().all().stream()
            .filter(host -> host.environment() == Environment.DEVELOPMENT).findFirst().orElseThrow();

    private final Overlay overlay = new Overlay();
    private final List<String> copied = new ArrayList<>();
    private final AtomicReference<String> clipboard = new AtomicReference<>("");
    private final List<Played> opened = new CopyOnWriteArrayList<>();
    private final AtomicReference<RuntimeException> refusal = new AtomicReference<>();
    private final Hosts inventory = new MemoryHosts();
    private final TerminalsPlace place = new TerminalsPlace(new TerminalsPlace.Services(inventory,
            (_, _, _, screen) -> open(screen), (_, _) -> {
                throw new Unreachable("no files here", "", "", true);
            }, Questions.refuseAll(), clipboard::get, java.time.ZoneOffset.UTC));
    private TerminalTabs tabs;

    @Start
    void start(Stage stage) {
        inventory.save(PRODUCTION);
        inventory.save(DEVELOPMENT);
        var desk = new Desk(overlay, (_, _) -> {}, Fx.background(), Choosers.none(), copied::add);
        tabs = (TerminalTabs) place.build(desk);
        var scene = new Scene(overlay.over(tabs), 1000, 600);
        Theme.LIGHT.dress(scene);
        stage.setScene(scene);
        stage.show();
    }

    @AfterEach
    void hangUp(FxRobot robot) {
        robot.interact(() -> panes().forEach(TerminalPane::close));
    }

    @Test
    void in_production_it_opens_only_after_its_button_was_pressed_and_says_where_it_is(FxRobot robot) throws Exception {
        robot.interact(() -> place.opened(PRODUCTION.id().toString()));
        until(overlay::isOpen);
        robot.type(KeyCode.ENTER).type(KeyCode.ESCAPE);
        assertThat(overlay.isOpen()).isFalse();
        assertThat(opened).isEmpty();

        robot.interact(() -> place.opened(PRODUCTION.id().toString()));
        until(overlay::isOpen);
        press(robot, "Open bastion-1");
        until(() -> opened.size() == 1);
        assertThat(place.subject().getValue()).isEqualTo("PRODUCTION bastion-1");
        assertThat(robot.lookup("PRODUCTION").tryQuery()).isPresent();
    }

    @Test
    void what_the_host_prints_is_shown_and_what_is_typed_goes_there(FxRobot robot) throws Exception {
        var played = open(robot);
        played.print("\u001b[32mmara@dev\u001b[0m:~$ ");
        until(() -> text().contains("mara@dev:~$"));
        robot.write("ls -l").type(KeyCode.ENTER).type(KeyCode.UP);
        robot.press(KeyCode.CONTROL, KeyCode.C).release(KeyCode.C, KeyCode.CONTROL);
        untilTyped(played, "ls -l\r\u001b[A\u0003");
        until(() -> played.size.get() != null && played.size.get().columns() > 80);
    }

    @Test
    void a_hostile_host_reaches_neither_clipboard_nor_browser_nor_a_long_title(FxRobot robot) throws Exception {
        var played = open(robot);
        played.print("\u001b]52;c;cm0gLXJmIH4=\u0007\u001b]0;" + "x".repeat(100_000) + "\u0007"
                + "\u001b]8;;https://evil.example/\u001b\\click\u001b]8;;\u001b\\ \u001b[21t\u001b[2147483647b"
                + "\u001b]0;app\u0007safe");
        until(() -> text().contains("safe") && panes().getFirst().title().get().equals("app"));
        assertThat(text()).contains("click").doesNotContain("evil");
        assertThat(copied).isEmpty();
        assertThat(played.typed()).isEmpty();
    }

    @Test
    void several_lines_are_pasted_only_after_they_were_shown(FxRobot robot) throws Exception {
        var played = open(robot);
        clipboard.set("one \u001b[201~line");
        paste(robot);
        untilTyped(played, "one [201~line");

        clipboard.set("rm -rf /tmp/x\r\nreboot\n");
        paste(robot);
        until(overlay::isOpen);
        assertThat(robot.lookup((Node node) -> node instanceof Labeled label
                && "rm -rf /tmp/x\nreboot".equals(label.getText())).tryQuery()).isPresent();
        robot.type(KeyCode.ENTER).type(KeyCode.ESCAPE);
        assertThat(played.typed()).isEqualTo("one [201~line");

        played.print("\u001b[?2004hready");
        until(() -> text().contains("ready"));
        paste(robot);
        until(overlay::isOpen);
        press(robot, "Paste them");
        untilTyped(played, "one [201~line\u001b[200~rm -rf /tmp/x\rreboot\r\u001b[201~");
    }

    @Test
    void a_lost_connection_is_said_and_made_again_by_a_button_alone(FxRobot robot) throws Exception {
        var played = open(robot);
        played.print("still here");
        until(() -> text().contains("still here"));
        played.screen.ended(new Parting.Lost("the host does not answer"));
        until(() -> robot.lookup("#" + TerminalPane.AGAIN).tryQuery().isPresent());
        assertThat(text()).contains("still here");
        assertThat(place.unfinished()).isEmpty();
        assertThat(opened).hasSize(1);
        press(robot, "#" + TerminalPane.AGAIN);
        until(() -> opened.size() == 2 && place.unfinished().size() == 1);
        opened.get(1).print("back again");
        until(() -> text().contains("back again"));
    }

    @Test
    void a_host_that_is_no_longer_in_the_inventory_is_not_connected_to_again(FxRobot robot) throws Exception {
        var played = open(robot);
        played.screen.ended(new Parting.Lost("the host does not answer"));
        until(() -> robot.lookup("#" + TerminalPane.AGAIN).tryQuery().isPresent());
        inventory.remove(DEVELOPMENT.id());
        press(robot, "#" + TerminalPane.AGAIN);
        until(() -> robot.lookup(DEVELOPMENT.name() + " is no longer in the inventory").tryQuery().isPresent());
        assertThat(opened).hasSize(1);
    }

    @Test
    void a_host_that_is_not_reached_says_why(FxRobot robot) throws Exception {
        refusal.set(new Unreachable("The login is refused", "", "Ask who may log in", true));
        robot.interact(() -> place.opened(DEVELOPMENT.id().toString()));
        until(() -> robot.lookup("The login is refused").tryQuery().isPresent());
        assertThat(robot.lookup("Ask who may log in").tryQuery()).isPresent();
    }

    @Test
    void closing_the_tab_of_an_open_terminal_is_asked_about_and_hangs_up(FxRobot robot) throws Exception {
        var played = open(robot);
        until(() -> place.unfinished().size() == 1);
        robot.interact(() -> {
            var tab = tabPane().getTabs().getFirst();
            tab.getOnCloseRequest().handle(new javafx.event.Event(javafx.scene.control.Tab.TAB_CLOSE_REQUEST_EVENT));
        });
        assertThat(played.isClosed).isFalse();
        press(robot, "Close the terminal");
        until(() -> played.isClosed);
        assertThat(tabPane().getTabs()).isEmpty();
        assertThat(place.subject().getValue()).isEmpty();
    }

    @Test
    void the_keyboard_leaves_the_terminal_by_f6_and_comes_back(FxRobot robot) throws Exception {
        open(robot);
        robot.type(KeyCode.F6);
        assertThat(tabPane().isFocused()).isTrue();
        robot.type(KeyCode.F6);
        assertThat(emulator().keyboard().isFocused()).isTrue();
    }

    private Played open(FxRobot robot) throws Exception {
        robot.interact(() -> place.opened(DEVELOPMENT.id().toString()));
        until(() -> opened.size() == 1 && place.unfinished().size() == 1);
        return opened.getFirst();
    }

    private Terminal open(Screen screen) {
        if (refusal.get() != null) {
            throw refusal.get();
        }
        var played = new Played(screen);
        opened.add(played);
        return played;
    }

    private void paste(FxRobot robot) {
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.V).release(KeyCode.V, KeyCode.SHIFT, KeyCode.CONTROL);
    }

    private String text() {
        return emulator().text();
    }

    private Emulator emulator() {
        return panes().getFirst().emulator().orElseThrow();
    }

    private List<TerminalPane> panes() {
        return tabPane().getTabs().stream().map(tab -> (TerminalPane) tab.getContent()).toList();
    }

    private TabPane tabPane() {
        return (TabPane) tabs.lookup("#" + TerminalTabs.TABS);
    }

    private static void press(FxRobot robot, String query) {
        robot.interact(() -> robot.lookup(query).queryButton().fire());
    }

    /// The typed text as numbers where it never comes to be that: it may hold controls.
    private static void untilTyped(Played played, String wanted) throws Exception {
        try {
            until(() -> played.typed().equals(wanted));
        } catch (TimeoutException never) {
            assertThat(played.typed().chars().boxed()).isEqualTo(wanted.chars().boxed().toList());
        }
    }

    private static void until(Callable<Boolean> statement) throws Exception {
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(statement).get());
    }

    /// A host that prints what it is told to and remembers what was typed.
    private static final class Played implements Terminal {
        private final Screen screen;
        private final ByteArrayOutputStream typed = new ByteArrayOutputStream();
        private final AtomicReference<Size> size = new AtomicReference<>();
        private volatile boolean isClosed;

        Played(Screen screen) {
            this.screen = screen;
        }

        void print(String text) {
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            screen.print(bytes, 0, bytes.length);
        }

        synchronized String typed() {
            return typed.toString(StandardCharsets.UTF_8);
        }

        @Override
        public synchronized void type(byte[] bytes) {
            typed.writeBytes(bytes);
        }

        @Override
        public void resize(Size cells) {
            size.set(cells);
        }

        @Override
        public void close() {
            isClosed = true;
        }
    }
}

package org.watchkeeper.host.ui.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import org.watchkeeper.fx.Background;
import org.watchkeeper.fx.Theme;
import org.watchkeeper.fx.control.Overlay;
import org.watchkeeper.host.Host;
import org.watchkeeper.host.fact.HostFacts;
import org.watchkeeper.host.fact.Identity;
import org.watchkeeper.host.fact.Known;
import org.watchkeeper.host.fact.Platform;
import org.watchkeeper.host.testing.MemoryFacts;
import org.watchkeeper.host.ui.HostShots;
import org.watchkeeper.kernel.Operator;

/// A host is asked by keyboard; another machine under its name is taken only with a reason.
@ExtendWith(ApplicationExtension.class)
class FactsPaneScreenTest {
    private static final Instant NIGHT = Instant.parse("2026-11-21T02:19:00Z");
    private static final Host HOST = HostShots.host("app-1");
    private final MemoryFacts book = new MemoryFacts();
    private String says = "2";

    @Start
    void start(Stage stage) {
        book.keep(HOST.id(), said("1", NIGHT.minusSeconds(7200)));
        var model = new FactsModel(HOST, new FactsModel.Sources(book, this::asked, () -> new Operator("ada"),
                Clock.fixed(NIGHT, ZoneOffset.UTC)), Background.direct());
        model.look();
        var overlay = new Overlay();
        var scroll = new ScrollPane(new FactsPane(model, overlay));
        scroll.setFitToWidth(true);
        overlay.over(scroll);
        var scene = new Scene(overlay, 800, 700);
        Theme.LIGHT.dress(scene);
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    @Test
    void another_machine_is_shown_and_accepted_only_with_a_reason(FxRobot robot) {
        assertThat(says(robot, "As of Sat 21 Nov 2026 00:19 Z, 2 h ago")).isTrue();
        press(robot, FactsPane.REFRESH);
        assertThat(says(robot, "As of Sat 21 Nov 2026 02:19 Z, just now")).isTrue();
        assertThat(says(robot, "app-1 says that it is another machine than before")).isTrue();

        press(robot, FactsPane.ACCEPT);
        var take = robot.lookup("#" + MachineSheet.TAKE).queryAs(Button.class);
        assertThat(take.isDisabled()).as("nothing is taken without a reason").isTrue();
        assertThat(take.isDefaultButton()).isFalse();
        robot.interact(() -> robot.lookup("#" + MachineSheet.REASON).query().requestFocus());
        robot.write("the disk died");
        press(robot, MachineSheet.TAKE);

        assertThat(book.of(HOST.id()).identity()).isEqualTo(Identity.SAME);
        assertThat(says(robot, "app-1 says that it is another machine than before")).isFalse();
    }

    @Test
    void that_it_has_no_machine_id_is_said_with_a_reason_shown_and_taken_back(FxRobot robot) {
        says = "";
        press(robot, FactsPane.REFRESH);
        assertThat(says(robot, "app-1 does not tell its machine id any more")).isTrue();
        word(robot, FactsPane.SILENT, "an appliance");
        assertThat(book.of(HOST.id()).identity()).isEqualTo(Identity.SILENT);
        assertThat(says(robot, "app-1 does not tell its machine id any more")).isFalse();
        assertThat(says(robot, "app-1 tells no machine id, by a person's word")).isTrue();
        assertThat(says(robot, "Sat 21 Nov 2026 02:19 Z, ada: " + "1".repeat(32)
                + " tells no machine id, an appliance")).isTrue();
        word(robot, FactsPane.TELLING, "it got one");
        assertThat(book.of(HOST.id()).identity()).isEqualTo(Identity.UNSAID);
        assertThat(book.machines(HOST.id())).hasSize(3);
    }

    private static void word(FxRobot robot, String button, String reason) {
        press(robot, button);
        robot.interact(() -> robot.lookup("#" + MachineSheet.REASON).query().requestFocus());
        robot.write(reason);
        press(robot, MachineSheet.TAKE);
    }

    private Known asked(Host host) {
        book.keep(host.id(), said(says, NIGHT));
        return book.of(host.id());
    }

    private static boolean says(FxRobot robot, String text) {
        WaitForAsyncUtils.waitForFxEvents();
        return robot.lookup(node -> node instanceof Labeled label && text.equals(label.getText()) && node.isVisible())
                .tryQuery().isPresent();
    }

    private static void press(FxRobot robot, String id) {
        robot.interact(() -> robot.lookup("#" + id).query().requestFocus());
        robot.type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static HostFacts said(String machine, Instant at) {
        return new HostFacts(at, new Platform("Debian 12", List.of("debian"), "", ""), machine.repeat(32),
                Optional.empty(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), List.of());
    }
}

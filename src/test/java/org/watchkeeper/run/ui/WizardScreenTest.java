package org.watchkeeper.run.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.watchkeeper.fx.Theme;
import org.watchkeeper.health.ui.live.HealthNow;
import org.watchkeeper.health.ui.live.SampleNow;
import org.watchkeeper.host.Environment;
import org.watchkeeper.host.Host;
import org.watchkeeper.run.Ids;
import org.watchkeeper.run.Planner;
import org.watchkeeper.run.testing.Specimen;
import org.watchkeeper.runbook.Library;

/// Ctrl+Enter in the wizard, on a host that needs no confirmation.
@ExtendWith(ApplicationExtension.class)
class WizardScreenTest {
    private final List<WizardViewModel> started = new ArrayList<>();
    private Stage stage;

    @Start
    void start(Stage stage) {
        this.stage = stage;
        stage.show();
    }

    @Test
    void ctrl_enter_starts_the_run_on_the_review_but_a_held_key_does_not_rush_through_it(FxRobot robot) {
        robot.interact(() -> {
            var model = atTheValues(Guide.watching());
            press();
            assertThat(model.pageProperty().get()).isEqualTo(Page.REVIEW);
            press();
            assertThat(started).as("the key was not let go of").isEmpty();
            send(KeyEvent.KEY_RELEASED);
            press();
            assertThat(started).containsExactly(model);
        });
    }

    @Test
    void where_there_is_no_way_back_the_reason_has_the_keyboard_and_without_it_nothing_starts(FxRobot robot) {
        robot.interact(() -> {
            var model = atTheValues(Guide.oneWay());
            model.next();
            assertThat(stage.getScene().getFocusOwner().getId()).isEqualTo(AllTheSame.REASON_ID);
            press();
            send(KeyEvent.KEY_RELEASED);
            assertThat(started).isEmpty();
            model.reasonProperty().set("nobody uses it yet");
            press();
            assertThat(started).containsExactly(model);
        });
    }

    @Test
    void the_review_shows_how_the_hosts_are_before_anything_starts(FxRobot robot) {
        robot.interact(() -> {
            var model = atTheValues(Guide.watching());
            assertThat(stage.getScene().getRoot().lookup("#" + HealthNow.ID)).isNull();
            model.next();
            var shown = (HealthNow) stage.getScene().getRoot().lookup("#" + HealthNow.ID);
            assertThat(shown.lookupAll(".label")).extracting(node -> ((Label) node).getText())
                    .contains("app-1", "critical", "Service unet-server: inactive (dead) and 1 more");
        });
    }

    @Test
    void the_keyboard_goes_from_the_review_to_what_has_to_be_confirmed_and_on_to_the_start(FxRobot robot) {
        robot.interact(() -> {
            var model = atTheValues(Guide.watching(), Specimen.host("app-1", Environment.PRODUCTION));
            model.next();
            assertThat(model.pageProperty().get()).isEqualTo(Page.REVIEW);
            tab();
            assertThat(stage.getScene().getFocusOwner().getId()).isEqualTo(WizardScreen.CONFIRM_ID);
            model.confirmedProperty().set(true);
            tab();
            tab();
            assertThat(stage.getScene().getFocusOwner().getId()).isEqualTo(WizardScreen.NEXT_ID);
        });
    }

    private void tab() {
        Event.fireEvent(stage.getScene().getFocusOwner(),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.TAB, false, false, false, false));
    }

    private Node health(List<Host> hosts) {
        return SampleNow.of(hosts, HealthNow.Form.WIDE);
    }

    private WizardViewModel atTheValues(Library.Entry entry) {
        return atTheValues(entry, Specimen.host("app-1"));
    }

    private WizardViewModel atTheValues(Library.Entry entry, Host host) {
        var offers = Offer.of(List.of(entry));
        var model = new WizardViewModel(offers, List.of(host), new Planner(Ids.of(new Random(1))),
                Clock.fixed(Specimen.NIGHT, ZoneOffset.UTC));
        model.offerProperty().set(Optional.of(offers.getFirst()));
        model.choose(host, true);
        model.next();
        model.next();
        var screen = new WizardScreen(model, new WizardScreen.Wording("ada", "now", this::health),
                new WizardScreen.Ways(() -> {}, started::add, _ -> {}));
        var scene = new Scene(screen, 1280, 800);
        Theme.LIGHT.dress(scene);
        stage.setScene(scene);
        screen.focusFirst();
        return model;
    }

    private void press() {
        send(KeyEvent.KEY_PRESSED);
    }

    private void send(javafx.event.EventType<KeyEvent> type) {
        Event.fireEvent(stage.getScene().getFocusOwner(),
                new KeyEvent(type, "", "", KeyCode.ENTER, false, true, false, false));
    }
}

package org.watchkeeper.fx.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;
import org.watchkeeper.fx.Fx;

/// Some of many are found by a part of their words and ticked with the keyboard alone.
class TicksTest {
    private static final int ROWS = 4;

    private final ObservableList<String> ticked = FXCollections.observableArrayList();
    private int entered;

    @BeforeAll
    static void toolkit() {
        Fx.startToolkit();
    }

    @Test
    void what_is_typed_narrows_and_enter_ticks_until_nothing_is_typed() {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            var ticks = shown(many());
            var filter = filter(ticks);
            assertThat(ticks.first()).isSameAs(filter);
            filter.setText("prod 17");
            press(filter, KeyCode.ENTER);
            filter.setText("prod-3");
            press(filter, KeyCode.DOWN);
            press(filter, KeyCode.ENTER);
            assertThat(ticked).containsExactly("prod-17", "prod-30");
            assertThat(filter.getText()).isEmpty();
            assertThat(entered).isZero();
            press(filter, KeyCode.ENTER);
            assertThat(entered).isEqualTo(1);
            assertThat(ticked).hasSize(2);
        });
    }

    @Test
    void space_ticks_in_the_list_and_takes_it_back() {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            var ticks = shown(many());
            var list = list(ticks);
            press(list, KeyCode.DOWN);
            press(list, KeyCode.SPACE);
            assertThat(ticked).containsExactly("prod-1");
            press(list, KeyCode.SPACE);
            assertThat(ticked).isEmpty();
            press(list, KeyCode.ENTER);
            assertThat(entered).isEqualTo(1);
        });
    }

    @Test
    void what_is_ticked_stays_and_is_told_while_the_list_hides_it() {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            var ticks = shown(many());
            ticked.setAll("prod-2", "stage");
            filter(ticks).setText("no such");
            assertThat(list(ticks).getItems()).isEmpty();
            assertThat(told(ticks)).isEqualTo("2: prod-2, stage");
            ticked.clear();
            assertThat(told(ticks)).isEqualTo("Nothing is chosen.");
        });
    }

    @Test
    void where_all_is_in_sight_there_is_nothing_to_type_into() {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            var ticks = shown(List.of("one", "two"));
            assertThat(filter(ticks).isManaged()).isFalse();
            assertThat(ticks.first()).isSameAs(list(ticks));
        });
    }

    private static List<String> many() {
        return Stream.concat(IntStream.range(0, 40).mapToObj(at -> "prod-" + at), Stream.of("stage")).toList();
    }

    private Ticks<String> shown(List<String> all) {
        var ticks = new Ticks<>(ROWS, new Ticks.Look<String>("filter", "Name", "list", "Hosts", name -> name,
                name -> name, 24, name -> new HBox(new Label(name)), "Nothing is chosen."), ticked)
                .offer(all).onEnter(() -> entered++);
        new Scene(ticks, 300, 300);
        ticks.applyCss();
        ticks.layout();
        return ticks;
    }

    private static TextField filter(Ticks<String> ticks) {
        return (TextField) ticks.lookup("#filter");
    }

    private static ListView<?> list(Ticks<String> ticks) {
        return (ListView<?>) ticks.lookup("#list");
    }

    private static String told(Ticks<String> ticks) {
        return ((Label) ticks.getChildren().getLast()).getText();
    }

    private static void press(Node node, KeyCode code) {
        Event.fireEvent(node, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }
}

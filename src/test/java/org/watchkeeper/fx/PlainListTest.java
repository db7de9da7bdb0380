package org.watchkeeper.fx;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.Background;
import javafx.stage.Stage;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class PlainListTest {
    private final ListView<String> list = new ListView<>();

    @BeforeAll
    static void toolkit() {
        Fx.startToolkit();
    }

    @Start
    void start(Stage stage) {
        list.getStyleClass().add(Styles.PLAIN_LIST);
        list.getItems().setAll("upgrade", "rollback");
        var scene = new Scene(list, 300, 200);
        Theme.LIGHT.dress(scene);
        stage.setScene(scene);
        stage.show();
        list.requestFocus();
    }

    @Test
    void where_the_keyboard_stands_does_not_look_chosen_before_it_is(FxRobot robot) {
        robot.interact(() -> {
            list.getFocusModel().focus(0);
            var offered = background(0);
            assertThat(offered).as("the keyboard is seen").isNotEqualTo(background(1));
            list.getSelectionModel().select(0);
            assertThat(background(0)).as("chosen").isNotEqualTo(offered);
        });
    }

    private Background background(int row) {
        list.applyCss();
        list.layout();
        return list.lookupAll(".list-cell").stream().map(node -> (ListCell<?>) node)
                .filter(cell -> cell.getIndex() == row).findFirst().orElseThrow().getBackground();
    }
}

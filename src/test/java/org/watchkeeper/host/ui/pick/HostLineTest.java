package org.watchkeeper.host.ui.pick;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.control.Label;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.watchkeeper.run.testing.Specimen;

@ExtendWith(ApplicationExtension.class)
class HostLineTest {
    private static final double IN_THE_WIZARD = 320;

    @Test
    void a_host_is_told_from_others_by_its_whole_name_whatever_else_has_to_give_way(FxRobot robot) {
        robot.interact(() -> {
            var line = HostLine.of(Specimen.practiceHost("practice-azora-prod-1"));
            new Scene(line, IN_THE_WIZARD, 40);
            line.applyCss();
            line.layout();
            var name = (Label) line.getChildrenUnmodifiable().getFirst();
            assertThat(name.getText()).isEqualTo("practice-azora-prod-1");
            assertThat(name.isTextTruncated()).isFalse();
        });
    }
}

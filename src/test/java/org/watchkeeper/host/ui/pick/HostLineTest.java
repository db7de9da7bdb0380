package org.watchkeeper.host.ui.pick;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import javafx.scene.Scene;
import javafx.scene.control.Label;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.watchkeeper.fx.Theme;
import org.watchkeeper.host.Endpoint;
import org.watchkeeper.host.Environment;
import org.watchkeeper.host.Host;
import org.watchkeeper.host.HostId;
import org.watchkeeper.host.Login;

@ExtendWith(ApplicationExtension.class)
class HostLineTest {
    private static final double IN_THE_WIZARD = 320;

    @Test
    void a_host_is_told_from_others_by_its_whole_name_whatever_else_has_to_give_way(FxRobot robot) {
        robot.interact(() -> {
            var line = HostLine.of(practiceHost("practice-azora-prod-1"));
            Theme.LIGHT.dress(new Scene(line, IN_THE_WIZARD, 40));
            line.applyCss();
            line.layout();
            var name = (Label) line.getChildrenUnmodifiable().getFirst();
            assertThat(name.getText()).isEqualTo("practice-azora-prod-1");
            assertThat(name.isTextTruncated()).isFalse();
        });
    }

    private static Host practiceHost(String name) {
        return new Host(new HostId(UUID.randomUUID()), name, new Endpoint("127.0.0.1", 22),
                new Login("dev", List.of(), false, false), List.of(), Environment.PRODUCTION,
                new TreeSet<>(Set.of("azora")),
                new TreeSet<>(), true);
    }
}

package org.watchkeeper.remote.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Parent;
import javafx.scene.layout.Pane;

import org.watchkeeper.fx.Shot;
import org.watchkeeper.fx.Stake;
import org.watchkeeper.fx.control.Overlay;
import org.watchkeeper.remote.Questions.HostKey;
import org.watchkeeper.remote.Questions.Kind;
import org.watchkeeper.remote.Questions.Prompt;

/// The questions as they are shown.
public final class QuestionShots {
    private static final HostKey KEY = new HostKey("app-1", "192.0.2.14:22", "ssh-ed25519",
            "SHA256:uNiVztksCsDhcc0u9e8BrClXVODBF1b2bE0v2V0Jx9A",
            "app-1.example.net ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl",
            List.of("app-1-old"));

    private QuestionShots() {}

    public static List<Shot> all() {
        return List.of(
                new Shot("host-key-question", () -> over(overlay -> HostKeyQuestion.show(overlay, KEY,
                        Optional.of(Stake.PRODUCTION), _ -> {}))),
                new Shot("commands-question", () -> over(overlay -> CommandsQuestion.show(overlay, "app-1",
                        List.of("/home/mara/.ssh/config line 12: Match host *.example.net exec \"test -e /run/vpn/up\"",
                                "/home/mara/.ssh/conf.d/work line 3: Match originalhost db-* exec \"/opt/tools/bin/is-inside %h --quiet --timeout 2\""),
                        Optional.of(Stake.PRODUCTION), _ -> {}))),
                new Shot("secret-question", () -> over(overlay -> SecretQuestion.show(overlay,
                        new Prompt(Kind.SUDO, "app-1", "[sudo] password for mara", false, true),
                        Optional.of(Stake.PRODUCTION), _ -> {}))));
    }

    private static Parent over(Consumer<Overlay> question) {
        var overlay = new Overlay().over(new Pane());
        question.accept(overlay);
        return overlay;
    }
}

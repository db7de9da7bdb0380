package org.watchkeeper.remote.ui.own;

import java.util.List;

import org.watchkeeper.fx.control.ConfirmPane;
import org.watchkeeper.fx.control.Question;
import org.watchkeeper.fx.place.Desk;
import org.watchkeeper.host.Environment;
import org.watchkeeper.host.Host;
import org.watchkeeper.host.ui.Stakes;

/// The question before a person works on a host by hand. It is asked in production alone, and has no default answer there.
public final class ByHand {
    private ByHand() {}

    /// Goes on at once elsewhere, in production after its button was pressed.
    public static void ask(Host host, String title, Desk desk, Runnable then) {
        if (host.practice() || host.environment() != Environment.PRODUCTION) {
            then.run();
            return;
        }
        var question = new Question(title, "What is done there happens at once, and no run keeps a record of it.",
                "Open " + host.name(), "Do not open it", true, Stakes.of(host), List.of(host.name()));
        ConfirmPane.ask(desk.overlay(), question, consent -> {
            if (consent) {
                then.run();
            }
        });
    }
}

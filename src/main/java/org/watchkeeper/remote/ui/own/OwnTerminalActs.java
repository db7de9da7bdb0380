package org.watchkeeper.remote.ui.own;

import org.watchkeeper.fx.place.Desk;
import org.watchkeeper.host.Host;
import org.watchkeeper.remote.Questions;
import org.watchkeeper.remote.own.OwnTerminal;

/// What can be done with the operator's own ssh for a host. Says how it went, in the window.
public final class OwnTerminalActs {
    private final OwnTerminal terminal;
    private final Questions questions;

    public OwnTerminalActs(OwnTerminal terminal, Questions questions) {
        this.terminal = terminal;
        this.questions = questions;
    }

    /// Opens the terminal program on that host; asks first in production.
    public void open(Host host, Desk desk) {
        ByHand.ask(host, "Open " + host.name() + " in your own terminal?", desk, () -> start(host, desk));
    }

    private void start(Host host, Desk desk) {
        var notices = desk.overlay().notices();
        desk.background().run(
                () -> terminal.open(host, questions,
                        trouble -> desk.background().screen().execute(() -> notices.warn(trouble))),
                name -> notices.tell(name + " opens on " + host.name()), trouble -> warn(trouble, desk));
    }

    /// Puts the ssh command on the clipboard, quoted for a shell of this machine.
    public void copy(Host host, Desk desk) {
        desk.background().run(() -> terminal.line(host, questions), line -> {
            desk.clip().put(line);
            desk.overlay().notices().tell("The ssh command for " + host.name() + " is copied");
        }, trouble -> warn(trouble, desk));
    }

    private static void warn(RuntimeException trouble, Desk desk) {
        desk.overlay().notices().warn(String.valueOf(trouble.getMessage()));
    }
}

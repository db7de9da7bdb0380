package org.watchkeeper.remote.ui.own;

import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import org.watchkeeper.fx.Icon;
import org.watchkeeper.fx.control.Buttons;
import org.watchkeeper.fx.control.Words;
import org.watchkeeper.fx.place.Desk;
import org.watchkeeper.host.Host;
import org.watchkeeper.host.ui.HostPanel;

/// The ways to work on a host by hand, below its facts.
public final class OwnTerminalPanel implements HostPanel {
    /// The ids of its buttons.
    public static final String OPEN = "host-own-terminal";
    public static final String COPY = "host-copy-ssh";
    public static final String TERMINAL = "host-terminal";
    public static final String FILES = "host-files";
    private static final String TERMINALS = "terminals";
    private static final int GAP = 8;

    private final OwnTerminalActs acts;

    public OwnTerminalPanel(OwnTerminalActs acts) {
        this.acts = acts;
    }

    @Override
    public Node show(Host host, Desk desk) {
        var here = Buttons.plain(Icon.CODE, "Terminal", () -> desk.navigation().open(TERMINALS, host.id().toString()));
        here.setId(TERMINAL);
        var files = Buttons.plain(Icon.FOLDER, "Files", () -> desk.navigation().open(TERMINALS, "files:" + host.id()));
        files.setId(FILES);
        var open = Buttons.plain(Icon.OPEN, "Open in my terminal", () -> acts.open(host, desk));
        open.setId(OPEN);
        var copy = Buttons.plain(Icon.COPY, "Copy the ssh command", () -> acts.copy(host, desk));
        copy.setId(COPY);
        var ways = new FlowPane(GAP, GAP, here, files, open, copy);
        if (host.practice()) {
            // A practice host plays a shell and has no files.
            ways.getChildren().remove(files);
        }
        return new VBox(GAP, Words.heading("By hand"), ways);
    }
}

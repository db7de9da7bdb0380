package org.watchkeeper.host.ui;

import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

import org.watchkeeper.fx.Icon;
import org.watchkeeper.fx.Styles;
import org.watchkeeper.fx.control.Buttons;
import org.watchkeeper.fx.control.Words;
import org.watchkeeper.fx.place.Desk;
import org.watchkeeper.host.Host;

/// Several hosts that are selected together, by name, and what can be done with all of them.
final class ManyHosts extends ScrollPane {
    private static final int GAP = 8;
    private static final int SECTION = 20;
    private static final Insets MARGIN = new Insets(20, 24, 24, 24);

    ManyHosts(List<Host> hosts, HostsModel model, Desk desk) {
        getStyleClass().add(Styles.BARE_SCROLL);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        var names = new VBox(GAP / 2.0);
        hosts.forEach(host -> names.getChildren().add(Words.clipped(host.name())));
        var box = new VBox(SECTION, Words.title(hosts.size() + " hosts selected"), Buttons.plain(Icon.REMOVE,
                "Remove " + hosts.size() + " hosts…", () -> HostRemoval.askMany(hosts, model, desk)), names);
        box.setPadding(MARGIN);
        setContent(box);
    }
}

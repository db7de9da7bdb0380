package org.watchkeeper.host.ui;

import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

import org.watchkeeper.fx.place.Desk;
import org.watchkeeper.host.Inventory;
import org.watchkeeper.host.bring.Sources;
import org.watchkeeper.host.ui.bring.BringPane;
import org.watchkeeper.host.ui.removed.RemovedPane;

/// The pages of the hosts place: the inventory, and over it an import or the removed hosts.
final class HostPages extends StackPane {
    private final HostsModel model;
    private final Inventory inventory;
    private final Sources sources;
    private final Desk desk;
    private final HostsScreen screen;

    HostPages(HostsModel model, Inventory inventory, Sources sources, Desk desk, HostPanel panel) {
        this.model = model;
        this.inventory = inventory;
        this.sources = sources;
        this.desk = desk;
        this.screen = new HostsScreen(model, desk, panel, new HostsScreen.Ways(this::bring, this::removed));
        getChildren().add(screen);
    }

    /// Opens an import.
    void bring() {
        open(bringing());
    }

    /// Opens an import of that file.
    void bring(Path file) {
        var page = bringing();
        open(page);
        page.read(file);
    }

    private BringPane bringing() {
        return new BringPane(inventory, sources, desk, this::back, model::load);
    }

    /// Opens the removed hosts.
    void removed() {
        open(new RemovedPane(inventory, desk, this::back, model::load));
    }

    /// As Back does on the page that is shown.
    void leadOut() {
        var page = getChildren().getLast();
        if (page instanceof BringPane importing) {
            importing.leadOut();
        } else if (!(page instanceof HostsScreen)) {
            back();
        }
    }

    private void open(Node page) {
        getChildren().setAll(page);
    }

    /// The keyboard is on the page that is shown.
    @Override
    public void requestFocus() {
        getChildren().getLast().requestFocus();
    }

    private void back() {
        getChildren().setAll(screen);
        screen.begin();
    }
}

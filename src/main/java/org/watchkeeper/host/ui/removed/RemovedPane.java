package org.watchkeeper.host.ui.removed;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.watchkeeper.fx.Icon;
import org.watchkeeper.fx.Stake;
import org.watchkeeper.fx.Styles;
import org.watchkeeper.fx.control.Badge;
import org.watchkeeper.fx.control.Buttons;
import org.watchkeeper.fx.control.EmptyState;
import org.watchkeeper.fx.control.FillCell;
import org.watchkeeper.fx.control.Toolbar;
import org.watchkeeper.fx.control.Words;
import org.watchkeeper.fx.place.Desk;
import org.watchkeeper.host.Inventory;
import org.watchkeeper.host.RemovedHost;

/// What was removed from the inventory, the latest first; what is selected comes back together.
public final class RemovedPane extends BorderPane {
    /// Ids, for tests and screen readers.
    public static final String LIST = "removed-list";
    public static final String RESTORE = "removed-restore";

    private static final int GAP = 12;
    private static final String LINE = "wk-host-line";

    private final Inventory inventory;
    private final Desk desk;
    private final Runnable leave;
    private final Runnable changed;
    private final ListView<RemovedHost> list = new ListView<>();

    /// `leave` goes back to the hosts; they have changed when `changed` is called.
    public RemovedPane(Inventory inventory, Desk desk, Runnable leave, Runnable changed) {
        this.inventory = inventory;
        this.desk = desk;
        this.leave = leave;
        this.changed = changed;
        getStyleClass().add(Styles.PAGE);
        list.setId(LIST);
        list.getStyleClass().add(Styles.PLAIN_LIST);
        list.setAccessibleText("Removed hosts");
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.setCellFactory(_ -> new Line());
        list.setPlaceholder(new EmptyState(Icon.HOSTS, "No host was removed",
                "A host that is taken out of the inventory waits here, with everything known of it."));
        setTop(toolbar());
        setCenter(list);
        addEventHandler(KeyEvent.KEY_PRESSED, this::steer);
        load();
    }

    private Node toolbar() {
        var restore = Buttons.primary(Icon.BACK, "Restore", this::restore);
        restore.setId(RESTORE);
        var selected = list.getSelectionModel().getSelectedItems();
        restore.disableProperty().bind(Bindings.isEmpty(selected));
        restore.textProperty().bind(Bindings.size(selected).map(count -> count.intValue() > 1
                ? "Restore " + count + " hosts"
                : "Restore"));
        return new Toolbar(Buttons.icon(Icon.LEFT, "Back to the hosts (Esc)", leave), Words.strong("Removed hosts"))
                .trailing(restore);
    }

    private void load() {
        desk.background().run(inventory::removed, found -> list.getItems().setAll(found), this::complain);
    }

    private void restore() {
        var chosen = List.copyOf(list.getSelectionModel().getSelectedItems());
        desk.background().run(() -> inventory.restoreAll(chosen.stream().map(gone -> gone.host().id()).toList()),
                () -> {
                    desk.overlay().notices().tell(chosen.size() == 1
                            ? chosen.getFirst().host().name() + " is in the inventory again"
                            : chosen.size() + " hosts are in the inventory again");
                    load();
                    changed.run();
                }, this::complain);
    }

    private void complain(RuntimeException problem) {
        desk.overlay().notices().warn(String.valueOf(problem.getMessage()));
    }

    private void steer(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            leave.run();
            event.consume();
        }
    }

    private static final class Line extends FillCell<RemovedHost> {
        private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM uuuu HH:mm z", Locale.ENGLISH);
        private static final double WHEN = 220;

        @Override
        protected Region show(RemovedHost gone) {
            var host = gone.host();
            var address = Words.clipped(Words.mono(host.login().user() + "@" + host.endpoint()));
            address.getStyleClass().add(Styles.MUTED);
            var name = new VBox(2, Words.clipped(Words.strong(host.name())), address);
            HBox.setHgrow(name, Priority.ALWAYS);
            var when = Words.muted("removed " + TIME.format(gone.at().atZone(ZoneId.systemDefault())));
            when.setMinWidth(WHEN);
            var box = new HBox(GAP, name, Badge.of(Stake.of(host.environment().word(), host.practice())), when);
            box.setAlignment(Pos.CENTER_LEFT);
            box.getStyleClass().add(LINE);
            return box;
        }
    }
}

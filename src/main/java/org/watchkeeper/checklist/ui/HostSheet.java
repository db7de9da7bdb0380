package org.watchkeeper.checklist.ui;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

import javafx.collections.FXCollections;
import javafx.collections.transformation.FilteredList;
import javafx.geometry.Pos;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.watchkeeper.fx.Fx;
import org.watchkeeper.fx.Icon;
import org.watchkeeper.fx.Stake;
import org.watchkeeper.fx.Styles;
import org.watchkeeper.fx.control.Badge;
import org.watchkeeper.fx.control.Buttons;
import org.watchkeeper.fx.control.EmptyState;
import org.watchkeeper.fx.control.FillCell;
import org.watchkeeper.fx.control.Overlay;
import org.watchkeeper.fx.control.Sheet;
import org.watchkeeper.fx.control.Words;
import org.watchkeeper.host.Host;

/// Asks on which host: what is typed narrows the list, the arrows move in it, Enter takes the marked one.
final class HostSheet {
    static final String FILTER_ID = "list-host-filter";
    static final String LIST_ID = "list-hosts";
    private static final double WIDTH = 560;
    private static final double ROW = 36;
    private static final int ROWS = 9;
    private static final int GAP = 12;
    private final FilteredList<Host> hosts;
    private final ListView<Host> list = new ListView<>();
    private final TextField filter = new TextField();
    private final Runnable take;

    private HostSheet(List<Host> all, Consumer<Host> chosen) {
        hosts = new FilteredList<>(FXCollections.observableArrayList(all));
        take = () -> Optional.ofNullable(list.getSelectionModel().getSelectedItem()).ifPresent(chosen);
    }

    /// `now` is the one that is chosen so far.
    static void show(Overlay overlay, List<Host> all, Optional<Host> now, Consumer<Host> chosen) {
        var sheet = new Sheet("On which host?", WIDTH);
        var hosts = new HostSheet(all, host -> {
            overlay.close(sheet);
            chosen.accept(host);
        });
        hosts.prepare();
        var take = Buttons.primary("Choose it", hosts.take);
        take.disableProperty().bind(hosts.list.getSelectionModel().selectedItemProperty().isNull());
        sheet.with(hosts.filter, hosts.list).buttons(Buttons.plain("Cancel", () -> overlay.close(sheet)), take);
        overlay.show(sheet, () -> {});
        now.ifPresentOrElse(hosts.list.getSelectionModel()::select, hosts.list.getSelectionModel()::selectFirst);
        hosts.list.scrollTo(Math.max(0, hosts.list.getSelectionModel().getSelectedIndex() - ROWS / 2));
        Fx.later(hosts.filter::requestFocus); // the key that asked must not be typed into the answer
    }

    private void prepare() {
        filter.setId(FILTER_ID);
        filter.setPromptText("Name, group or tag");
        filter.setAccessibleText("Filter hosts");
        filter.textProperty().subscribe(this::narrow);
        filter.addEventFilter(KeyEvent.KEY_PRESSED, this::steer);
        list.setId(LIST_ID);
        list.setAccessibleText("Hosts");
        list.getStyleClass().add(Styles.PLAIN_LIST);
        list.setFixedCellSize(ROW);
        list.setPrefHeight(ROW * ROWS);
        list.setItems(hosts);
        list.setCellFactory(_ -> new Row());
        list.setPlaceholder(new EmptyState(Icon.HOSTS, "No such host", hosts.getSource().isEmpty()
                ? "Add one in Hosts first."
                : "No host of the inventory has this in its name, groups or tags."));
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::steer);
        list.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                take.run();
            }
        });
    }

    private void narrow(String typed) {
        var wanted = typed.strip().toLowerCase(Locale.ROOT);
        hosts.setPredicate(host -> words(host).contains(wanted));
        list.getSelectionModel().selectFirst();
    }

    private static String words(Host host) {
        return (host.name() + " " + host.environment().word() + " " + about(host)).toLowerCase(Locale.ROOT);
    }

    private static String about(Host host) {
        return String.join(", ", host.groups()) + " " + String.join(", ", host.tags());
    }

    private void steer(KeyEvent event) {
        int by = switch (event.getCode()) {
            case DOWN -> 1;
            case UP -> -1;
            case PAGE_DOWN -> ROWS - 1;
            case PAGE_UP -> 1 - ROWS;
            default -> 0;
        };
        if (by != 0) {
            int next = Math.clamp(list.getSelectionModel().getSelectedIndex() + by, 0, Math.max(0, hosts.size() - 1));
            list.getSelectionModel().select(next);
            list.scrollTo(Math.max(0, next - ROWS / 2));
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER) {
            take.run();
            event.consume();
        }
    }

    /// A host by name, what it belongs to, and its environment, which practice hosts have too.
    private static final class Row extends FillCell<Host> {
        @Override
        protected Region show(Host host) {
            var about = Words.clipped(Words.muted(about(host).strip()));
            about.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(about, Priority.ALWAYS);
            var name = Words.strong(host.name());
            name.setMinWidth(USE_PREF_SIZE);
            var row = new HBox(GAP, name, about);
            if (host.practice()) {
                var plays = Words.muted("plays " + host.environment().word());
                plays.setMinWidth(USE_PREF_SIZE);
                row.getChildren().add(plays);
            }
            row.getChildren().add(Badge.of(Stake.of(host.environment().word(), host.practice())));
            row.setAlignment(Pos.CENTER_LEFT);
            row.setPadding(new javafx.geometry.Insets(0, GAP, 0, GAP));
            return row;
        }
    }
}
